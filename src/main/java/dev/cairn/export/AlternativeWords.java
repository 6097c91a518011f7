package dev.cairn.export;

import dev.cairn.exam.ExamCode;
import dev.cairn.plan.Plan;
import dev.cairn.plan.Plan.Alternative;
import java.util.List;
import java.util.stream.Collectors;

/** The other ways to the goal in a line each: {@code AIP-C01 alone: Sat 3 Apr 2027, about 83 hours, USD 300 to 600}. */
public record AlternativeWords(Plan plan) {

    /** The earliest first. */
    public List<String> lines() {
        return plan.alternatives().stream().map(this::line).toList();
    }

    private String line(Alternative way) {
        String fits = switch (way.verdict()) {
            case FEASIBLE -> "";
            case TIGHT -> ", with nothing to spare";
            case INFEASIBLE -> ", though it does not fit into your time";
        };
        return "%s: %s %s, about %s, %s%s"
                .formatted(
                        name(way),
                        Words.shortDay(way.examDate()),
                        way.examDate().getYear(),
                        Words.hours(way.minutes()),
                        new FeeWords(way.fees()).range(),
                        fits);
    }

    private static String name(Alternative way) {
        String exams = way.path().stream().map(ExamCode::value).collect(Collectors.joining(", then "));
        Object choice = way.choice().values().iterator().next();
        return switch (way.choice().keySet().iterator().next()) {
            case "acceptBeta" -> choice.equals(true) ? exams + " in its beta" : exams + " after its beta";
            case "oneAttempt" -> exams + " with one attempt and no second try";
            case "language" -> exams + " in English";
            default -> way.path().size() == 1 ? exams + " alone" : exams;
        };
    }

    /** In one paragraph; empty, where there is no other way. */
    Phrase paragraph() {
        return plan.alternatives().isEmpty() ? Phrase.EMPTY : Phrase.of(String.join(". ", lines()) + ".");
    }
}
