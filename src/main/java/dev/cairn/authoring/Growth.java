package dev.cairn.authoring;

import dev.cairn.drl.Clause.Constraint;
import dev.cairn.drl.Clause.Pattern;
import dev.cairn.drl.Expression;
import dev.cairn.drl.Expression.Call;
import dev.cairn.drl.Expression.Kind;
import dev.cairn.drl.Expression.Literal;
import dev.cairn.drl.Expression.Name;
import dev.cairn.drl.Expression.Operation;
import dev.cairn.drl.Expression.Property;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a value has come from a component of the fact that was there first.
 *
 * @param component its place among the components
 * @param direction 0 if it is still the same, 1 if it is greater, -1 if it is smaller
 */
record Growth(int component, int direction) {
    private static final Set<String> MORE = Set.of("+", "plusDays", "plusWeeks", "plusMonths", "plusYears");
    private static final Set<String> LESS = Set.of("-", "minusDays", "minusWeeks", "minusMonths", "minusYears");

    /** Nothing if it has gone the other way already. */
    Optional<Growth> by(int step) {
        return direction == -step ? Optional.empty() : Optional.of(new Growth(component, step));
    }

    /** The values of a fact on their way through a rule. */
    static final class Passing {
        private final DrlFile rule;
        private final Pattern pattern;
        private final Map<String, Optional<Growth>> components = new HashMap<>();

        Passing(DrlFile rule, Pattern pattern) {
            this.rule = rule;
            this.pattern = pattern;
        }

        void give(String component, Optional<Growth> value) {
            components.put(component, value);
        }

        /** Whether a condition of the rule depends on a component of the fact. */
        boolean looksAt(String component) {
            Set<String> variables = variables(component);
            boolean inOthers = Clauses.apart(rule.parsed().conditions())
                    .filter(clause -> !clause.equals(pattern))
                    .flatMap(Clauses::names)
                    .anyMatch(variables::contains);
            return inOthers
                    || pattern.constraints().stream()
                            .filter(each -> !Terms.isBinding(each))
                            .anyMatch(each -> uses(each, component, variables));
        }

        private static boolean uses(Constraint constraint, String component, Set<String> variables) {
            return constraint.expression().stream()
                    .flatMap(Clauses::names)
                    .anyMatch(name -> name.equals(component) || name.equals("this") || variables.contains(name));
        }

        /** The variables that depend on a component. */
        private Set<String> variables(String component) {
            Stream<String> ofParts = pattern.constraints().stream()
                    .filter(each ->
                            each.expression().stream().flatMap(Clauses::names).anyMatch(component::equals))
                    .flatMap(each -> each.variable().stream());
            return Stream.concat(pattern.variable().stream(), ofParts).collect(Collectors.toUnmodifiableSet());
        }

        /** What an expression of the conclusion has come from; nothing if that is not known. */
        Optional<Growth> of(Expression expression) {
            Optional<Growth> equal = equal(expression);
            if (equal.isPresent()) {
                return equal;
            } else if (expression instanceof Name name) {
                return bound(name.name());
            } else if (expression instanceof Property property && isFact(property.of())) {
                return component(property.name());
            } else if (expression instanceof Call call && call.of().isPresent()) {
                return call.arguments().isEmpty()
                                && call.of().filter(this::isFact).isPresent()
                        ? component(call.name())
                        : grown(call.name(), call.of(), call.arguments());
            } else if (expression instanceof Operation operation
                    && operation.parts().size() == 2) {
                List<Expression> parts = operation.parts();
                Optional<Growth> after = grown(operation.operator(), Optional.of(parts.get(0)), parts.subList(1, 2));
                return after.isPresent() || !operation.operator().equals("+")
                        ? after
                        : grown("+", Optional.of(parts.get(1)), parts.subList(0, 1));
            }
            return Optional.empty();
        }

        private Optional<Growth> grown(String by, Optional<Expression> what, List<Expression> step) {
            int direction = MORE.contains(by) ? 1 : LESS.contains(by) ? -1 : 0;
            return direction != 0 && step.size() == 1 && isPositive(step.get(0))
                    ? what.flatMap(this::of).flatMap(value -> value.by(direction))
                    : Optional.empty();
        }

        private static boolean isPositive(Expression step) {
            return step instanceof Literal literal
                    && literal.kind() == Kind.NUMBER
                    && literal.text().matches("[1-9]\\d*");
        }

        private boolean isFact(Expression expression) {
            return expression instanceof Name name
                    && pattern.variable().filter(name.name()::equals).isPresent();
        }

        private Optional<Growth> bound(String variable) {
            return pattern.constraints().stream()
                    .filter(Terms::isBinding)
                    .filter(each -> each.variable().filter(variable::equals).isPresent())
                    .findFirst()
                    .flatMap(Constraint::expression)
                    .flatMap(this::inPattern);
        }

        /** Of a value with which the pattern compares a component. */
        private Optional<Growth> equal(Expression value) {
            Wording wording = new Wording(Map.of());
            return pattern.constraints().stream()
                    .flatMap(each -> each.expression().stream())
                    .flatMap(each -> Demand.of(each, wording))
                    .filter(demand -> demand.operator().equals("=="))
                    .flatMap(demand -> demand.right().equals(wording.of(value))
                            ? component(demand.left()).stream()
                            : demand.left().equals(wording.of(value))
                                    ? component(demand.right()).stream()
                                    : Stream.empty())
                    .findFirst();
        }

        private Optional<Growth> inPattern(Expression bound) {
            return bound instanceof Name name ? component(name.name()) : Optional.empty();
        }

        private Optional<Growth> component(String name) {
            return components.getOrDefault(name, Optional.empty());
        }
    }
}
