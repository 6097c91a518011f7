package dev.cairn.web;

import dev.cairn.export.Json;
import dev.cairn.export.PlanForm;
import dev.cairn.plan.Feasibility.Verdict;
import dev.cairn.planning.PlanStatus;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The table of a cohort.
 *
 * @param codes of advisories to choose from
 * @param rows those of the page
 * @param total how many plans the filters let pass in all
 * @param before the address of the page before, if there is one
 * @param after that of the next
 */
record CohortView(
        CohortQuery query,
        Choices exams,
        List<String> codes,
        TimeScale scale,
        List<CohortRow> rows,
        long total,
        Optional<String> before,
        Optional<String> after) {

    String count() {
        return total == 1 ? "1 plan" : total + " plans";
    }

    /** Whether a value of a filter is chosen. */
    boolean is(String name, String value) {
        return query.fields().text(name).equals(value);
    }

    static List<Choices.Choice> statuses() {
        return Arrays.stream(PlanStatus.values())
                .map(status -> new Choices.Choice(status.label(), CohortWords.status(status)))
                .toList();
    }

    static List<Choices.Choice> verdicts() {
        return Arrays.stream(Verdict.values())
                .map(verdict -> new Choices.Choice(Json.label(verdict), CohortWords.verdict(verdict)))
                .toList();
    }

    static List<Choices.Choice> paces() {
        return List.of(new Choices.Choice("true", "Behind"), new Choices.Choice("false", "Not behind"));
    }

    List<Choices.Choice> advisories() {
        return codes.stream()
                .map(code -> new Choices.Choice(code, CohortWords.advisory(code)))
                .toList();
    }

    /** The forms to download plans in, the one for people first. */
    static List<Choices.Choice> forms() {
        return List.of(
                form(PlanForm.PDF, "PDF"),
                form(PlanForm.HTML, "Web pages"),
                form(PlanForm.MARKDOWN, "Markdown"),
                form(PlanForm.CALENDAR, "Calendars"),
                form(PlanForm.CSV, "Tables (CSV)"),
                form(PlanForm.JSON, "JSON"));
    }

    private static Choices.Choice form(PlanForm form, String words) {
        return new Choices.Choice(form.suffix(), words);
    }
}
