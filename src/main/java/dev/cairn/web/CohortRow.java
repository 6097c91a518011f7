package dev.cairn.web;

import dev.cairn.exam.ExamCode;
import dev.cairn.export.Words;
import dev.cairn.plan.Feasibility.Verdict;
import dev.cairn.planning.PlanDirectory.ListedPlan;
import dev.cairn.planning.PlanSummary;
import dev.cairn.planning.PlanSummary.AdvisoryMark;
import dev.cairn.planning.PlanSummary.PlannedSitting;
import dev.cairn.planning.RuleBook;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A plan in the table of a cohort.
 *
 * @param matters the codes of the advisories that are worth a look, the gravest first
 */
record CohortRow(ListedPlan plan, TimeScale scale, List<String> matters, RuleBook rules, ZoneId zone) {
    private static final String NAMELESS = "Without a name";

    private static final int MOST_WATCHED = 3;

    /**
     * Something to watch.
     *
     * @param exam empty, where it is about the plan as a whole
     */
    record Watched(String words, String exam) {}

    /** An exam day in the picture of a path. */
    record Mark(int x, boolean isPassed, String words) {}

    private PlanSummary summary() {
        return plan.summary();
    }

    private LocalDate today() {
        return scale.today();
    }

    String address() {
        return "/plans/" + plan.id().value();
    }

    String name() {
        return summary().learner().isBlank() ? NAMELESS : summary().learner();
    }

    /** The exam that the plan leads to, and what was asked for if that is another. */
    String target() {
        String asked = summary().asked();
        String planned = summary().planned().map(ExamCode::value).orElse("");
        if (planned.equalsIgnoreCase(asked)) {
            return asked;
        }
        String wish = ExamCode.parse(asked).isPresent() ? asked : asked.replace('-', ' ');
        return planned.isEmpty() ? wish : planned + ", asked for " + wish;
    }

    List<Mark> marks() {
        return summary().sittings().stream()
                .map(sitting -> new Mark(scale.x(sitting.day()), sitting.passed(), words(sitting)))
                .toList();
    }

    private static String words(PlannedSitting sitting) {
        return sitting.exam() + (sitting.passed() ? " passed" : " on " + Words.day(sitting.day()));
    }

    /** Where the last exam is, unless that is past. */
    Optional<Integer> end() {
        return summary().sittings().stream()
                .map(PlannedSitting::day)
                .filter(day -> day.isAfter(today()))
                .reduce((first, last) -> last)
                .map(scale::x);
    }

    /** What the picture shows, for whoever does not see it. */
    String description() {
        List<String> words = summary().sittings().stream().map(CohortRow::words).toList();
        return words.isEmpty() ? "No exam is planned" : "Path: " + Words.list(words);
    }

    Optional<String> nextExam() {
        return summary().nextExam().map(next -> next.exam().value());
    }

    String nextDay() {
        return summary().nextExam().map(next -> CohortWords.day(next.day())).orElse("");
    }

    String distance() {
        return summary()
                .nextExam()
                .map(next -> CohortWords.distance(today(), next.day()))
                .orElse("");
    }

    boolean isOverdue() {
        return summary().nextExam().filter(next -> next.day().isBefore(today())).isPresent();
    }

    int percentDone() {
        return summary().plannedMinutes() == 0
                ? 0
                : 100 * summary().doneMinutes() / summary().plannedMinutes();
    }

    String planned() {
        return Words.hours(summary().plannedMinutes());
    }

    String status() {
        return CohortWords.status(summary().status());
    }

    boolean isBehind() {
        return summary().isBehindOn(today());
    }

    String undone() {
        return Words.duration(summary().undoneBefore(today()));
    }

    /** Why the learner counts as behind: the sentences of the rules. */
    String whyBehind() {
        String sentences = String.join(
                " ",
                rules.rules().stream()
                        .filter(rule -> summary().behindWhy().contains(rule.id()))
                        .map(rule -> rule.name() + ".")
                        .toList());
        String since = summary()
                .behindFrom()
                .map(day -> " Behind since " + Words.day(day) + ".")
                .orElse("");
        return sentences + since;
    }

    String verdict() {
        return CohortWords.verdict(summary().verdict());
    }

    /** How the verdict is shown. */
    String kind() {
        return summary().verdict().name().toLowerCase(Locale.ROOT);
    }

    boolean isFeasible() {
        return summary().verdict() == Verdict.FEASIBLE;
    }

    /** What is worth a look, in the order of what matters. */
    private List<Watched> watched() {
        return summary().advisories().stream()
                .filter(mark -> matters.contains(mark.code()))
                .sorted(Comparator.comparing((AdvisoryMark mark) -> matters.indexOf(mark.code())))
                .map(mark -> new Watched(
                        CohortWords.advisory(mark.code()),
                        mark.exam().map(ExamCode::value).orElse("")))
                .distinct()
                .toList();
    }

    /** The first of what is worth a look. */
    List<Watched> advisories() {
        List<Watched> all = watched();
        return all.subList(0, Math.min(MOST_WATCHED, all.size()));
    }

    /** How much else is worth a look. */
    int more() {
        return Math.max(0, watched().size() - MOST_WATCHED);
    }

    LocalDate updated() {
        return LocalDate.ofInstant(plan.updatedAt(), zone);
    }
}
