package dev.cairn.cohort;

import dev.cairn.exam.ExamCode;
import dev.cairn.export.Csv;
import dev.cairn.export.Json;
import java.time.LocalDate;
import java.util.List;

/** A list of plans as a table in CSV, a row a plan. */
public final class CohortTable {
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

    private CohortTable() {}

    /** How the table begins. */
    public static String heading() {
        return Csv.table(List.of(COLUMNS));
    }

    /** The rows of these plans; any number of such rows may follow each other. */
    public static String rows(List<PlanEntry> plans) {
        return Csv.rows(plans.stream().map(CohortTable::cells).toList());
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
