package dev.cairn.authoring;

import dev.cairn.drl.Expression;
import dev.cairn.drl.Expression.Call;
import dev.cairn.drl.Expression.Kind;
import dev.cairn.drl.Expression.Literal;
import dev.cairn.drl.Expression.Making;
import dev.cairn.drl.Expression.Name;
import dev.cairn.drl.Expression.Operation;
import dev.cairn.drl.Expression.Property;
import dev.cairn.text.NearestWord;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the expressions of a rule are, as far as that can be known; what they name and what is not there, it tells. */
final class Meanings {
    private static final Set<String> ORDER = Set.of("<", "<=", ">", ">=");
    private static final Set<String> EQUALITY = Set.of("==", "!=");
    private static final Set<String> LOGIC = Set.of("&&", "||", "!");

    /** More than that nobody reads on a line. */
    private static final int MOST_LISTED = 12;

    /** Stands for a type that is named and not known, of which it was told already. */
    static final Class<?> UNKNOWN = Void.class;

    private final Vocabulary vocabulary;
    private final Telling telling;

    Meanings(Vocabulary vocabulary, Telling telling) {
        this.vocabulary = vocabulary;
        this.telling = telling;
    }

    /** Somebody who is told of faults. */
    @FunctionalInterface
    interface Telling {
        void tell(int place, FaultCode code, String message, String fix);
    }

    static boolean compares(String operator) {
        return ORDER.contains(operator) || EQUALITY.contains(operator);
    }

    /** The type of this name; a fault if there is none. */
    Optional<Class<?>> named(String name, int place) {
        Optional<Class<?>> type = vocabulary.type(name);
        // Whole names are a matter of those who look at imports.
        if (type.isEmpty() && name.indexOf('.') < 0 && !vocabulary.isOpen()) {
            String fix = Vocabulary.whereToFind(name)
                    .map(whole -> "write above: import " + whole + ";")
                    .orElseGet(() -> hint(name, vocabulary.names(), "Import the type that is meant"));
            telling.tell(place, FaultCode.UNKNOWN_TYPE, "the rule knows no type " + name, fix);
        }
        return type;
    }

    /**
     * The type of the value of an expression.
     *
     * @param fact the type of the fact that the expression is about
     */
    Optional<Class<?>> type(Expression expression, Optional<Class<?>> fact, Scope scope) {
        if (expression instanceof Literal literal) {
            return literal(literal.kind());
        } else if (expression instanceof Name name) {
            return name(name, fact, scope);
        } else if (expression instanceof Property property) {
            return property(property, fact, scope);
        } else if (expression instanceof Call call) {
            return call(call, fact, scope);
        } else if (expression instanceof Making making) {
            return made(making, fact, scope);
        } else if (expression instanceof Operation operation) {
            return operation(operation, fact, scope);
        }
        return Optional.empty();
    }

    private static Optional<Class<?>> literal(Kind kind) {
        return switch (kind) {
            case TEXT -> Optional.of(String.class);
            case NUMBER -> Optional.of(int.class);
            case TRUTH -> Optional.of(boolean.class);
            case NOTHING -> Optional.empty();
        };
    }

    private Optional<Class<?>> name(Name name, Optional<Class<?>> fact, Scope scope) {
        if (scope.knows(name.name())) {
            return scope.type(name.name());
        } else if (name.name().equals("this")) {
            return fact.filter(type -> type != UNKNOWN);
        } else if (name.name().startsWith("$") || fact.isEmpty()) {
            String fix = hint(name.name(), scope.names(), "Bind it in a pattern: " + name.name() + " : component");
            telling.tell(name.place(), FaultCode.UNKNOWN_VARIABLE, "nothing binds " + name.name(), fix);
            return Optional.empty();
        }
        return fact.filter(type -> type != UNKNOWN).flatMap(type -> component(type, name.name(), name.place()));
    }

    private Optional<Class<?>> component(Class<?> type, String name, int place) {
        Optional<Method> found = Members.property(type, name);
        if (found.isEmpty()) {
            tellUnknown("property", name, type, Members.properties(type), place);
        }
        return found.flatMap(Members::result);
    }

    private void tellUnknown(String what, String name, Class<?> type, List<String> known, int place) {
        telling.tell(
                place,
                FaultCode.UNKNOWN_PROPERTY,
                "no " + what + " '" + name + "' on " + type.getSimpleName(),
                hint(
                        name,
                        known,
                        known.size() > MOST_LISTED ? "See what it has" : "It has " + String.join(", ", known)));
    }

    private Optional<Class<?>> property(Property property, Optional<Class<?>> fact, Scope scope) {
        Optional<Class<?>> owner = typeMeant(property.of(), fact, scope);
        if (owner.filter(UNKNOWN::equals).isPresent()) {
            return Optional.empty();
        } else if (owner.isPresent()) {
            Optional<Class<?>> constant = owner.flatMap(type -> Members.constant(type, property.name()));
            if (constant.isEmpty()) {
                owner.ifPresent(type ->
                        tellUnknown("constant", property.name(), type, Members.constants(type), property.place()));
            }
            return constant;
        }
        return type(property.of(), fact, scope).flatMap(type -> component(type, property.name(), property.place()));
    }

    /** The type that an expression names, if it does: neither a variable nor a component. */
    private Optional<Class<?>> typeMeant(Expression of, Optional<Class<?>> fact, Scope scope) {
        if (!(of instanceof Name name)
                || scope.knows(name.name())
                || !Character.isUpperCase(name.name().charAt(0))) {
            return Optional.empty();
        }
        boolean isComponent =
                fact.flatMap(type -> Members.property(type, name.name())).isPresent();
        return isComponent ? Optional.empty() : named(name.name(), name.place()).or(() -> Optional.of(UNKNOWN));
    }

    private Optional<Class<?>> call(Call call, Optional<Class<?>> fact, Scope scope) {
        call.arguments().forEach(argument -> type(argument, fact, scope));
        Optional<Class<?>> owner = call.of().isEmpty()
                ? fact
                : call.of().flatMap(of -> typeMeant(of, fact, scope).or(() -> type(of, fact, scope)));
        return owner.filter(type -> type != UNKNOWN).flatMap(type -> result(call, type));
    }

    private Optional<Class<?>> result(Call call, Class<?> type) {
        List<Method> methods = Members.methods(type, call.name()).toList();
        if (methods.isEmpty()) {
            tellUnknown("method", call.name(), type, Members.methodNames(type), call.place());
            return Optional.empty();
        }
        int given = call.arguments().size();
        if (methods.stream().noneMatch(method -> method.isVarArgs() || method.getParameterCount() == given)) {
            telling.tell(
                    call.place(),
                    FaultCode.WRONG_VALUES,
                    "'" + call.name() + "' does not take " + given + " values",
                    "give it " + methods.get(0).getParameterCount());
        }
        List<Optional<Class<?>>> results =
                methods.stream().map(Members::result).distinct().toList();
        return results.size() == 1 ? results.get(0) : Optional.empty();
    }

    private Optional<Class<?>> made(Making making, Optional<Class<?>> fact, Scope scope) {
        making.arguments().forEach(argument -> type(argument, fact, scope));
        Optional<Class<?>> made = named(making.type(), making.place());
        made.ifPresent(type -> checkNumber(making, type));
        return made;
    }

    private void checkNumber(Making making, Class<?> type) {
        Constructor<?>[] constructors = type.getConstructors();
        int given = making.arguments().size();
        if (Arrays.stream(constructors).noneMatch(each -> each.isVarArgs() || each.getParameterCount() == given)) {
            telling.tell(
                    making.place(),
                    FaultCode.WRONG_VALUES,
                    type.getSimpleName() + " is not made of " + given + " values",
                    "give it " + String.join(", ", Members.properties(type)));
        }
    }

    private Optional<Class<?>> operation(Operation operation, Optional<Class<?>> fact, Scope scope) {
        List<Optional<Class<?>>> types =
                operation.parts().stream().map(part -> type(part, fact, scope)).toList();
        String operator = operation.operator();
        if (compares(operator)) {
            types.get(0).ifPresent(left -> types.get(1).ifPresent(right -> checkComparison(operation, left, right)));
            return Optional.of(boolean.class);
        }
        boolean onNumbers = Set.of("-", "*", "/", "%").contains(operator);
        if (onNumbers) {
            return Optional.of(Number.class);
        }
        // A sum may be of numbers or of texts; the words between values, such as contains, tell whether.
        return LOGIC.contains(operator) ? Optional.of(boolean.class) : Optional.empty();
    }

    private void checkComparison(Operation operation, Class<?> left, Class<?> right) {
        boolean order = ORDER.contains(operation.operator());
        String both = Kinds.inWords(left) + " and " + Kinds.inWords(right);
        if (!Kinds.mayBeEqual(left, right)) {
            telling.tell(
                    operation.place(),
                    FaultCode.NEVER_EQUAL,
                    both + (order ? " have no order" : " are never equal"),
                    "compare " + Kinds.inWords(left) + " with " + Kinds.inWords(left));
        } else if (order && !(Kinds.hasOrder(left) && Kinds.hasOrder(right))) {
            telling.tell(operation.place(), FaultCode.NEVER_EQUAL, both + " have no order", "compare with == or !=");
        }
    }

    private static String hint(String written, Collection<String> known, String fix) {
        // Of words that are equally near, the longest: one that begins with what is written, or the other way round.
        List<String> longestFirst = known.stream()
                .sorted(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .toList();
        return NearestWord.hint(written, longestFirst) + fix;
    }
}
