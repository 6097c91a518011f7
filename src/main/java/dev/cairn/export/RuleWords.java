package dev.cairn.export;

import dev.cairn.exam.ExamCode;
import dev.cairn.plan.Explanation;
import dev.cairn.plan.Plan;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The reasons of a plan, in the words of its rules. */
public record RuleWords(Map<String, Explanation> explanations) {
    private static final int MOST_REASONS = 3;
    private static final int MOST_ASSUMED_REASONS = 2;
    private static final String ASSUMED = "assumption";

    public static RuleWords of(Plan plan) {
        return new RuleWords(plan.explanations());
    }

    /**
     * The sentences of the rules that say most: those that rest on a source; without any, the first. The first rules of a chain are the nearest to what
     * they explain.
     */
    public String reasons(Collection<String> ids) {
        List<String> sourced =
                ids.stream().filter(this::isSourced).limit(MOST_REASONS).toList();
        List<String> chosen =
                sourced.isEmpty() ? ids.stream().limit(MOST_ASSUMED_REASONS).toList() : sourced;
        return String.join(
                " ", chosen.stream().flatMap(id -> sentence(id).stream()).toList());
    }

    /** The sentence of the nearest rule that speaks of the exam; without any, of the nearest rule. */
    public String reason(List<String> ids, ExamCode exam) {
        return Stream.concat(ids.stream().filter(id -> mentions(id, exam)), ids.stream())
                .flatMap(id -> sentence(id).stream())
                .findFirst()
                .orElse("");
    }

    /** What the nearest rule says of the exam and another one that builds on it: {@code SAA-C03 builds on CLF-C02.} */
    public Optional<String> tie(List<String> ids, ExamCode exam, Collection<ExamCode> others) {
        return ids.stream()
                .flatMap(id -> Optional.ofNullable(explanations.get(id)).stream())
                .flatMap(known -> known.matches().stream())
                .flatMap(match -> Arrays.stream(match.split("; ")))
                .filter(fact -> fact.endsWith(" " + exam))
                .filter(fact -> others.stream().anyMatch(other -> !other.equals(exam) && fact.startsWith(other + " ")))
                .findFirst()
                .map(fact -> fact + ".");
    }

    /** The sentence of a rule: {@code A retired exam is never planned.} */
    public Optional<String> sentence(String id) {
        return Optional.ofNullable(explanations.get(id)).map(known -> known.rule() + ".");
    }

    private boolean mentions(String id, ExamCode exam) {
        return Stream.ofNullable(explanations.get(id))
                .flatMap(known -> known.matches().stream())
                .anyMatch(match -> match.contains(exam.value()));
    }

    private boolean isSourced(String id) {
        return Stream.ofNullable(explanations.get(id))
                .anyMatch(known -> !known.label().equals(ASSUMED));
    }
}
