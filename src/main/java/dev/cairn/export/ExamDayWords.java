package dev.cairn.export;

import dev.cairn.plan.Feasibility.Verdict;
import dev.cairn.plan.PathStep;
import dev.cairn.plan.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The last week and the day of an exam, in sentences under a few names. */
record ExamDayWords(Plan plan, PathStep step, boolean first) {
    private static final String LAST_WEEK = "The last week";

    /** The exams of the path; what is the same for all is said of the first. */
    static List<ExamDayWords> of(Plan plan) {
        List<ExamDayWords> all = new ArrayList<>();
        plan.path().forEach(step -> all.add(new ExamDayWords(plan, step, all.isEmpty())));
        return all;
    }

    String heading() {
        return plan.path().size() == 1
                ? "The last week and exam day"
                : "%s: the last week and exam day".formatted(step.exam());
    }

    List<Phrase> lines() {
        return first ? Stream.concat(own().stream(), shared().stream()).toList() : own();
    }

    private List<Phrase> own() {
        List<Phrase> lines = new ArrayList<>();
        add(lines, "The day", List.of(Words.longDay(step.examDate()) + ". Fee USD " + step.fee() + "."));
        add(
                lines,
                "Pace",
                step.examDay().pacing().isEmpty()
                        ? List.of()
                        : List.of(step.examDay().pacing()));
        add(lines, "What this exam is known for", step.examDay().watch());
        if (!first && !plan.examDay().lastWeek().isEmpty()) {
            add(lines, LAST_WEEK, List.of("As for " + plan.path().get(0).exam() + "."));
        }
        return lines;
    }

    private List<Phrase> shared() {
        List<Phrase> lines = new ArrayList<>();
        Plan.ExamDayAdvice advice = plan.examDay();
        add(lines, LAST_WEEK, lastWeek());
        advice.choose().forEach(line -> choose(lines, line));
        add(lines, "Reading a question", advice.reading());
        add(lines, "Stuck", advice.stuck().isEmpty() ? List.of() : List.of(advice.stuck()));
        add(lines, "Scoring", advice.scoring());
        add(lines, "Passed", advice.passed());
        add(lines, "Not passed", advice.failed());
        return lines;
    }

    /** Where time is too short lessons go on to the end, so no sentence stays that asks for nothing new. */
    private List<String> lastWeek() {
        boolean fits = plan.feasibility().verdict() != Verdict.INFEASIBLE;
        return plan.examDay().lastWeek().stream()
                .flatMap(text -> MergedSentences.sentences(text).stream())
                .filter(sentence -> fits || !sentence.toLowerCase(Locale.ROOT).contains("nothing"))
                .toList();
    }

    /** {@code online: a quiet room} under its own name. */
    private static void choose(List<Phrase> lines, String line) {
        int colon = line.indexOf(": ");
        String name = colon < 0 ? "Where" : Clauses.begun(line.substring(0, colon));
        add(lines, name, List.of(colon < 0 ? line : line.substring(colon + 2)));
    }

    private static void add(List<Phrase> lines, String name, List<String> sentences) {
        if (!sentences.isEmpty()) {
            lines.add(Phrase.EMPTY
                    .strong(name + ".")
                    .text(" "
                            + String.join(
                                    " ",
                                    sentences.stream()
                                            .map(Clauses::begun)
                                            .map(Clauses::ended)
                                            .toList())));
        }
    }
}
