package dev.cairn.cohort;

import dev.cairn.exam.ExamCode;
import dev.cairn.plan.Advisory;
import dev.cairn.plan.Feasibility.Verdict;
import dev.cairn.plan.PathStep;
import dev.cairn.plan.Plan;
import dev.cairn.plan.Session;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a plan says otherwise than another.
 *
 * @param examsAdded to the path
 * @param examDays of exams that are in the path of both
 * @param advisoriesNew with the rules behind them
 * @param advisoriesGone with the rules that were behind them
 * @param minutes of the whole path
 * @param sessions how many were added, removed, moved, or made longer or shorter
 */
public record PlanDifference(
        Optional<Change<Verdict>> verdict,
        List<ExamCode> examsAdded,
        List<ExamCode> examsRemoved,
        List<MovedExam> examDays,
        List<Advice> advisoriesNew,
        List<Advice> advisoriesGone,
        Optional<Change<Integer>> minutes,
        int sessions) {

    /** One value in place of another. */
    public record Change<T>(T from, T to) {}

    /** An exam that is sat on another day. */
    public record MovedExam(ExamCode exam, LocalDate from, LocalDate to) {}

    /** An advisory without its words, and the rules behind it. */
    public record Advice(String code, Optional<ExamCode> exam, List<String> why) {
        static Advice of(Advisory advisory) {
            return new Advice(advisory.code(), advisory.exam(), advisory.why());
        }

        boolean isAbout(Advice other) {
            return code.equals(other.code) && exam.equals(other.exam);
        }
    }

    /** What the second plan says otherwise than the first. Words and reasons do not count. */
    public static PlanDifference between(Plan before, Plan after) {
        List<ExamCode> exams = exams(before);
        List<ExamCode> examsAfter = exams(after);
        return new PlanDifference(
                change(before.feasibility().verdict(), after.feasibility().verdict()),
                without(examsAfter, exams),
                without(exams, examsAfter),
                examDays(before, after),
                without(advice(after), advice(before), Advice::isAbout),
                without(advice(before), advice(after), Advice::isAbout),
                change(before.totals().minutes(), after.totals().minutes()),
                sessions(before, after));
    }

    public boolean isEmpty() {
        return verdict.isEmpty()
                && examsAdded.isEmpty()
                && examsRemoved.isEmpty()
                && examDays.isEmpty()
                && advisoriesNew.isEmpty()
                && advisoriesGone.isEmpty()
                && minutes.isEmpty()
                && sessions == 0;
    }

    private static <T> Optional<Change<T>> change(T from, T to) {
        return from.equals(to) ? Optional.empty() : Optional.of(new Change<>(from, to));
    }

    private static List<ExamCode> exams(Plan plan) {
        return plan.path().stream().map(PathStep::exam).toList();
    }

    private static List<Advice> advice(Plan plan) {
        return plan.advisories().stream().map(Advice::of).toList();
    }

    private static <T> List<T> without(List<T> all, List<T> others) {
        return without(all, others, Objects::equals);
    }

    private static <T> List<T> without(List<T> all, List<T> others, Sameness<T> sameness) {
        return all.stream()
                .filter(each -> others.stream().noneMatch(other -> sameness.isSame(each, other)))
                .toList();
    }

    private interface Sameness<T> {
        boolean isSame(T one, T other);
    }

    private static List<MovedExam> examDays(Plan before, Plan after) {
        Map<ExamCode, LocalDate> days =
                after.path().stream().collect(Collectors.toMap(PathStep::exam, PathStep::examDate));
        List<MovedExam> moved = new ArrayList<>();
        for (PathStep step : before.path()) {
            Optional.ofNullable(days.get(step.exam()))
                    .filter(day -> !day.equals(step.examDate()))
                    .ifPresent(day -> moved.add(new MovedExam(step.exam(), step.examDate(), day)));
        }
        return List.copyOf(moved);
    }

    private static int sessions(Plan before, Plan after) {
        Map<String, Session> old = sessions(before);
        Map<String, Session> made = sessions(after);
        Set<String> ids = new LinkedHashSet<>(old.keySet());
        ids.addAll(made.keySet());
        return Math.toIntExact(ids.stream()
                .filter(id -> isChanged(Optional.ofNullable(old.get(id)), Optional.ofNullable(made.get(id))))
                .count());
    }

    private static Map<String, Session> sessions(Plan plan) {
        return plan.weeks().stream()
                .flatMap(week -> week.sessions().stream())
                .collect(Collectors.toMap(
                        Session::id, Function.identity(), (first, second) -> first, LinkedHashMap::new));
    }

    private static boolean isChanged(Optional<Session> before, Optional<Session> after) {
        return !before.map(Session::date).equals(after.map(Session::date))
                || !before.map(Session::minutes).equals(after.map(Session::minutes));
    }
}
