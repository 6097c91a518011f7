package dev.cairn.authoring;

import dev.cairn.drl.Clause;
import dev.cairn.drl.Clause.Pattern;
import dev.cairn.drl.Expression;
import dev.cairn.drl.Expression.Making;
import dev.cairn.planning.Stage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Rules of a stage that make ever new facts of each other, because a number or a day grows on the way from a fact to the next of its kind and nothing
 * looks at it. Told only where it is certain: a rule that compares what grows may come to an end.
 */
final class Endless {
    private static final int LONGEST_WAY = 6;

    private final List<DrlFile> rules;
    private final Set<String> inferred;
    private final Set<Set<DrlFile>> told = new LinkedHashSet<>();

    private final Map<DrlFile, List<Step>> steps = new LinkedHashMap<>();

    private Endless(List<DrlFile> rules) {
        this.rules = rules;
        this.inferred = rules.stream().map(Conclusion::type).collect(Collectors.toUnmodifiableSet());
        rules.forEach(rule -> steps.put(rule, steps(rule)));
    }

    /** A rule, and the pattern of it that the fact of the rule before meets. */
    private record Step(DrlFile rule, Pattern pattern) {}

    static void check(List<DrlFile> rules, RuleFaults faults) {
        for (Stage stage : Stage.values()) {
            new Endless(rules.stream().filter(rule -> rule.stage() == stage).toList()).check(faults);
        }
    }

    private void check(RuleFaults faults) {
        for (DrlFile rule : rules) {
            stepsOf(rule).forEach(step -> goOn(List.of(step), faults));
        }
    }

    /** Only of rules that add facts whatever else is added. */
    private List<Step> steps(DrlFile rule) {
        List<Clause> clauses = Clauses.apart(rule.parsed().conditions()).toList();
        boolean waits = clauses.stream()
                .filter(clause -> !(clause instanceof Pattern))
                .flatMap(Clauses::patterns)
                .anyMatch(pattern -> inferred.contains(pattern.type()));
        return waits
                ? List.of()
                : clauses.stream()
                        .filter(Pattern.class::isInstance)
                        .map(pattern -> new Step(rule, (Pattern) pattern))
                        .toList();
    }

    private List<Step> stepsOf(DrlFile rule) {
        return steps.getOrDefault(rule, List.of());
    }

    /** Looks for a way back to the first rule. */
    private void goOn(List<Step> way, RuleFaults faults) {
        Step first = way.get(0);
        DrlFile last = way.get(way.size() - 1).rule();
        if (Feeding.mayMeet(last, first.pattern()) && neverEnds(way)) {
            tell(way, faults);
        } else if (way.size() < LONGEST_WAY) {
            rules.stream()
                    .filter(rule -> way.stream().noneMatch(step -> step.rule().equals(rule)))
                    .flatMap(rule -> stepsOf(rule).stream())
                    .filter(step -> Feeding.mayMeet(last, step.pattern()))
                    .forEach(step -> goOn(append(way, step), faults));
        }
    }

    private static List<Step> append(List<Step> way, Step step) {
        List<Step> longer = new ArrayList<>(way);
        longer.add(step);
        return List.copyOf(longer);
    }

    private void tell(List<Step> way, RuleFaults faults) {
        Set<DrlFile> passed = new HashSet<>();
        way.forEach(step -> passed.add(step.rule()));
        if (!told.add(passed)) {
            return;
        }
        Step first = way.get(0);
        String others = way.stream().skip(1).map(step -> step.rule().path()).collect(Collectors.joining(", "));
        String type = first.pattern().type();
        first.rule()
                .fault(
                        first.pattern().place(),
                        FaultCode.ENDLESS,
                        "each " + type + " leads to another, without end" + (others.isEmpty() ? "" : ", by " + others),
                        "give it an end: compare what grows with the most that it may be",
                        faults);
    }

    /** Whether what comes round is greater, and comes round again. */
    private static boolean neverEnds(List<Step> way) {
        Vocabulary vocabulary = new Vocabulary(way.get(0).rule().parsed());
        int components = components(way.get(0).pattern().type(), vocabulary).size();
        List<Optional<Growth>> start = IntStream.range(0, components)
                .mapToObj(each -> Optional.of(new Growth(each, 0)))
                .toList();
        Optional<List<Optional<Growth>>> once = pass(way, start);
        Optional<List<Optional<Growth>>> twice = once.flatMap(each -> pass(way, each));
        return once.isPresent()
                && once.equals(twice)
                && once.filter(Endless::grows).isPresent();
    }

    private static boolean grows(List<Optional<Growth>> values) {
        return IntStream.range(0, values.size())
                .anyMatch(place -> values.get(place)
                        .filter(value -> value.component() == place && value.direction() != 0)
                        .isPresent());
    }

    private static Optional<List<Optional<Growth>>> pass(List<Step> way, List<Optional<Growth>> start) {
        Optional<List<Optional<Growth>>> values = Optional.of(start);
        for (Step step : way) {
            values = values.flatMap(each -> pass(step, each));
        }
        return values;
    }

    /** What the values of the fact that meets a pattern are in the fact that the rule infers; nothing if the rule may not fire. */
    private static Optional<List<Optional<Growth>>> pass(Step step, List<Optional<Growth>> values) {
        List<String> names =
                components(step.pattern().type(), new Vocabulary(step.rule().parsed()));
        Optional<Expression> made = step.rule().parsed().conclusion();
        if (names.size() != values.size()
                || made.filter(Making.class::isInstance).isEmpty()) {
            return Optional.empty();
        }
        Growth.Passing passing = new Growth.Passing(step.rule(), step.pattern());
        for (int i = 0; i < names.size(); i++) {
            boolean steady =
                    values.get(i).filter(value -> value.direction() == 0).isPresent();
            if (!steady && passing.looksAt(names.get(i))) {
                return Optional.empty();
            }
            passing.give(names.get(i), values.get(i));
        }
        return made.map(Making.class::cast)
                .map(making -> making.arguments().stream().map(passing::of).toList());
    }

    private static List<String> components(String type, Vocabulary vocabulary) {
        return vocabulary
                .type(type)
                .filter(Class::isRecord)
                .map(Members::properties)
                .orElse(List.of());
    }
}
