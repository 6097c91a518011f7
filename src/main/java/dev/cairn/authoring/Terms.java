package dev.cairn.authoring;

import dev.cairn.drl.Clause;
import dev.cairn.drl.Clause.Accumulation;
import dev.cairn.drl.Clause.Constraint;
import dev.cairn.drl.Clause.Joined;
import dev.cairn.drl.Clause.Looked;
import dev.cairn.drl.Clause.Pattern;
import dev.cairn.drl.Clause.Sum;
import dev.cairn.drl.Expression;
import dev.cairn.drl.Expression.Name;
import dev.cairn.drl.Expression.Operation;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * What the values of a rule are called, whatever its variables are called: each after the fact that it is a component of. Not safe for use by several
 * threads.
 */
final class Terms {
    private final Map<String, String> variables;
    private final UnaryOperator<String> equal;

    /** How many facts were named that nobody outside knows. */
    private int local;

    /** @param equal the name of a value, by that or another name of it */
    Terms(UnaryOperator<String> equal) {
        this(Map.of(), equal);
    }

    private Terms(Map<String, String> variables, UnaryOperator<String> equal) {
        this.variables = new TreeMap<>(variables);
        this.equal = equal;
    }

    /** The same, for more to be bound without its being known here. */
    Terms inner() {
        Terms inner = new Terms(variables, equal);
        inner.local = local;
        return inner;
    }

    void bind(String variable, String term) {
        variables.put(variable, equal.apply(term));
    }

    /** Binds the variables of a pattern to the fact of this name. */
    void bind(Pattern pattern, String fact) {
        pattern.variable().ifPresent(variable -> bind(variable, fact));
        for (Constraint constraint : pattern.constraints()) {
            constraint
                    .variable()
                    .ifPresent(variable -> constraint
                            .expression()
                            .ifPresent(bound ->
                                    bind(variable, wording(pattern, fact).of(left(bound)))));
        }
    }

    /** Binds what is counted of several facts. */
    void bind(Accumulation accumulation) {
        Terms inner = inner();
        String source = inner.say(accumulation.source());
        for (Sum sum : accumulation.sums()) {
            List<String> of = sum.of().stream().map(inner.wording()::of).toList();
            sum.variable().ifPresent(variable -> bind(variable, sum.function() + of + " of " + source));
        }
    }

    /** A clause in words that do not depend on what its own variables are called, or on the order of its constraints. */
    String of(Clause clause) {
        return inner().say(clause);
    }

    private String say(Clause clause) {
        if (clause instanceof Pattern pattern) {
            String fact = "~" + ++local;
            bind(pattern, fact);
            return pattern.type() + constraints(pattern, fact);
        } else if (clause instanceof Accumulation sums) {
            bind(sums);
            String counted = sums.sums().stream()
                    .map(sum -> sum.function() + sum.variable().map(each -> variables.getOrDefault(each, each)))
                    .collect(Collectors.joining(", "));
            return counted + asked(sums.constraints(), wording());
        } else if (clause instanceof Joined joined) {
            // Whoever uses what alternatives bind, uses its name.
            return joined.all() ? "all" + parts(joined.parts()) : "any" + parts(joined.parts()) + bindings(joined);
        }
        return clause instanceof Looked looked ? looked.quantity() + parts(looked.parts()) : clause.toString();
    }

    private String parts(List<Clause> clauses) {
        return clauses.stream().map(this::say).collect(Collectors.joining(", ", "(", ")"));
    }

    private static List<String> bindings(Joined joined) {
        return Clauses.patterns(joined)
                .flatMap(pattern -> pattern.constraints().stream())
                .filter(constraint -> constraint.variable().isPresent())
                .map(Constraint::text)
                .toList();
    }

    private String constraints(Pattern pattern, String fact) {
        return asked(pattern.constraints(), wording(pattern, fact));
    }

    /** What is bound and not compared asks for nothing. */
    private static String asked(List<Constraint> constraints, Wording wording) {
        return constraints.stream()
                .filter(each -> !isBinding(each))
                .map(each -> each.expression().map(wording::of).orElse(each.text()))
                .sorted()
                .collect(Collectors.joining(", ", "(", ")"));
    }

    /** Whether a constraint binds a component and asks for nothing. */
    static boolean isBinding(Constraint constraint) {
        return constraint.variable().isPresent()
                && constraint
                        .expression()
                        .filter(each -> left(each).equals(each))
                        .isPresent();
    }

    /** What a constraint binds is the left of what it compares. */
    static Expression left(Expression expression) {
        return expression instanceof Operation operation && Meanings.compares(operation.operator())
                ? operation.parts().get(0)
                : expression;
    }

    /** How expressions outside patterns read. */
    Wording wording() {
        return new Wording(Map.copyOf(variables));
    }

    /** How the expressions of a pattern read, if its fact has this name. */
    Wording wording(Pattern pattern, String fact) {
        Map<String, String> names = new TreeMap<>(Map.of("this", fact));
        pattern.constraints().forEach(each -> each.expression().ifPresent(part -> nameComponents(part, fact, names)));
        names.putAll(variables);
        return new Wording(names);
    }

    private void nameComponents(Expression expression, String fact, Map<String, String> names) {
        if (expression instanceof Name name && isComponent(name.name())) {
            names.put(name.name(), equal.apply(fact + "." + name.name()));
        }
        expression.parts().forEach(part -> nameComponents(part, fact, names));
    }

    private static boolean isComponent(String name) {
        return Character.isLowerCase(name.charAt(0)) && !name.equals("this");
    }
}
