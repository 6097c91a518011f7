package dev.cairn.authoring;

import dev.cairn.drl.Expression;
import dev.cairn.drl.Expression.Call;
import dev.cairn.drl.Expression.Literal;
import dev.cairn.drl.Expression.Making;
import dev.cairn.drl.Expression.Name;
import dev.cairn.drl.Expression.Operation;
import dev.cairn.drl.Expression.Property;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An expression in one way of writing it: two that read alike mean the same.
 *
 * @param names what to call variables, by their name
 */
record Wording(Map<String, String> names) {
    private static final Set<String> EITHER_WAY = Set.of("==", "!=", "&&", "||", "*");
    private static final Map<String, String> TURNED = Map.of(">", "<", ">=", "<=");

    String of(Expression expression) {
        if (expression instanceof Literal literal) {
            return literal.kind() + ":" + literal.text();
        } else if (expression instanceof Name name) {
            return names.getOrDefault(name.name(), name.name());
        } else if (expression instanceof Property property) {
            return of(property.of()) + "." + property.name();
        } else if (expression instanceof Call call) {
            return call.of().map(this::of).orElseGet(() -> names.getOrDefault("this", "this")) + "." + call.name()
                    // What reads a component is also a method.
                    + (call.arguments().isEmpty() ? "" : all(call.arguments()));
        } else if (expression instanceof Making making) {
            return "new " + making.type() + all(making.arguments());
        } else if (expression instanceof Operation operation) {
            return operation(operation);
        }
        return expression.toString();
    }

    private String operation(Operation operation) {
        String operator = operation.operator();
        Stream<String> parts = operation.parts().stream().map(this::of);
        if (TURNED.containsKey(operator)) {
            return "(" + TURNED.get(operator) + " " + of(operation.parts().get(1)) + " "
                    + of(operation.parts().get(0)) + ")";
        }
        return (EITHER_WAY.contains(operator) ? parts.sorted() : parts)
                .collect(Collectors.joining(" ", "(" + operator + " ", ")"));
    }

    private String all(Collection<Expression> expressions) {
        return expressions.stream().map(this::of).collect(Collectors.joining(", ", "(", ")"));
    }
}
