package dev.cairn.authoring.handbook;

import dev.cairn.authoring.Vocabulary;
import dev.cairn.drl.Expression;
import dev.cairn.drl.Expression.Call;
import dev.cairn.drl.Expression.Kind;
import dev.cairn.drl.Expression.Literal;
import dev.cairn.drl.Expression.Making;
import dev.cairn.drl.Expression.Name;
import dev.cairn.drl.Expression.Operation;
import dev.cairn.drl.Expression.Other;
import dev.cairn.drl.Expression.Property;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The values that a rule writes, in words. What there are no words for stands as it is written. Not safe for use by several threads. */
final class ValueWords {
    private static final Pattern CONSTANT = Pattern.compile("[A-Z][A-Z0-9_]*");
    private static final Pattern COUNTING = Pattern.compile("(plus|minus)(Days|Weeks|Months|Years)");

    private static final Map<String, String> OF_DAYS = Map.of(
            "<", " is before ",
            "<=", " is on or before ",
            ">", " is after ",
            ">=", " is on or after ");

    private static final Map<String, String> OF_ORDER = Map.of(
            "<", " comes before ",
            "<=", " does not come after ",
            ">", " comes after ",
            ">=", " does not come before ");

    private static final Map<String, String> RELATIONS = Map.of(
            "==", " is ",
            "!=", " is not ",
            "<", " is less than ",
            "<=", " is at most ",
            ">", " is more than ",
            ">=", " is at least ",
            "contains", " contain ",
            "not contains", " do not contain ");

    private static final Map<String, Integer> BINDING = Map.of("+", 1, "-", 1, "*", 2, "/", 2, "%", 2);

    private final Vocabulary types;
    private final Map<String, Class<?>> variables = new TreeMap<>();

    ValueWords(Vocabulary types) {
        this.types = types;
    }

    /** From now on the variable stands for what this expression says of a fact. */
    void bind(String variable, Expression expression, Optional<Class<?>> fact) {
        type(expression, fact).ifPresent(type -> variables.put(variable, type));
    }

    void bind(String variable, Class<?> type) {
        variables.put(variable, type);
    }

    /** What has to hold, told of a fact: {@code whose exam is …}, {@code where …}. */
    String demand(Expression expression, Optional<Class<?>> fact) {
        String words = holds(expression, fact);
        return words.startsWith("its ") ? "whose " + words.substring("its ".length()) : "where " + words;
    }

    /** What has to hold, as a sentence without its stop. */
    String holds(Expression expression, Optional<Class<?>> fact) {
        if (!(expression instanceof Operation operation) || operation.parts().size() < 2) {
            return value(expression, fact);
        }
        String operator = operation.operator();
        return switch (operator) {
            case "||" -> anyOf(operation, fact).orElseGet(() -> joined(operation, " or ", fact));
            case "&&" -> joined(operation, " and ", fact);
            default -> relation(operation, fact);
        };
    }

    private String joined(Operation operation, String word, Optional<Class<?>> fact) {
        return operation.parts().stream().map(part -> holds(part, fact)).collect(Collectors.joining(word));
    }

    /** {@code a == X || a == Y} as {@code a is X or Y}. */
    private Optional<String> anyOf(Operation operation, Optional<Class<?>> fact) {
        List<Operation> equalities = flat("||", operation)
                .filter(Operation.class::isInstance)
                .map(Operation.class::cast)
                .filter(part -> part.operator().equals("=="))
                .toList();
        List<String> lefts = equalities.stream()
                .map(part -> value(part.parts().get(0), fact))
                .distinct()
                .toList();
        if (lefts.size() != 1 || equalities.size() != flat("||", operation).count()) {
            return Optional.empty();
        }
        List<String> rights = equalities.stream()
                .map(part -> value(part.parts().get(1), fact))
                .toList();
        return Optional.of(lefts.get(0) + " is " + Spelling.row(rights, "or"));
    }

    private static Stream<Expression> flat(String operator, Expression expression) {
        return expression instanceof Operation operation && operation.operator().equals(operator)
                ? operation.parts().stream().flatMap(part -> flat(operator, part))
                : Stream.of(expression);
    }

    private String relation(Operation operation, Optional<Class<?>> fact) {
        Expression left = operation.parts().get(0);
        Expression right = operation.parts().get(1);
        String operator = operation.operator();
        if (left instanceof Call call && call.name().equals("compareTo") && OF_ORDER.containsKey(operator)) {
            return call.of().map(of -> value(of, fact)).orElse("it") + OF_ORDER.get(operator)
                    + all(call.arguments(), fact) + " in order";
        }
        if (isEmptiness(left) && right instanceof Literal truth && truth.kind() == Kind.TRUTH) {
            boolean isSo = truth.text().equals("true") == operator.equals("==");
            return value(left.parts().get(0), fact) + (isSo ? " is empty" : " is not empty");
        }
        boolean ofDays = isDay(left, fact) || isDay(right, fact);
        String words = ofDays ? OF_DAYS.getOrDefault(operator, RELATIONS.get(operator)) : RELATIONS.get(operator);
        return words == null ? value(operation, fact) : value(left, fact) + words + value(right, fact);
    }

    private static boolean isEmptiness(Expression expression) {
        return (expression instanceof Property property && property.name().equals("empty"))
                || (expression instanceof Call call
                        && call.name().equals("isEmpty")
                        && call.of().isPresent());
    }

    private boolean isDay(Expression expression, Optional<Class<?>> fact) {
        return type(expression, fact).filter(LocalDate.class::equals).isPresent();
    }

    /** A value, told of a fact whose components are {@code its}. */
    String value(Expression expression, Optional<Class<?>> fact) {
        if (expression instanceof Literal literal) {
            return literal.kind() == Kind.TEXT ? "“" + literal.text() + "”" : literal(literal);
        } else if (expression instanceof Name name) {
            return name(name.name());
        } else if (expression instanceof Property property) {
            return isConstant(property.name())
                    ? Spelling.words(property.name())
                    : "the " + Spelling.words(property.name()) + " of " + value(property.of(), fact);
        } else if (expression instanceof Call call) {
            return call(call, fact);
        } else if (expression instanceof Making making) {
            return Spelling.withArticle(Spelling.kind(making.type())) + ": " + components(making, fact);
        } else if (expression instanceof Operation operation) {
            return operation(operation, fact);
        }
        return ((Other) expression).text();
    }

    private static String literal(Literal literal) {
        return switch (literal.kind()) {
            case TRUTH -> literal.text().equals("true") ? "yes" : "no";
            case NOTHING -> "nothing";
            default -> literal.text();
        };
    }

    private static String name(String name) {
        if (name.startsWith("$")) {
            return Phrase.variable(name);
        }
        return isConstant(name) || Character.isUpperCase(name.charAt(0))
                ? Spelling.words(name)
                : "its " + Spelling.words(name);
    }

    private static boolean isConstant(String name) {
        return CONSTANT.matcher(name).matches();
    }

    private String all(List<Expression> expressions, Optional<Class<?>> fact) {
        return expressions.stream().map(each -> value(each, fact)).collect(Collectors.joining(", "));
    }

    private String call(Call call, Optional<Class<?>> fact) {
        Matcher counting = COUNTING.matcher(call.name());
        if (counting.matches()) {
            return called(call, fact) + " " + counting.group(1) + " " + all(call.arguments(), fact) + " "
                    + Spelling.words(counting.group(2));
        } else if (call.name().equals("intValue")) {
            return called(call, fact);
        } else if (call.of().flatMap(this::named).isPresent()) {
            return ofType(call, fact);
        } else if (call.arguments().isEmpty()) {
            return "the " + Spelling.words(call.name()) + " of " + called(call, fact);
        }
        return called(call, fact) + " " + Spelling.words(call.name()) + " " + all(call.arguments(), fact);
    }

    private String called(Call call, Optional<Class<?>> fact) {
        return call.of().map(of -> value(of, fact)).orElse("it");
    }

    private Optional<Class<?>> named(Expression expression) {
        return expression instanceof Name name ? types.type(name.name()) : Optional.empty();
    }

    private String ofType(Call call, Optional<Class<?>> fact) {
        String type = call.of().map(of -> ((Name) of).name()).orElse("");
        List<Expression> given = call.arguments();
        return switch (type + "." + call.name()) {
            case "Minutes.percent" -> value(given.get(1), fact) + " % of (" + value(given.get(0), fact) + ")";
            case "Math.min" -> "the smaller of " + all(given, fact);
            case "Math.max" -> "the larger of " + all(given, fact);
            case "Math.abs" -> "the size of (" + all(given, fact) + ")";
            default -> Spelling.words(type) + " " + Spelling.words(call.name()) + ": " + parameters(call, fact);
        };
    }

    /** Arguments by the names that the method has for them. */
    private String parameters(Call call, Optional<Class<?>> fact) {
        List<String> names = call.of()
                .flatMap(this::named)
                .flatMap(type -> Arrays.stream(type.getMethods())
                        .filter(method -> isMeant(method, call))
                        .findFirst())
                .map(method -> Arrays.stream(method.getParameters())
                        .map(Parameter::getName)
                        .toList())
                .orElse(List.of());
        return named(names, call.arguments(), fact);
    }

    private static boolean isMeant(Method method, Call call) {
        return Modifier.isStatic(method.getModifiers())
                && method.getName().equals(call.name())
                && method.getParameterCount() == call.arguments().size();
    }

    private String components(Making making, Optional<Class<?>> fact) {
        List<String> names = types.type(making.type())
                .filter(Class::isRecord)
                .map(type -> Arrays.stream(type.getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList())
                .orElse(List.of());
        return named(names, making.arguments(), fact);
    }

    private String named(List<String> names, List<Expression> values, Optional<Class<?>> fact) {
        return IntStream.range(0, values.size())
                .mapToObj(
                        i -> (i < names.size() ? Spelling.words(names.get(i)) + " " : "") + value(values.get(i), fact))
                .collect(Collectors.joining(", "));
    }

    private String operation(Operation operation, Optional<Class<?>> fact) {
        List<Expression> parts = operation.parts();
        String operator = operation.operator();
        if (parts.size() == 1) {
            return (operator.equals("-") ? "−" : "not ") + inner(operation, parts.get(0), fact);
        } else if (operator.equals("?") && parts.size() == 3) {
            return value(parts.get(1), fact) + " if " + holds(parts.get(0), fact) + ", else "
                    + value(parts.get(2), fact);
        } else if (isText(operation)) {
            return "“" + flat("+", operation).map(part -> inText(part, fact)).collect(Collectors.joining()) + "”";
        }
        String sign = operator.equals("*") ? "×" : operator.equals("-") ? "−" : operator;
        return BINDING.containsKey(operator)
                ? inner(operation, parts.get(0), fact) + " " + sign + " " + innerRight(operation, parts.get(1), fact)
                : parts.stream().map(part -> value(part, fact)).collect(Collectors.joining(" " + operator + " "));
    }

    private static boolean isText(Operation operation) {
        return operation.operator().equals("+")
                && flat("+", operation)
                        .anyMatch(part -> part instanceof Literal literal && literal.kind() == Kind.TEXT);
    }

    private String inText(Expression part, Optional<Class<?>> fact) {
        return part instanceof Literal literal ? literal.text() : value(part, fact);
    }

    /** A part of an operation, in brackets if it would be read otherwise. */
    private String inner(Operation outer, Expression part, Optional<Class<?>> fact) {
        return strength(part) < strength(outer) ? "(" + value(part, fact) + ")" : value(part, fact);
    }

    private String innerRight(Operation outer, Expression part, Optional<Class<?>> fact) {
        boolean same = strength(part) == strength(outer) && part instanceof Operation;
        return same ? "(" + value(part, fact) + ")" : inner(outer, part, fact);
    }

    private static int strength(Expression expression) {
        if (expression instanceof Operation operation) {
            return operation.parts().size() == 1 ? 3 : BINDING.getOrDefault(operation.operator(), 0);
        }
        return expression instanceof Call call && call.name().equals("percent") ? 2 : 4;
    }

    /** The type of a value, as far as words depend on it. */
    private Optional<Class<?>> type(Expression expression, Optional<Class<?>> fact) {
        if (expression instanceof Name name) {
            return name.name().startsWith("$")
                    ? Optional.ofNullable(variables.get(name.name()))
                    : fact.flatMap(type -> component(type, name.name()));
        } else if (expression instanceof Call call
                && COUNTING.matcher(call.name()).matches()) {
            return Optional.of(LocalDate.class);
        } else if (expression instanceof Call call && call.arguments().isEmpty()) {
            return call.of().flatMap(of -> type(of, fact)).flatMap(type -> component(type, call.name()));
        } else if (expression instanceof Property property) {
            return type(property.of(), fact).flatMap(type -> component(type, property.name()));
        } else if (expression instanceof Operation operation) {
            List<Expression> parts = new ArrayList<>(operation.parts());
            return parts.isEmpty() ? Optional.empty() : type(parts.get(0), fact);
        }
        return Optional.empty();
    }

    private static Optional<Class<?>> component(Class<?> type, String name) {
        return type.isRecord()
                ? Arrays.stream(type.getRecordComponents())
                        .filter(each -> each.getName().equals(name))
                        .<Class<?>>map(RecordComponent::getType)
                        .findFirst()
                : Optional.empty();
    }
}
