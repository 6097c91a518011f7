package dev.cairn.cli;

import dev.cairn.cohort.PlanEntry;
import dev.cairn.exam.ExamCode;
import dev.cairn.export.Csv;
import dev.cairn.export.Json;
import dev.cairn.text.PlainText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A list of plans as a table, to be read or to be worked on. */
final class CohortText {
    private static final List<String> COLUMNS = List.of(
            "learner",
            "asked",
            "planned",
            "verdict",
            "status",
            "behind",
            "behindFrom",
            "behindMinutes",
            "nextExam",
            "nextExamDate",
            "finish",
            "doneMinutes",
            "plannedMinutes",
            "advisories",
            "why",
            "updatedAt",
            "organisation",
            "version",
            "id");
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

    static String csv(List<PlanEntry> plans) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(COLUMNS);
        plans.forEach(plan -> rows.add(cells(plan)));
        return Csv.table(rows);
    }

    private static List<String> cells(PlanEntry plan) {
        return List.of(
                plan.learner(),
                plan.target().asked(),
                plan.target().planned().map(ExamCode::value).orElse(""),
                Json.label(plan.verdict()),
                plan.status().label(),
                Boolean.toString(plan.behind()),
                plan.behindFrom().map(LocalDate::toString).orElse(""),
                Integer.toString(plan.behindMinutes()),
                plan.nextExam().map(next -> next.exam().value()).orElse(""),
                plan.nextExam().map(next -> next.date().toString()).orElse(""),
                plan.finish().map(LocalDate::toString).orElse(""),
                Integer.toString(plan.doneMinutes()),
                Integer.toString(plan.plannedMinutes()),
                String.join("; ", plan.advisories()),
                String.join("; ", plan.why()),
                plan.updatedAt(),
                plan.organisation(),
                Integer.toString(plan.version()),
                plan.id());
    }
}
