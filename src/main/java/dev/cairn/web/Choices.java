package dev.cairn.web;

import dev.cairn.exam.Status;
import dev.cairn.export.Words;
import dev.cairn.learner.Goal;
import dev.cairn.planning.Engine;
import dev.cairn.planning.ExamDirectory;
import dev.cairn.planning.ExamEntry;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * What there is to choose from on a day.
 *
 * @param roles each with what it is called
 * @param offered exams that can be sat
 * @param coming exams that cannot be sat yet
 * @param past exams that can no longer be sat
 */
public record Choices(List<Choice> roles, List<Choice> offered, List<Choice> coming, List<Choice> past) {
    private static final String OF_ALL = "AWS Certified ";

    /**
     * Something to choose.
     *
     * @param value as forms send it
     */
    public record Choice(String value, String label) {}

    static Choices on(LocalDate day, Engine engine) {
        List<ExamEntry> exams = new ExamDirectory(engine)
                .at(day, "en").stream()
                        .sorted(Comparator.comparing(
                                        (ExamEntry exam) -> exam.version().level())
                                .thenComparing(ExamEntry::code))
                        .toList();
        List<Choice> roles = Arrays.stream(Goal.values())
                .map(goal -> new Choice(FormRequest.GOAL + goal.label(), words(goal)))
                .toList();
        return new Choices(
                roles,
                choices(exams, status -> status != Status.ANNOUNCED && status != Status.RETIRED),
                choices(exams, status -> status == Status.ANNOUNCED),
                choices(exams, status -> status == Status.RETIRED));
    }

    private static List<Choice> choices(List<ExamEntry> exams, Predicate<Status> which) {
        return exams.stream()
                .filter(exam -> which.test(exam.status()))
                .map(exam -> new Choice(exam.code().value(), label(exam)))
                .toList();
    }

    private static String label(ExamEntry exam) {
        String title = exam.version().title();
        String name = exam.code() + " · " + (title.startsWith(OF_ALL) ? title.substring(OF_ALL.length()) : title);
        return switch (exam.status()) {
            case RETIRING ->
                name
                        + exam.lifecycle()
                                .lastDay()
                                .map(day -> ", until " + Words.day(day))
                                .orElse("");
            case ANNOUNCED ->
                name
                        + exam.lifecycle()
                                .availableFrom()
                                .map(day -> ", from " + Words.day(day))
                                .orElse("");
            case BETA -> name + ", in beta";
            case ACTIVE, RETIRED -> name;
        };
    }

    /** What a role is called. */
    public static String words(Goal goal) {
        return goal.inWords().substring(0, 1).toUpperCase(Locale.ROOT)
                + goal.inWords().substring(1);
    }
}
