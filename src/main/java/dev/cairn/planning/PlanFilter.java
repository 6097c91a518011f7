package dev.cairn.planning;

import dev.cairn.exam.ExamCode;
import dev.cairn.plan.Feasibility.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Which plans to list: those of which all that is given holds.
 *
 * @param today the day for which they are listed
 * @param owner whose they are; without it everybody's
 * @param exam an exam of the path
 * @param behind whether the learner is behind today
 * @param examWithin an exam of the path that is not passed, the given one if one is given, falls on today or one of so many days after it
 * @param advisories the plan has an advisory of one of these codes, on the given exam if one is given; none for any plan
 * @param learner a part of the name, in whatever case and with whatever accents
 */
public record PlanFilter(
        LocalDate today,
        Optional<String> owner,
        Optional<ExamCode> exam,
        Optional<PlanStatus> status,
        Optional<Verdict> verdict,
        Optional<Boolean> behind,
        Optional<Integer> examWithin,
        List<String> advisories,
        Optional<String> learner) {

    /** Beyond it every exam of every plan lies. */
    public static final int MOST_DAYS = 3_660;

    /** @throws IllegalArgumentException if the days are fewer than none, or more than any plan has */
    public PlanFilter {
        advisories = List.copyOf(advisories);
        if (examWithin.filter(days -> days < 0 || days > MOST_DAYS).isPresent()) {
            throw new IllegalArgumentException("no number of days: " + examWithin);
        }
    }

    /** All plans of an owner; without one everybody's. */
    public static PlanFilter all(LocalDate today, Optional<String> owner) {
        return new PlanFilter(
                today,
                owner,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty());
    }
}
