package dev.cairn.cli;

import dev.cairn.cohort.PlanEntry;
import dev.cairn.exam.ExamCode;
import dev.cairn.export.Json;
import dev.cairn.text.PlainText;
import java.time.LocalDate;
import java.util.List;

/** A list of plans as a table, to be read or to be worked on. */
final class CohortText {
    private static final String NONE = "-";

    private CohortText() {}

    static String table(List<PlanEntry> plans) {
        TextTable table = new TextTable(
                "LEARNER", "TARGET", "VERDICT", "STATUS", "BEHIND", "DONE", "NEXT EXAM", "FINISH", "ADVISORIES", "ID");
        plans.forEach(plan -> table.add(
                plan.learner().isBlank() ? NONE : PlainText.shortened(PlainText.cleaned(plan.learner())),
                plan.target()
                        .planned()
                        .map(ExamCode::value)
                        .orElse(plan.target().asked()),
                Json.label(plan.verdict()),
                plan.status().label(),
                plan.behind() ? plan.behindMinutes() + " min" : NONE,
                plan.doneMinutes() + "/" + plan.plannedMinutes(),
                plan.nextExam().map(next -> next.date() + " " + next.exam()).orElse(NONE),
                plan.finish().map(LocalDate::toString).orElse(NONE),
                plan.advisories().isEmpty() ? NONE : String.join(" ", plan.advisories()),
                plan.id()));
        return table.text();
    }
}
