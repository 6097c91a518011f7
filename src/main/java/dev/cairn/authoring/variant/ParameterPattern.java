package dev.cairn.authoring.variant;

import dev.cairn.drl.Clause.Constraint;
import dev.cairn.drl.Clause.Pattern;
import dev.cairn.drl.Expression;
import dev.cairn.drl.Expression.Literal;
import dev.cairn.drl.Expression.Name;
import dev.cairn.drl.Expression.Operation;
import dev.cairn.planning.Parameter;
import java.util.Optional;

/** How rules take up parameters: {@code Parameter( name == "wait.days", $wait : value )}. */
final class ParameterPattern {
    private ParameterPattern() {}

    static boolean isParameter(Pattern pattern) {
        return pattern.type().equals(Parameter.class.getSimpleName());
    }

    /** Whether it says which parameter is meant. */
    static boolean isName(Constraint constraint) {
        return name(constraint).isPresent();
    }

    /** The parameter that is meant. */
    static Optional<String> name(Pattern pattern) {
        return pattern.constraints().stream()
                .flatMap(constraint -> name(constraint).stream())
                .findFirst();
    }

    private static Optional<String> name(Constraint constraint) {
        return constraint
                .expression()
                .flatMap(expression -> expression instanceof Operation operation
                                && operation.operator().equals("==")
                                && isComponent(operation.parts().get(0), "name")
                                && operation.parts().get(1) instanceof Literal literal
                        ? Optional.of(literal.text())
                        : Optional.empty());
    }

    /** Whether it binds the number. */
    static boolean isValue(Constraint constraint) {
        return constraint.variable().isPresent()
                && constraint
                        .expression()
                        .filter(each -> isComponent(each, "value"))
                        .isPresent();
    }

    private static boolean isComponent(Expression expression, String component) {
        return expression instanceof Name name && name.name().equals(component);
    }
}
