package dev.cairn.authoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Holds expected facts against inferred ones: each of the one is to fit one of the other. */
final class Expectation {
    private final List<FactTemplate> expected;
    private final List<Object> inferred;
    /** Numbers of expected facts by the number of the inferred fact that they fit. */
    private final Map<Integer, Integer> pairs = new HashMap<>();

    private Expectation(List<FactTemplate> expected, List<Object> inferred) {
        this.expected = expected;
        this.inferred = inferred;
        for (int i = 0; i < expected.size(); i++) {
            pair(i, new HashSet<>());
        }
    }

    /** What differs, a sentence each. */
    static List<String> differences(List<FactTemplate> expected, List<Object> inferred) {
        return new Expectation(expected, inferred).differences();
    }

    /** Finds a fact for a template; where it is taken, its holder looks for another. */
    private boolean pair(int template, Set<Integer> tried) {
        for (int fact = 0; fact < inferred.size(); fact++) {
            if (expected.get(template).fits(inferred.get(fact)) && tried.add(fact)) {
                Integer holder = pairs.get(fact);
                if (holder == null || pair(holder, tried)) {
                    pairs.put(fact, template);
                    return true;
                }
            }
        }
        return false;
    }

    private List<String> differences() {
        List<Object> surplus = new ArrayList<>();
        for (int fact = 0; fact < inferred.size(); fact++) {
            if (!pairs.containsKey(fact)) {
                surplus.add(inferred.get(fact));
            }
        }
        List<String> differences = new ArrayList<>();
        for (int template = 0; template < expected.size(); template++) {
            if (!pairs.containsValue(template)) {
                differences.add(missing(expected.get(template), surplus));
            }
        }
        surplus.forEach(fact -> differences.add("inferred, though not expected: " + inWords(fact)));
        return differences;
    }

    /** Tells of a fact that is missing what came instead of it, if anything did, and takes that from the surplus. */
    private static String missing(FactTemplate template, List<Object> surplus) {
        String expected = "expected, though not inferred: " + template.inWords();
        Optional<Object> nearest = surplus.stream()
                .filter(template.type()::isInstance)
                .min(Comparator.comparing(fact -> template.differences(fact).size()));
        nearest.ifPresent(fact -> surplus.removeIf(other -> other == fact));
        return nearest.map(fact ->
                        expected + "; instead " + inWords(fact) + ": " + String.join(", ", template.differences(fact)))
                .orElse(expected);
    }

    private static String inWords(Object fact) {
        return FactTemplate.inWords(fact) + " (" + fact + ")";
    }
}
