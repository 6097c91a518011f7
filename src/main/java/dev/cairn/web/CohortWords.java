package dev.cairn.web;

import dev.cairn.export.Words;
import dev.cairn.plan.Feasibility.Verdict;
import dev.cairn.planning.PlanStatus;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** What a table of plans says of each, in a word or two. */
final class CohortWords {
    /** Days that are counted rather than looked up. */
    private static final int SOON = 60;

    private CohortWords() {}

    static String verdict(Verdict verdict) {
        return switch (verdict) {
            case FEASIBLE -> "Fits";
            case TIGHT -> "Just fits";
            case INFEASIBLE -> "Does not fit";
        };
    }

    static String status(PlanStatus status) {
        return switch (status) {
            case NOT_STARTED -> "Not started";
            case UNDER_WAY -> "Under way";
            case FINISHED -> "Finished";
        };
    }

    /** The code of an advisory as words: {@code Exam retiring}. */
    static String advisory(String code) {
        String words = code.replace('-', ' ');
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** {@code 4 Jul 2026}. */
    static String day(LocalDate day) {
        return Words.span(day, day);
    }

    /** How far away a day is; empty, where that is long. */
    static String distance(LocalDate today, LocalDate day) {
        long days = ChronoUnit.DAYS.between(today, day);
        if (days < 0) {
            return days == -1 ? "yesterday" : -days + " days ago";
        }
        if (days > SOON) {
            return "";
        }
        return days == 0 ? "today" : days == 1 ? "tomorrow" : "in " + days + " days";
    }
}
