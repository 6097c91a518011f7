package dev.cairn.intake;

import dev.cairn.exam.ExamCode;
import dev.cairn.plan.Plan;
import dev.cairn.plan.Progress;
import dev.cairn.plan.Written;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.StringNode;

/**
 * Reads what Cairn itself has written: a value that is written as JSON and read here is the same, to the byte when it is written again. A component that an
 * older version did not write, or that was left out, is empty, false or 0, or what is left out where it is usual. Safe for use by several threads.
 */
public final class StoredText {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static final ClassValue<Shape> SHAPES = new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
            return Shape.of(type);
        }
    };

    private StoredText() {}

    public static Plan plan(String json) {
        return read(json, Plan.class);
    }

    public static Progress progress(String json) {
        return read(json, Progress.class);
    }

    /** @throws IllegalArgumentException if this is not what Cairn writes */
    private static <T> T read(String json, Class<T> type) {
        return type.cast(value(MAPPER.readTree(json), type));
    }

    private static Object value(JsonNode node, Type type) {
        if (type instanceof ParameterizedType generic) {
            return generic(node, (Class<?>) generic.getRawType(), generic.getActualTypeArguments());
        }
        return plain(node, (Class<?>) type);
    }

    private static Object generic(JsonNode node, Class<?> type, Type[] of) {
        if (type == Optional.class) {
            return isAbsent(node) ? Optional.empty() : Optional.of(value(node, of[0]));
        }
        if (type == Map.class) {
            Map<String, @Nullable Object> map = new LinkedHashMap<>();
            node.propertyStream()
                    .forEach(field ->
                            map.put(field.getKey(), field.getValue().isNull() ? null : value(field.getValue(), of[1])));
            return Collections.unmodifiableMap(map);
        }
        List<Object> entries = new ArrayList<>();
        node.values().forEach(entry -> entries.add(value(entry, of[0])));
        return type == SortedSet.class ? new TreeSet<>(entries) : Collections.unmodifiableList(entries);
    }

    private static Object plain(JsonNode node, Class<?> type) {
        if (type == String.class) {
            return isAbsent(node) ? "" : node.stringValue();
        }
        if (type == int.class || type == Integer.class) {
            return isAbsent(node) ? 0 : node.intValue();
        }
        if (type == double.class) {
            return isAbsent(node) ? 0.0 : node.doubleValue();
        }
        if (type == boolean.class || type == Boolean.class) {
            return node.asBoolean(false);
        }
        if (type == LocalDate.class) {
            return LocalDate.parse(node.stringValue());
        }
        if (type == ExamCode.class) {
            return new ExamCode(node.stringValue());
        }
        if (type.isEnum()) {
            return constant(node.stringValue(), type);
        }
        return type.isRecord() ? recordOf(node, type) : untyped(node);
    }

    private static boolean isAbsent(JsonNode node) {
        return node.isMissingNode() || node.isNull();
    }

    private static Object constant(String label, Class<?> type) {
        String name = label.toUpperCase(Locale.ROOT).replace('-', '_');
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> ((Enum<?>) constant).name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no " + type.getSimpleName() + ": " + label));
    }

    private static Object recordOf(JsonNode node, Class<?> type) {
        Shape shape = SHAPES.get(type);
        Object[] values = new Object[shape.names().size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(part(node, shape, i), shape.types().get(i));
        }
        try {
            return shape.constructor().newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("no " + type.getSimpleName(), e);
        }
    }

    private static JsonNode part(JsonNode node, Shape shape, int index) {
        JsonNode part = node.path(shape.names().get(index));
        String usual = shape.usual().get(index);
        return part.isMissingNode() && !usual.isEmpty() ? StringNode.valueOf(usual) : part;
    }

    /** What a record is made of. To find out takes longer than to make one. */
    private record Shape(List<String> names, List<Type> types, List<String> usual, Constructor<?> constructor) {
        static Shape of(Class<?> type) {
            RecordComponent[] components = type.getRecordComponents();
            try {
                return new Shape(
                        Arrays.stream(components).map(Shape::name).toList(),
                        Arrays.stream(components)
                                .map(RecordComponent::getGenericType)
                                .toList(),
                        Arrays.stream(components).map(Shape::usual).toList(),
                        type.getDeclaredConstructor(Arrays.stream(components)
                                .map(RecordComponent::getType)
                                .toArray(Class<?>[]::new)));
            } catch (NoSuchMethodException e) {
                throw new IllegalArgumentException("no record: " + type.getSimpleName(), e);
            }
        }

        private static String name(RecordComponent component) {
            return written(component)
                    .map(Written::as)
                    .filter(as -> !as.isEmpty())
                    .orElse(component.getName());
        }

        /** The word that is left out where it is meant; numbers need none. */
        private static String usual(RecordComponent component) {
            return written(component)
                    .filter(written -> component.getType().isEnum())
                    .map(Written::unless)
                    .orElse("");
        }

        private static Optional<Written> written(RecordComponent component) {
            return Optional.ofNullable(component.getAnnotation(Written.class));
        }
    }

    /** A value of which the type says nothing: as JSON has it. */
    private static Object untyped(JsonNode node) {
        if (node.isObject()) {
            Map<String, @Nullable Object> map = new LinkedHashMap<>();
            node.propertyStream()
                    .forEach(field ->
                            map.put(field.getKey(), field.getValue().isNull() ? null : untyped(field.getValue())));
            return Collections.unmodifiableMap(map);
        }
        if (node.isArray()) {
            List<Object> entries = new ArrayList<>();
            node.values().forEach(entry -> entries.add(untyped(entry)));
            return Collections.unmodifiableList(entries);
        }
        if (node.isBoolean()) {
            return node.booleanValue();
        }
        if (node.isNumber()) {
            return node.isInt() ? node.intValue() : node.decimalValue();
        }
        return node.stringValue();
    }
}
