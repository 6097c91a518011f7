package dev.cairn.authoring.variant;

import dev.cairn.authoring.Constants;
import dev.cairn.authoring.DrlFile;
import dev.cairn.authoring.variant.Variant.Shift;
import dev.cairn.drl.Clause;
import dev.cairn.drl.Clause.Accumulation;
import dev.cairn.drl.Clause.Constraint;
import dev.cairn.drl.Clause.Joined;
import dev.cairn.drl.Clause.Looked;
import dev.cairn.drl.Clause.Pattern;
import dev.cairn.drl.Clause.Quantity;
import dev.cairn.drl.Clause.Sum;
import dev.cairn.drl.Expression;
import dev.cairn.drl.Expression.Call;
import dev.cairn.drl.Expression.Kind;
import dev.cairn.drl.Expression.Literal;
import dev.cairn.drl.Expression.Operation;
import dev.cairn.drl.Expression.Property;
import dev.cairn.planning.RuleInfo;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;

/**
 * The mutants of a rule. What would mean the same as another mutant, or as the rule itself, is not made: a number that is compared moves in the one
 * direction in which {@link Change#BOUNDARY} does not move it already, and that of {@code compareTo}, of which the sign counts alone, does not move.
 */
final class Mutations {
    private static final Map<String, String> BOUNDARIES = Map.of("<", "<=", "<=", "<", ">", ">=", ">=", ">");
    private static final Map<String, String> NEGATIONS =
            Map.of("==", "!=", "!=", "==", "<", ">=", ">=", "<", ">", "<=", "<=", ">");
    private static final Map<String, String> CONNECTIVES = Map.of("&&", "||", "||", "&&");
    private static final Map<String, String> ARITHMETIC = Map.of("+", "-", "-", "+", "*", "/", "/", "*", "%", "*");
    private static final Map<String, String> METHODS =
            Map.of("min", "max", "max", "min", "isBefore", "isAfter", "isAfter", "isBefore");
    private static final Map<String, String> SUMS = Map.of("sum", "max", "average", "max", "min", "max", "max", "min");
    private static final Set<String> NEXT_IS_BOUNDARY = Set.of("<", ">=");
    private static final String PLUS = "plus";
    private static final String MINUS = "minus";

    private final RuleInfo rule;
    private final DrlFile file;
    private final Constants constants;
    private final List<Variant> found = new ArrayList<>();

    private Mutations(RuleInfo rule, DrlFile file) {
        this.rule = rule;
        this.file = file;
        this.constants = Constants.of(file.parsed());
    }

    /** In the order of their places. */
    static List<Variant> of(RuleInfo rule, DrlFile file) {
        Mutations mutations = new Mutations(rule, file);
        file.parsed().conditions().forEach(mutations::clause);
        file.parsed().conclusion().ifPresent(mutations::expression);
        return mutations.found.stream()
                .sorted(Comparator.comparing(Variant::place).thenComparing(Variant::change))
                .toList();
    }

    private void replace(Change change, int at, String old, String replacement) {
        Extent word = new Extent(at, at + old.length());
        if (file.text().startsWith(old, at)) {
            found.add(Variant.of(rule, file, change, word, new Edit(word.from(), word.to(), replacement)));
        }
    }

    private void clause(Clause clause) {
        if (clause instanceof Pattern pattern && ParameterPattern.isParameter(pattern)) {
            parameter(pattern);
        } else if (clause instanceof Pattern pattern) {
            pattern.constraints().forEach(this::constraint);
        } else if (clause instanceof Joined joined) {
            joined.parts().forEach(this::clause);
        } else if (clause instanceof Looked looked) {
            looked(looked);
        } else if (clause instanceof Accumulation accumulation) {
            clause(accumulation.source());
            sums(accumulation);
            accumulation.constraints().forEach(this::constraint);
        }
    }

    private void looked(Looked looked) {
        if (looked.quantity() == Quantity.NONE) {
            replace(Change.EXISTENCE, looked.place(), "not", "exists");
        } else if (looked.quantity() == Quantity.SOME) {
            replace(Change.EXISTENCE, looked.place(), "exists", "not");
        }
        looked.parts().forEach(this::clause);
    }

    private void sums(Accumulation accumulation) {
        int from = Extent.of(accumulation.source(), file.code()).to();
        for (Sum sum : accumulation.sums()) {
            Matcher call = java.util.regex.Pattern.compile(
                            ":\\s*(" + java.util.regex.Pattern.quote(sum.function()) + ")\\s*\\(")
                    .matcher(file.code());
            if (SUMS.containsKey(sum.function()) && call.find(from)) {
                replace(Change.METHOD, call.start(1), sum.function(), SUMS.getOrDefault(sum.function(), ""));
            }
            sum.of().forEach(this::expression);
        }
    }

    private void parameter(Pattern pattern) {
        ParameterPattern.name(pattern)
                .ifPresent(name -> pattern.constraints().stream()
                        .filter(ParameterPattern::isValue)
                        .forEach(value -> threshold(name, value)));
        pattern.constraints().stream()
                .filter(each -> !ParameterPattern.isName(each))
                .forEach(this::constraint);
    }

    private void threshold(String parameter, Constraint value) {
        Extent extent = Extent.ofConstraint(file.code(), value.place());
        found.add(Variant.of(rule, file, extent, new Shift(parameter, 1)));
        found.add(Variant.of(rule, file, extent, new Shift(parameter, -1)));
    }

    private void constraint(Constraint constraint) {
        constraint.expression().ifPresent(this::expression);
    }

    private void expression(Expression expression) {
        if (expression instanceof Operation operation) {
            operation(operation);
            return;
        } else if (expression instanceof Literal literal) {
            literal(literal);
        } else if (expression instanceof Property property) {
            constants
                    .after(property)
                    .ifPresent(next -> replace(Change.CONSTANT, property.place(), property.name(), next));
        } else if (expression instanceof Call call) {
            call(call);
        }
        expression.parts().forEach(this::expression);
    }

    private void operation(Operation operation) {
        String operator = operation.operator();
        replaceBy(BOUNDARIES, Change.BOUNDARY, operation);
        replaceBy(NEGATIONS, Change.NEGATION, operation);
        replaceBy(CONNECTIVES, Change.CONNECTIVE, operation);
        if (operation.parts().size() == 1 && operator.equals("-")) {
            replace(Change.ARITHMETIC, operation.sign(), operator, "");
        } else if (!isText(operation)) {
            replaceBy(ARITHMETIC, Change.ARITHMETIC, operation);
        }
        if (operator.equals("contains")) {
            replace(Change.NEGATION, operation.sign(), operator, "not contains");
        }
        if (NEGATIONS.containsKey(operator)) {
            compared(operation);
        } else {
            operation.parts().forEach(this::expression);
        }
    }

    private void replaceBy(Map<String, String> replacements, Change change, Operation operation) {
        String operator = operation.operator();
        if (replacements.containsKey(operator)) {
            replace(change, operation.sign(), operator, replacements.getOrDefault(operator, ""));
        }
    }

    /** Texts are joined by the sign that adds numbers. */
    private static boolean isText(Expression expression) {
        return expression instanceof Literal literal
                ? literal.kind() == Kind.TEXT
                : expression instanceof Operation operation
                        && operation.operator().equals("+")
                        && operation.parts().stream().anyMatch(Mutations::isText);
    }

    private void compared(Operation comparison) {
        Expression left = comparison.parts().get(0);
        Expression right = comparison.parts().get(1);
        expression(left);
        if (!(right instanceof Literal literal && literal.kind() == Kind.NUMBER)) {
            expression(right);
        } else if (!(left instanceof Call call && call.name().equals("compareTo"))) {
            shift(literal, NEXT_IS_BOUNDARY.contains(comparison.operator()) ? -1 : 1);
        }
    }

    private void literal(Literal literal) {
        if (literal.kind() == Kind.NUMBER) {
            shift(literal, 1);
        } else if (literal.kind() == Kind.TRUTH) {
            String other = String.valueOf(!Boolean.parseBoolean(literal.text()));
            replace(Change.NEGATION, literal.place(), literal.text(), other);
        }
    }

    private void shift(Literal number, int by) {
        if (number.text().matches("\\d{1,9}")) {
            String shifted = String.valueOf(Integer.parseInt(number.text()) + by);
            replace(Change.NUMBER, number.place(), number.text(), shifted);
        }
    }

    private void call(Call call) {
        String name = call.name();
        if (name.startsWith(PLUS)) {
            replace(Change.METHOD, call.place(), name, MINUS + name.substring(PLUS.length()));
        } else if (name.startsWith(MINUS)) {
            replace(Change.METHOD, call.place(), name, PLUS + name.substring(MINUS.length()));
        } else if (METHODS.containsKey(name)) {
            replace(Change.METHOD, call.place(), name, METHODS.getOrDefault(name, ""));
        }
    }
}
