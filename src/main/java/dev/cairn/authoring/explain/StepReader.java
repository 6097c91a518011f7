package dev.cairn.authoring.explain;

import dev.cairn.authoring.explain.Step.Kind;
import dev.cairn.drl.Clause;
import dev.cairn.drl.Clause.Accumulation;
import dev.cairn.drl.Clause.Constraint;
import dev.cairn.drl.Clause.Joined;
import dev.cairn.drl.Clause.Looked;
import dev.cairn.drl.Clause.Pattern;
import dev.cairn.drl.Expression;
import dev.cairn.drl.Expression.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Cuts the conditions of a rule into steps, in the order in which they are written. */
final class StepReader {
    private final ClauseText text;

    private StepReader(ClauseText text) {
        this.text = text;
    }

    /**
     * The steps of a rule.
     *
     * @param rule its text
     * @param conditions the same as they were read
     */
    static List<Step> steps(String rule, List<Clause> conditions) {
        StepReader reader = new StepReader(new ClauseText(rule));
        List<Clause> all = flat(conditions);
        List<Step> steps = new ArrayList<>();
        String before = "";
        for (int i = 0; i < all.size(); i++) {
            steps.addAll(reader.steps(all.get(i), i + 1, before));
            before = after(before, reader.text.of(all.get(i)));
        }
        return List.copyOf(steps);
    }

    /** What all have to hold is one condition after the other. */
    static List<Clause> flat(List<Clause> clauses) {
        return clauses.stream()
                .flatMap(clause -> clause instanceof Joined joined && joined.all()
                        ? flat(joined.parts()).stream()
                        : List.of(clause).stream())
                .toList();
    }

    private static String after(String before, String condition) {
        return before.isEmpty() ? condition : before + "\n" + condition;
    }

    private List<Step> steps(Clause clause, int number, String before) {
        if (clause instanceof Pattern pattern) {
            return patternSteps(pattern, number, before);
        } else if (clause instanceof Looked looked) {
            return lookedSteps(looked, number, before);
        } else if (clause instanceof Accumulation accumulation) {
            return accumulationSteps(accumulation, number, before);
        } else if (clause instanceof Joined joined && joined.all()) {
            return inTurn(joined.parts(), number, before);
        }
        List<List<Step>> ways = ((Joined) clause)
                .parts().stream().map(part -> steps(part, number, before)).toList();
        return List.of(whole(clause, Kind.CHOICE, number, before, Optional.empty(), ways));
    }

    private List<Step> inTurn(List<Clause> clauses, int number, String before) {
        List<Step> steps = new ArrayList<>();
        String known = before;
        for (Clause clause : clauses) {
            steps.addAll(steps(clause, number, known));
            known = after(known, text.of(clause));
        }
        return List.copyOf(steps);
    }

    private Step whole(
            Clause clause, Kind kind, int number, String before, Optional<String> apart, List<List<Step>> inner) {
        String written = text.of(clause);
        return new Step(
                number,
                clause.place(),
                written,
                kind,
                before,
                after(before, written),
                apart,
                Optional.empty(),
                Optional.empty(),
                inner);
    }

    /** What only binds demands nothing, and what stands behind it may need the value. */
    private static List<Step> patternSteps(Pattern pattern, int number, String before) {
        List<Constraint> tests =
                pattern.constraints().stream().filter(StepReader::demands).toList();
        if (tests.isEmpty()) {
            return List.of(new Step(
                    number,
                    pattern.place(),
                    ClauseText.pattern(pattern, pattern.constraints(), pattern.variable()),
                    Kind.FACT,
                    before,
                    with(pattern, before, constraint -> true),
                    Optional.empty(),
                    Optional.of(pattern),
                    Optional.empty(),
                    List.of()));
        }
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < tests.size(); i++) {
            Constraint test = tests.get(i);
            List<Constraint> later = tests.subList(i + 1, tests.size());
            // A constraint that also binds cannot be left out: others may use the variable.
            Optional<String> apart = Optional.of(test)
                    .filter(each -> each.variable().isEmpty())
                    .map(each -> with(pattern, before, constraint -> !constraint.equals(test)));
            steps.add(new Step(
                    number,
                    test.place(),
                    test.text(),
                    Kind.VALUE,
                    before,
                    with(pattern, before, constraint -> !later.contains(constraint)),
                    apart,
                    Optional.of(pattern),
                    test.expression(),
                    List.of()));
        }
        return List.copyOf(steps);
    }

    private static String with(Pattern pattern, String before, Predicate<Constraint> kept) {
        return after(
                before,
                ClauseText.pattern(
                        pattern,
                        pattern.constraints().stream().filter(kept).toList(),
                        pattern.variable().or(() -> Optional.of(Step.FACT))));
    }

    private static boolean demands(Constraint constraint) {
        return constraint.variable().isEmpty()
                || constraint.expression().filter(Operation.class::isInstance).isPresent();
    }

    /** Whether there is such a fact and which one make no difference to what fails. */
    private List<Step> lookedSteps(Looked looked, int number, String before) {
        return switch (looked.quantity()) {
            case SOME -> inTurn(flat(looked.parts()), number, before);
            case NONE ->
                List.of(whole(looked, Kind.ABSENCE, number, before, Optional.of(inTheWay(looked, before)), List.of()));
            case EACH -> List.of(whole(looked, Kind.EACH, number, before, Optional.empty(), List.of()));
        };
    }

    private String inTheWay(Looked looked, String before) {
        String known = before;
        for (Clause clause : flat(looked.parts())) {
            known = after(known, text.of(clause));
        }
        return known;
    }

    private List<Step> accumulationSteps(Accumulation accumulation, int number, String before) {
        String free = text.accumulation(accumulation, List.of());
        List<Step> steps = new ArrayList<>();
        steps.add(new Step(
                number,
                accumulation.place(),
                free,
                Kind.SUMMANDS,
                before,
                after(before, free),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(inTurn(flat(List.of(accumulation.source())), number, before))));
        List<Constraint> demands = accumulation.constraints();
        for (int i = 0; i < demands.size(); i++) {
            Constraint demand = demands.get(i);
            Optional<Expression> wanted = demand.expression();
            steps.add(new Step(
                    number,
                    demand.place(),
                    demand.text(),
                    Kind.SUM,
                    before,
                    after(before, text.accumulation(accumulation, demands.subList(0, i + 1))),
                    Optional.of(after(before, text.accumulation(accumulation, demands.subList(0, i)))),
                    Optional.empty(),
                    wanted,
                    List.of()));
        }
        return List.copyOf(steps);
    }
}
