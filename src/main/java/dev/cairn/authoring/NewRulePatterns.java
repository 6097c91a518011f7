package dev.cairn.authoring;

import dev.cairn.exam.ExamCode;
import dev.cairn.planning.Parameter;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The conditions of a new rule, and the fact that follows.
 *
 * @param inferred the type of that fact
 * @param imports whole names of the types that both need
 */
record NewRulePatterns(
        List<String> conditions, String conclusion, Class<? extends Record> inferred, Set<String> imports) {

    NewRulePatterns {
        conditions = List.copyOf(conditions);
        imports = Set.copyOf(imports);
    }

    /**
     * Conditions that join facts by their exam and bind what the inferred fact is made of.
     *
     * @param numbers names of parameters, for components that are numbers
     * @throws IllegalArgumentException if something that the inferred fact is made of stands in none of the facts
     */
    static NewRulePatterns of(
            List<Class<? extends Record>> when, Class<? extends Record> inferred, List<String> numbers) {
        return new Maker(inferred).make(when, numbers);
    }

    /** The components of a fact that are exam codes. */
    static List<String> exams(Class<? extends Record> type) {
        return Arrays.stream(type.getRecordComponents())
                .filter(component -> core(component.getGenericType()) == ExamCode.class)
                .map(RecordComponent::getName)
                .toList();
    }

    private static Type core(Type type) {
        return type instanceof ParameterizedType generic && generic.getRawType() == Optional.class
                ? generic.getActualTypeArguments()[0]
                : type;
    }

    /** Builds them up. Used once. */
    private static final class Maker {
        private final Class<? extends Record> inferred;
        private final Map<String, Type> wanted = new LinkedHashMap<>();
        private final Map<String, Type> bound = new LinkedHashMap<>();
        private final List<String> conditions = new ArrayList<>();
        private final Set<String> imports = new TreeSet<>();

        Maker(Class<? extends Record> inferred) {
            this.inferred = inferred;
            Arrays.stream(inferred.getRecordComponents())
                    .forEach(component -> wanted.put(component.getName(), core(component.getGenericType())));
        }

        NewRulePatterns make(List<Class<? extends Record>> when, List<String> numbers) {
            when.forEach(this::addPattern);
            numbers.forEach(this::addNumber);
            String conclusion = conclusion();
            return new NewRulePatterns(conditions, conclusion, inferred, imports);
        }

        private void addPattern(Class<? extends Record> type) {
            List<String> constraints = new ArrayList<>();
            boolean joined = false;
            for (RecordComponent component : type.getRecordComponents()) {
                String name = component.getName();
                Type of = component.getGenericType();
                if (of == ExamCode.class && !joined) {
                    joined = true;
                    constraints.add(variable(ExamCode.class)
                            .map(exam -> name + " == $" + exam)
                            .orElseGet(() -> bind(name, of)));
                } else if (of.equals(wanted.get(name)) && !bound.containsKey(name)) {
                    constraints.add(bind(name, of));
                }
            }
            imported(type);
            conditions.add(type.getSimpleName()
                    + (constraints.isEmpty() ? "()" : "( " + String.join(", ", constraints) + " )"));
        }

        private String bind(String name, Type type) {
            bound.put(name, type);
            return "$%s : %s".formatted(name, name);
        }

        private Optional<String> variable(Type type) {
            return bound.entrySet().stream()
                    .filter(entry -> entry.getValue().equals(type))
                    .map(Map.Entry::getKey)
                    .findFirst();
        }

        private void addNumber(String parameter) {
            String variable = wanted.entrySet().stream()
                    .filter(entry -> entry.getValue() == int.class && !bound.containsKey(entry.getKey()))
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElseGet(() -> "number" + conditions.size());
            bound.put(variable, int.class);
            imported(Parameter.class);
            conditions.add("Parameter( name == \"%s\", $%s : value )".formatted(parameter, variable));
        }

        private String conclusion() {
            imported(inferred);
            boolean hasOptional = Arrays.stream(inferred.getRecordComponents())
                    .anyMatch(component -> component.getType() == Optional.class);
            if (!hasOptional) {
                return "new %s(%s)".formatted(inferred.getSimpleName(), values(List.copyOf(wanted.keySet())));
            }
            return Arrays.stream(inferred.getMethods())
                    .filter(this::isFactory)
                    .sorted(Comparator.comparing(Method::getParameterCount).reversed())
                    .findFirst()
                    .map(method -> "%s.%s(%s)"
                            .formatted(inferred.getSimpleName(), method.getName(), values(components(method))))
                    .orElseThrow(() -> new IllegalArgumentException(
                            "rules cannot make a " + inferred.getSimpleName() + ", since part of it is optional"));
        }

        /** A method that makes the fact, from what there is. */
        private boolean isFactory(Method method) {
            boolean needsExam = Arrays.asList(method.getParameterTypes()).contains(ExamCode.class);
            return Modifier.isStatic(method.getModifiers())
                    && method.getReturnType() == inferred
                    && (!needsExam || variable(ExamCode.class).isPresent());
        }

        /** The components that the arguments of a method become: each the next of its type. */
        private List<String> components(Method factory) {
            List<String> components = new ArrayList<>();
            for (Class<?> type : factory.getParameterTypes()) {
                components.add(wanted.entrySet().stream()
                        .filter(entry -> entry.getValue() == type && !components.contains(entry.getKey()))
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("no component for a " + type)));
            }
            return components;
        }

        private String values(List<String> components) {
            return components.stream().map(this::value).collect(Collectors.joining(", "));
        }

        private String value(String component) {
            Type type = wanted.getOrDefault(component, String.class);
            if (type.equals(bound.get(component))) {
                return "$" + component;
            } else if (type == String.class) {
                return "\"" + component + "\"";
            } else if (type instanceof Class<?> constants && constants.isEnum()) {
                imported(constants);
                return constants.getSimpleName() + "." + constants.getEnumConstants()[0];
            }
            return variable(type)
                    .filter(variable -> type == ExamCode.class)
                    .map(variable -> "$" + variable)
                    .orElseThrow(() -> new IllegalArgumentException(
                            "nothing says what '%s' of %s is: name a type of fact that has it%s"
                                    .formatted(
                                            component,
                                            inferred.getSimpleName(),
                                            type == int.class ? ", or a parameter" : "")));
        }

        private void imported(Class<?> type) {
            imports.add(String.valueOf(type.getCanonicalName()));
        }
    }
}
