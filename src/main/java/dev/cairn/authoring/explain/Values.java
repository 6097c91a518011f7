package dev.cairn.authoring.explain;

import dev.cairn.drl.Expression;
import dev.cairn.drl.Expression.Name;
import dev.cairn.drl.Expression.Property;
import java.lang.reflect.Method;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the names in an expression stand for.
 *
 * @param variables by name
 * @param fact whose components names may be
 */
record Values(Map<String, Object> variables, Optional<Object> fact) {

    /** The value of each variable and component that the expression names, in its order, by what is written. */
    Map<String, Object> in(Expression expression) {
        Map<String, Object> values = new LinkedHashMap<>();
        collect(expression, values);
        return values;
    }

    private void collect(Expression expression, Map<String, Object> values) {
        Optional<Object> value = of(expression);
        if (value.isPresent()) {
            values.put(written(expression), value.get());
        } else {
            expression.parts().forEach(part -> collect(part, values));
        }
    }

    private Optional<Object> of(Expression expression) {
        if (expression instanceof Name name) {
            return Optional.ofNullable(variables.get(name.name()))
                    .or(() -> fact.flatMap(known -> component(known, name.name())));
        } else if (expression instanceof Property property) {
            return of(property.of()).flatMap(known -> component(known, property.name()));
        }
        return Optional.empty();
    }

    private static String written(Expression expression) {
        return expression instanceof Property property
                ? written(property.of()) + "." + property.name()
                : ((Name) expression).name();
    }

    /** The component of a fact; nothing if there is none of this name. */
    static Optional<Object> component(Object fact, String name) {
        try {
            Method method = fact.getClass().getMethod(name);
            return method.getReturnType() == void.class ? Optional.empty() : Optional.ofNullable(method.invoke(fact));
        } catch (ReflectiveOperationException | IllegalArgumentException e) {
            // Whatever is no component, such as the name of a type, has no value of its own.
            return Optional.empty();
        }
    }
}
