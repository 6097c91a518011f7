package dev.cairn.authoring.variant;

import dev.cairn.authoring.DrlFile;
import dev.cairn.drl.Clause;
import dev.cairn.drl.Clause.Accumulation;
import dev.cairn.drl.Clause.Constraint;
import dev.cairn.drl.Clause.Joined;
import dev.cairn.drl.Clause.Looked;
import dev.cairn.drl.Clause.Pattern;
import dev.cairn.drl.Expression;
import dev.cairn.drl.Expression.Operation;
import dev.cairn.planning.RuleInfo;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * The conditions of a rule, each as a variant that lacks it: clauses, the parts of those, constraints, and what these join by {@code &&} or {@code ||}.
 * What binds a variable that is used elsewhere cannot be left out, and the name of a parameter says which number is meant: neither is a condition here.
 */
final class Conditions {
    private static final Set<String> CONNECTIVES = Set.of("&&", "||");

    private final RuleInfo rule;
    private final DrlFile file;
    private final List<Variant> found = new ArrayList<>();

    private Conditions(RuleInfo rule, DrlFile file) {
        this.rule = rule;
        this.file = file;
    }

    /** In the order of their places. */
    static List<Variant> of(RuleInfo rule, DrlFile file) {
        Conditions conditions = new Conditions(rule, file);
        for (Clause clause : file.parsed().conditions()) {
            Extent extent = Extent.of(clause, file.code());
            conditions.add(extent, extent);
            conditions.inside(clause);
        }
        return conditions.found.stream()
                .filter(variant -> !variant.lacksBinding())
                .sorted(Comparator.comparing(Variant::place))
                .toList();
    }

    private void add(Extent condition, Extent leftOut) {
        found.add(Variant.of(rule, file, Change.OMISSION, condition, Edit.leavingOut(leftOut)));
    }

    private void inside(Clause clause) {
        if (clause instanceof Pattern pattern) {
            constraints(pattern.constraints(), ParameterPattern.isParameter(pattern));
        } else if (clause instanceof Joined joined) {
            parts(joined.parts());
            joined.parts().forEach(this::inside);
        } else if (clause instanceof Looked looked) {
            looked.parts().forEach(this::inside);
        } else if (clause instanceof Accumulation accumulation) {
            inside(accumulation.source());
            sums(accumulation.constraints());
        }
    }

    /** Each goes with the word that joins it to its neighbour. */
    private void parts(List<Clause> parts) {
        List<Extent> extents = parts.stream().map(this::extentOfPart).toList();
        for (int i = 0; i < extents.size() && extents.size() > 1; i++) {
            add(extents.get(i), withSeparator(extents, i));
        }
    }

    private Extent extentOfPart(Clause part) {
        Extent extent = Extent.of(part, file.code());
        return part instanceof Joined ? extent.withBrackets(file.code()) : extent;
    }

    private void constraints(List<Constraint> constraints, boolean ofParameter) {
        List<Extent> extents = extents(constraints);
        for (int i = 0; i < extents.size(); i++) {
            if (isCondition(constraints.get(i)) && !(ofParameter && ParameterPattern.isName(constraints.get(i)))) {
                add(extents.get(i), withSeparator(extents, i));
                operands(constraints.get(i), extents.get(i));
            }
        }
    }

    private void sums(List<Constraint> constraints) {
        List<Extent> extents = extents(constraints);
        for (int i = 0; i < extents.size(); i++) {
            Extent extent = extents.get(i);
            int semicolon = file.code().lastIndexOf(';', extent.from());
            add(extent, extents.size() == 1 ? new Extent(semicolon, extent.to()) : withSeparator(extents, i));
            operands(constraints.get(i), extent);
        }
    }

    private List<Extent> extents(List<Constraint> constraints) {
        return constraints.stream()
                .map(constraint -> Extent.ofConstraint(file.code(), constraint.place()))
                .toList();
    }

    /** Up to the next, or from the end of the one before if there is no next. */
    private static Extent withSeparator(List<Extent> extents, int i) {
        Extent extent = extents.get(i);
        if (i < extents.size() - 1) {
            return new Extent(extent.from(), extents.get(i + 1).from());
        }
        return i > 0 ? new Extent(extents.get(i - 1).to(), extent.to()) : extent;
    }

    /** Whatever only binds a variable is none. */
    private static boolean isCondition(Constraint constraint) {
        return constraint.variable().isEmpty()
                || constraint.expression().filter(Operation.class::isInstance).isPresent();
    }

    private void operands(Constraint constraint, Extent extent) {
        if (constraint.variable().isEmpty()) {
            constraint.expression().ifPresent(expression -> operands(expression, extent));
        }
    }

    private void operands(Expression expression, Extent extent) {
        if (!(expression instanceof Operation operation) || !CONNECTIVES.contains(operation.operator())) {
            return;
        }
        Extent bare = extent.withoutBrackets(file.code());
        int sign = operation.sign();
        int afterSign = sign + operation.operator().length();
        operand(operation.parts().get(0), new Extent(bare.from(), sign), new Extent(bare.from(), afterSign));
        operand(operation.parts().get(1), new Extent(afterSign, bare.to()), new Extent(sign, bare.to()));
    }

    private void operand(Expression operand, Extent extent, Extent leftOut) {
        boolean joined = operand instanceof Operation operation && CONNECTIVES.contains(operation.operator());
        if (!joined || isBracketed(extent)) {
            add(extent.withoutBrackets(file.code()), leftOut);
        }
        operands(operand, extent);
    }

    private boolean isBracketed(Extent extent) {
        return extent.in(file.code()).startsWith("(");
    }
}
