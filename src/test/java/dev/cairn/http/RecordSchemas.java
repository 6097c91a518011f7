package dev.cairn.http;

import dev.cairn.exam.ExamCode;
import dev.cairn.export.Json;
import dev.cairn.plan.Sparse;
import dev.cairn.plan.Written;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Schemas of the types that answers are made of, as {@link Json} writes them: derived from the records themselves, with what their comments say. */
final class RecordSchemas {
    private static final Map<Class<?>, Map<String, Object>> SCALARS = Map.of(
            String.class, Tree.of("type", "string"),
            int.class, Tree.of("type", "integer", "format", "int32"),
            Integer.class, Tree.of("type", "integer", "format", "int32"),
            long.class, Tree.of("type", "integer", "format", "int64"),
            boolean.class, Tree.of("type", "boolean"),
            Boolean.class, Tree.of("type", "boolean"),
            double.class, Tree.of("type", "number", "format", "double"),
            LocalDate.class, Tree.of("type", "string", "format", "date"),
            // The field of a request: a number, a word, a day, a flag, or an object such as a target.
            Object.class, Tree.of("type", List.of("string", "number", "boolean", "object")));

    private final Javadocs comments = new Javadocs();
    private final Map<Class<?>, String> names;
    private final Map<String, Map<String, Object>> exceptions;
    private final Map<String, Object> components = new TreeMap<>();
    private final Map<TypeVariable<?>, Type> bound = new HashMap<>();

    /**
     * Schemas that are collected as they are asked for.
     *
     * @param names what to call types whose own names say too little
     * @param exceptions schemas of record components that hold more, or less, than their types tell: by schema and component
     */
    RecordSchemas(Map<Class<?>, String> names, Map<String, Map<String, Object>> exceptions) {
        this.names = names;
        this.exceptions = exceptions;
    }

    /** All schemas so far, by name. */
    Map<String, Object> components() {
        return components;
    }

    /** Adds a schema that no record stands for. */
    void add(String name, Map<String, Object> schema) {
        components.put(name, schema);
    }

    Map<String, Object> of(Type type) {
        if (type instanceof ParameterizedType generic) {
            return of((Class<?>) generic.getRawType(), generic.getActualTypeArguments());
        }
        if (type instanceof TypeVariable<?> variable) {
            return of(bound.get(variable));
        }
        Class<?> simple = (Class<?>) type;
        return Optional.ofNullable(SCALARS.get(simple)).orElseGet(() -> named(simple));
    }

    private Map<String, Object> of(Class<?> type, Type... arguments) {
        if (type == Optional.class) {
            return orNull(of(arguments[0]));
        }
        if (Collection.class.isAssignableFrom(type)) {
            return Tree.of("type", "array", "items", of(arguments[0]));
        }
        if (Map.class.isAssignableFrom(type)) {
            return Tree.of("type", "object", "additionalProperties", of(arguments[1]));
        }
        if (type.isRecord()) {
            return inline(type, arguments);
        }
        throw new IllegalArgumentException("no schema is known for " + type);
    }

    /** A record of other types than itself has a schema for each of them. */
    private Map<String, Object> inline(Class<?> type, Type... arguments) {
        for (int i = 0; i < arguments.length; i++) {
            bound.put(type.getTypeParameters()[i], arguments[i]);
        }
        return described(type, record(type));
    }

    private static Map<String, Object> orNull(Map<String, Object> schema) {
        if (!(schema.get("type") instanceof String type)) {
            return Tree.of("oneOf", List.of(schema, Tree.of("type", "null")));
        }
        Map<String, Object> either = new LinkedHashMap<>(schema);
        either.put("type", List.of(type, "null"));
        return either;
    }

    private Map<String, Object> named(Class<?> type) {
        String name = name(type);
        if (components.putIfAbsent(name, Map.of()) == null) {
            components.put(name, described(type, schema(type)));
        }
        return Tree.reference("schemas", name);
    }

    private String name(Class<?> type) {
        Class<?> outer = type.getEnclosingClass();
        String own = type.getSimpleName();
        return Optional.ofNullable(names.get(type))
                .orElseGet(() -> outer == null || outer.getSimpleName().endsWith("Resource") ? own : name(outer) + own);
    }

    private Map<String, Object> schema(Class<?> type) {
        if (type == ExamCode.class) {
            return Tree.of("type", "string", "pattern", "^[A-Z][A-Z0-9]{2}-C[0-9]{2}$", "examples", List.of("MLA-C01"));
        }
        if (type.isEnum()) {
            return Tree.of("type", "string", "enum", labels(type));
        }
        if (type.isRecord()) {
            return record(type);
        }
        throw new IllegalArgumentException("no schema is known for " + type);
    }

    /** The labels of an enum's constants, as they stand in answers. */
    static List<String> labels(Class<?> type) {
        return Arrays.stream(type.getEnumConstants()).map(RecordSchemas::label).toList();
    }

    private static String label(Object constant) {
        String quoted = Json.compact(constant);
        return quoted.substring(1, quoted.length() - 1);
    }

    private Map<String, Object> record(Class<?> type) {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            String name = name(component);
            properties.put(name, property(type, component));
            if (!isLeftOut(type, component)) {
                required.add(name);
            }
        }
        return Tree.of("type", "object", "properties", properties, "required", required, "additionalProperties", false);
    }

    private static String name(RecordComponent component) {
        return Optional.ofNullable(component.getAnnotation(Written.class))
                .map(Written::as)
                .filter(name -> !name.isEmpty())
                .orElse(component.getName());
    }

    /** Whether a component may be missing: then it is never null. */
    private static boolean isLeftOut(Class<?> type, RecordComponent component) {
        boolean sparse = (type.isAnnotationPresent(Sparse.class) || component.isAnnotationPresent(Sparse.class))
                && (component.getType() == Optional.class
                        || component.getType() == boolean.class
                        || Collection.class.isAssignableFrom(component.getType())
                        || Map.class.isAssignableFrom(component.getType()));
        return sparse || !usual(component).isEmpty();
    }

    private static String usual(RecordComponent component) {
        return Optional.ofNullable(component.getAnnotation(Written.class))
                .map(Written::unless)
                .orElse("");
    }

    /** What is meant where a component is missing. */
    private static Optional<Object> byDefault(Class<?> type, RecordComponent component) {
        String usual = usual(component);
        if (!usual.isEmpty()) {
            return Optional.of(component.getType() == int.class ? (Object) Integer.valueOf(usual) : usual);
        }
        if (!isLeftOut(type, component) || component.getType() == Optional.class) {
            return Optional.empty();
        }
        return Optional.of(
                component.getType() == boolean.class
                        ? (Object) false
                        : Map.class.isAssignableFrom(component.getType()) ? Map.of() : List.of());
    }

    private Map<String, Object> property(Class<?> type, RecordComponent component) {
        Map<String, Object> exception = exceptions.getOrDefault(name(type) + "." + component.getName(), Map.of());
        Map<String, Object> schema = new LinkedHashMap<>();
        if (!exception.containsKey("$ref")) {
            boolean maybe = component.getType() == Optional.class && isLeftOut(type, component);
            schema.putAll(of(
                    maybe
                            ? ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0]
                            : component.getGenericType()));
        }
        byDefault(type, component).ifPresent(value -> schema.put("default", value));
        schema.putAll(exception);
        comments.ofComponent(type, component.getName()).ifPresent(text -> schema.putIfAbsent("description", text));
        return schema;
    }

    private Map<String, Object> described(Class<?> type, Map<String, Object> schema) {
        String text = comments.of(type).orElse("") + constants(type);
        return text.isEmpty() ? schema : Tree.join(Tree.of("description", text.strip()), schema);
    }

    private String constants(Class<?> type) {
        return !type.isEnum()
                ? ""
                : Arrays.stream(type.getEnumConstants())
                        .map(constant -> comments.ofConstant((Enum<?>) constant)
                                .map(text -> " `" + label(constant) + "`: " + text)
                                .orElse(""))
                        .collect(Collectors.joining());
    }
}
