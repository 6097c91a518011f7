package dev.cairn.authoring;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.TypeVariable;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a rule can ask of a type: its components, as Drools finds them, its constants and its methods. */
final class Members {
    private Members() {}

    /** What reads a component, if there is such a component. */
    static Optional<Method> property(Class<?> type, String name) {
        Stream<String> getters = Stream.of(name, accessor("get", name), accessor("is", name));
        return getters.flatMap(getter -> methods(type, getter).filter(method -> method.getParameterCount() == 0))
                .findFirst();
    }

    /** The constants of a type, or another static field of it. */
    static Optional<Class<?>> constant(Class<?> type, String name) {
        return Arrays.stream(type.getFields())
                .filter(field -> field.getName().equals(name) && Modifier.isStatic(field.getModifiers()))
                .<Class<?>>map(field -> field.getType())
                .findFirst();
    }

    static Stream<Method> methods(Class<?> type, String name) {
        return Arrays.stream(type.getMethods())
                .filter(method -> method.getName().equals(name));
    }

    /** What a method gives; nothing if that differs from use to use. */
    static Optional<Class<?>> result(Method method) {
        return method.getGenericReturnType() instanceof TypeVariable<?> || method.getReturnType() == Object.class
                ? Optional.empty()
                : Optional.of(method.getReturnType());
    }

    /** What one may have meant by a component: those of records, the methods without arguments of others. */
    static List<String> properties(Class<?> type) {
        if (type.isRecord()) {
            return Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getName)
                    .toList();
        }
        return Arrays.stream(type.getMethods())
                .filter(method -> method.getParameterCount() == 0 && method.getDeclaringClass() != Object.class)
                .map(Method::getName)
                .distinct()
                .sorted()
                .toList();
    }

    static List<String> constants(Class<?> type) {
        return Arrays.stream(type.getFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()))
                .map(java.lang.reflect.Field::getName)
                .toList();
    }

    static List<String> methodNames(Class<?> type) {
        return Arrays.stream(type.getMethods())
                .map(Method::getName)
                .distinct()
                .sorted()
                .toList();
    }

    private static String accessor(String prefix, String name) {
        return prefix + Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
