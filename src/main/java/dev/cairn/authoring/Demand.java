package dev.cairn.authoring;

import dev.cairn.drl.Expression;
import dev.cairn.drl.Expression.Kind;
import dev.cairn.drl.Expression.Literal;
import dev.cairn.drl.Expression.Name;
import dev.cairn.drl.Expression.Operation;
import dev.cairn.drl.Expression.Property;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A comparison that a pattern demands of its fact.
 *
 * @param left no constant, unless both are
 * @param constant whether the right side is the same for all facts
 * @param number the right side, if it is a number that is written out
 */
record Demand(
        String left, String operator, String right, boolean constant, Optional<BigDecimal> number, Expression from) {
    /** Whether left is then below, at or above right. */
    private static final Map<String, Set<Integer>> SIDES = Map.of(
            "==", Set.of(0),
            "!=", Set.of(-1, 1),
            "<", Set.of(-1),
            "<=", Set.of(-1, 0),
            ">", Set.of(1),
            ">=", Set.of(0, 1));

    private static final Map<String, String> TURNED = Map.of(
            "==", "==",
            "!=", "!=",
            "<", ">",
            "<=", ">=",
            ">", "<",
            ">=", "<=");

    /** What is demanded all at once; a comparison that is not one by itself is left out. */
    static Stream<Demand> of(Expression expression, Wording wording) {
        if (!(expression instanceof Operation operation)) {
            return Stream.empty();
        } else if (operation.operator().equals("&&")) {
            return operation.parts().stream().flatMap(part -> of(part, wording));
        }
        return SIDES.containsKey(operation.operator()) ? Stream.of(of(operation, wording)) : Stream.empty();
    }

    private static Demand of(Operation operation, Wording wording) {
        Expression left = operation.parts().get(0);
        Expression right = operation.parts().get(1);
        boolean turned = (isConstant(left) && !isConstant(right))
                || (!isConstant(right) && wording.of(left).compareTo(wording.of(right)) > 0);
        return turned
                ? demand(right, TURNED.getOrDefault(operation.operator(), ""), left, operation, wording)
                : demand(left, operation.operator(), right, operation, wording);
    }

    private static Demand demand(Expression left, String operator, Expression right, Operation from, Wording wording) {
        Optional<BigDecimal> number = right instanceof Literal literal && literal.kind() == Kind.NUMBER
                ? number(literal.text())
                : Optional.empty();
        return new Demand(wording.of(left), operator, wording.of(right), isConstant(right), number, from);
    }

    private static Optional<BigDecimal> number(String text) {
        try {
            return Optional.of(new BigDecimal(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** A literal, or a constant of a type. */
    static boolean isConstant(Expression expression) {
        return expression instanceof Literal
                || (expression instanceof Property property
                        && property.of() instanceof Name name
                        && Character.isUpperCase(name.name().charAt(0)));
    }

    /** Whether it says that two values are one, neither of which is written out. */
    boolean isOfEqualTerms() {
        return operator.equals("==") && !constant;
    }

    /** Whether it is true of every fact. */
    boolean isAlways() {
        return left.equals(right) && sides().contains(0);
    }

    /** Whether it is true of no fact. */
    boolean isNever() {
        return left.equals(right) && !sides().contains(0);
    }

    /** Whether no fact meets both. */
    boolean excludes(Demand other) {
        if (!left.equals(other.left)) {
            return false;
        } else if (right.equals(other.right)) {
            return sides().stream().noneMatch(other.sides()::contains);
        }
        return number.flatMap(one -> other.number.map(two -> areApart(one, other, two)))
                .orElseGet(() -> constant && other.constant && operator.equals("==") && other.operator.equals("=="));
    }

    /** For numbers without a fraction, as all components are. */
    private boolean areApart(BigDecimal one, Demand other, BigDecimal two) {
        return Stream.of(
                        one,
                        one.add(BigDecimal.ONE),
                        one.subtract(BigDecimal.ONE),
                        two,
                        two.add(BigDecimal.ONE),
                        two.subtract(BigDecimal.ONE))
                .noneMatch(value ->
                        sides().contains(value.compareTo(one)) && other.sides().contains(value.compareTo(two)));
    }

    /** Whether every fact that meets the other meets this. */
    boolean follows(Demand other) {
        return left.equals(other.left) && right.equals(other.right) && sides().containsAll(other.sides());
    }

    private Set<Integer> sides() {
        return SIDES.getOrDefault(operator, Set.of());
    }
}
