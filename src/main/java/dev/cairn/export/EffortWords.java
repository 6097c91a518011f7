package dev.cairn.export;

import dev.cairn.plan.PathStep.Effort;

/** A part of an exam's hours, as a coach would put it. */
record EffortWords(Effort part) {
    /** Minutes; less comes from rounding. */
    private static final int LEAST_GAPS = 30;

    private static final String KNOWN_FROM = " that you know from ";

    /** What it is: {@code What you know from CLF-C02}. */
    String name() {
        return switch (part.factor()) {
            case "base" -> "Everything in the syllabus";
            case "experience" -> part.value() < 0 ? "Your experience saves time" : "Your pace: you take your time";
            case "overlap" ->
                known() < 0
                        ? "What you know already"
                        : "What you know from " + part.note().substring(known() + KNOWN_FROM.length());
            case "failed-attempt" -> "You sat it before";
            case "shortened" -> "Topics in short";
            case "weak-domains" -> "More time for what is weak";
            case "newcomer" -> "New to IT: topics and labs take longer";
            case "thoroughness" -> "A thorough path";
            case "new-version" -> "What the new guide brings";
            case "whole-sessions" ->
                isRounding()
                        ? "Rounding to five minutes"
                        : part.value() > 0 ? "More time for your gaps" : "Less time for your gaps";
            case "pace" -> "Your pace so far";
            case "mocks" -> "Mock exams";
            case "done" -> "Done already";
            case "cut" -> "Left out: time is short";
            default -> PathWords.factor(part);
        };
    }

    /** What there is to add; empty, where the name says it all. */
    String note() {
        return switch (part.factor()) {
            case "experience", "newcomer", "thoroughness", "cut" -> "";
            case "overlap" ->
                known() < 0 ? Clauses.begun(part.note()) : part.note().substring(0, known());
            case "failed-attempt" -> Clauses.begun(part.note().replaceFirst("^[^:]*: ", ""));
            case "whole-sessions" -> isRounding() ? "" : "It takes what your days leave";
            case "shortened" ->
                part.note()
                        .replaceFirst(
                                " that you refresh, or read by a line$",
                                " that you refresh, read by a line or leave out");
            case "new-version" -> "Kept back until its guide has been read";
            default -> Clauses.begun(part.note());
        };
    }

    private boolean isRounding() {
        return Math.abs(part.value()) < LEAST_GAPS;
    }

    private int known() {
        return part.note().indexOf(KNOWN_FROM);
    }
}
