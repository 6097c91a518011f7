package dev.cairn.authoring;

import dev.cairn.exam.ExamCode;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A fact as a case writes it: its type and some of its components. As something given it is completed with neutral values; as something expected it fits
 * every fact that agrees on the components that it mentions.
 *
 * @param mentioned values by the name of their component, in the order of the case
 */
public record FactTemplate(Class<? extends Record> type, Map<String, Object> mentioned) {
    public FactTemplate {
        mentioned = Collections.unmodifiableMap(new LinkedHashMap<>(mentioned));
    }

    /**
     * The fact, with neutral values for what is not mentioned: nothing, none, the first constant, the series of the exam code.
     *
     * @throws IllegalArgumentException if there is no such fact
     */
    Object complete() {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values = Arrays.stream(components).map(this::value).toArray();
        try {
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException(
                    Objects.requireNonNullElse(e.getCause(), e).getMessage(), e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a fact of type " + type.getSimpleName() + " cannot be made", e);
        }
    }

    private Object value(RecordComponent component) {
        return Optional.ofNullable(mentioned.get(component.getName()))
                .or(() -> component.getName().equals("series") ? series() : Optional.empty())
                .or(() -> NeutralValues.of(component.getType()))
                .orElseThrow(() -> new IllegalArgumentException("'" + component.getName() + "' cannot be stated"));
    }

    /** An exam code says which series it is of. */
    private Optional<Object> series() {
        return mentioned.values().stream()
                .filter(ExamCode.class::isInstance)
                .findFirst()
                .map(code -> ((ExamCode) code).series());
    }

    boolean fits(Object fact) {
        return type.isInstance(fact) && differences(fact).isEmpty();
    }

    /** In what a fact of this type differs from the template. */
    List<String> differences(Object fact) {
        return mentioned.entrySet().stream()
                .filter(entry -> !entry.getValue().equals(component(fact, entry.getKey())))
                .map(entry -> "%s is %s, not %s"
                        .formatted(entry.getKey(), inWords(component(fact, entry.getKey())), inWords(entry.getValue())))
                .toList();
    }

    /** As a case would write it. */
    String inWords() {
        return inWords(type, mentioned);
    }

    /** A whole fact, as a case would write it. */
    public static String inWords(Object fact) {
        if (fact instanceof Record record && isStatable(record.getClass())) {
            Map<String, Object> all = new LinkedHashMap<>();
            for (RecordComponent component : record.getClass().getRecordComponents()) {
                all.put(component.getName(), component(fact, component.getName()));
            }
            return inWords(record.getClass(), all);
        }
        return valueInWords(fact);
    }

    private static String inWords(Class<?> type, Map<String, Object> components) {
        return type.getSimpleName()
                + components.entrySet().stream()
                        .map(entry -> entry.getKey() + ": " + inWords(entry.getValue()))
                        .collect(Collectors.joining(", ", ": {", "}"));
    }

    /** An exam code is written as its text. */
    private static boolean isStatable(Class<?> type) {
        return type != ExamCode.class;
    }

    private static String valueInWords(Object value) {
        if (value instanceof Enum<?> constant) {
            return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
        } else if (value instanceof Optional<?> optional) {
            return optional.map(FactTemplate::inWords).orElse("~");
        } else if (value instanceof Collection<?> values) {
            return values.stream().map(FactTemplate::inWords).collect(Collectors.joining(", ", "[", "]"));
        }
        return value instanceof String text ? '"' + text + '"' : value.toString();
    }

    private static Object component(Object fact, String name) {
        try {
            return fact.getClass().getMethod(name).invoke(fact);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("no component " + name + " of " + fact, e);
        }
    }
}
