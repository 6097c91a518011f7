package dev.cairn.export;

import dev.cairn.plan.Feasibility.Verdict;
import dev.cairn.plan.PathStep;
import dev.cairn.plan.PathStep.Effort;
import dev.cairn.plan.Plan;
import dev.cairn.plan.Session;
import dev.cairn.plan.Work;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** A few words that fit the person, from what the request says: who sits an exam again, renews, brings experience, or is new. */
record PersonWords(Plan plan, PathStep step) {
    private static final int MUCH_PERCENT = 20;
    private static final int PERCENT = 100;

    String words() {
        List<Map<?, ?>> failed = failed();
        if (failed.size() > 1) {
            return "You sat this exam %s. That is hard, and it speaks against the method rather than against you. %s"
                    .formatted(failed.size() == 2 ? "twice" : Words.count(failed.size()) + " times", again());
        }
        if (failed.size() == 1) {
            return "You sat this exam on %s and know how it asks. %s".formatted(dayOf(failed.get(0)), again());
        }
        return renewing().or(this::experienced).or(this::newcomer).orElse("");
    }

    /** How another attempt is prepared; only what the plan does. */
    private String again() {
        boolean asksFirst = testsFirst(plan, step);
        long mocks = sessions().stream()
                .filter(session -> session.kind() == Work.MOCK)
                .map(session -> session.mock().orElse(0))
                .distinct()
                .count();
        String first = asksFirst
                ? "So you answer questions first, and read only what they show to be missing."
                : "The sections that your score report calls weak get the most time.";
        String gates =
                mocks > 1 ? " %s mocks decide when you book.".formatted(Clauses.begun(Words.count((int) mocks))) : "";
        return first + gates;
    }

    /** Whether units begin with their test. */
    static boolean testsFirst(Plan plan, PathStep step) {
        List<Session> sessions = plan.weeks().stream()
                .flatMap(week -> week.sessions().stream())
                .filter(session -> session.exam().equals(step.exam()))
                .toList();
        long first = step.units().stream()
                .filter(unit -> sessions.stream()
                        .filter(session -> session.unit().equals(Optional.of(unit.unit())))
                        .findFirst()
                        .filter(session -> session.kind() == Work.QUIZ)
                        .isPresent())
                .count();
        return first * 2 > step.units().size();
    }

    private List<Session> sessions() {
        return plan.weeks().stream()
                .flatMap(week -> week.sessions().stream())
                .filter(session -> session.exam().equals(step.exam()))
                .toList();
    }

    private List<Map<?, ?>> failed() {
        return entries("attempts").stream()
                .filter(attempt -> step.exam().value().equals(attempt.get("exam")))
                .filter(attempt -> Objects.equals(attempt.get("passed"), false))
                .sorted(Comparator.comparing(attempt -> String.valueOf(attempt.get("takenOn"))))
                .toList();
    }

    private static String dayOf(Map<?, ?> attempt) {
        LocalDate day = LocalDate.parse(String.valueOf(attempt.get("takenOn")));
        return Words.days(day, day);
    }

    private Optional<String> renewing() {
        String family = step.exam().value().replaceFirst("-.*", "");
        return entries("held").stream()
                .filter(held -> String.valueOf(held.get("exam")).startsWith(family + "-"))
                .max(Comparator.comparing(held -> String.valueOf(held.get("passedOn"))))
                .map(held ->
                        "You passed %s in %s. You know most of this; the time goes to what is new and what has faded."
                                .formatted(
                                        held.get("exam"),
                                        month(LocalDate.parse(String.valueOf(held.get("passedOn"))))));
    }

    private static String month(LocalDate day) {
        return Words.capitalised(day.getMonth().name()) + " " + day.getYear();
    }

    private Optional<String> experienced() {
        int base = minutes("base");
        int saved = -minutes("experience") - minutes("overlap");
        boolean fits = plan.feasibility().verdict() != Verdict.INFEASIBLE;
        if (!fits || base == 0 || saved * PERCENT < base * MUCH_PERCENT) {
            return Optional.empty();
        }
        String method = testsFirst(plan, step) ? ": you test first, and read only what you missed" : "";
        String exam = plan.path().size() == 1 ? "" : " for " + step.exam();
        return Optional.of("What you know already saves about %s of the %s that a beginner studies%s%s."
                .formatted(Math.round(saved / 60f), Words.hours(base), exam, method));
    }

    private int minutes(String factor) {
        return step.effort().stream()
                .filter(part -> part.factor().equals(factor))
                .mapToInt(Effort::value)
                .sum();
    }

    private Optional<String> newcomer() {
        boolean none = plan.request().get("experience") instanceof Map<?, ?> months
                && months.values().stream().allMatch(value -> Objects.equals(value, 0));
        return none && entries("held").isEmpty()
                ? Optional.of(
                        "You start from zero, and the plan counts on it: the first weeks explain the words that the rest uses. They feel slow, and they carry the rest.")
                : Optional.empty();
    }

    private List<Map<?, ?>> entries(String field) {
        List<Map<?, ?>> entries = new ArrayList<>();
        if (plan.request().get(field) instanceof List<?> list) {
            for (Object entry : list) {
                if (entry instanceof Map<?, ?> fields) {
                    entries.add(fields);
                }
            }
        }
        return entries;
    }
}
