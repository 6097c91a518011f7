package dev.cairn.authoring;

import dev.cairn.drl.Clause;
import dev.cairn.drl.Clause.Accumulation;
import dev.cairn.drl.Clause.Constraint;
import dev.cairn.drl.Clause.Joined;
import dev.cairn.drl.Clause.Looked;
import dev.cairn.drl.Clause.Pattern;
import dev.cairn.drl.Expression.Name;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rules of a stage that ask for the same and infer the same kind of fact: names of variables, and the order of constraints, do not count. */
final class SameConditions {
    private final Map<String, String> names = new TreeMap<>();
    private final Map<String, Integer> patterns = new HashMap<>();

    private SameConditions() {}

    static void check(List<DrlFile> rules, RuleFaults faults) {
        Map<String, DrlFile> byCondition = new HashMap<>();
        for (DrlFile rule : rules) {
            if (rule.parsed().conditions().isEmpty()) {
                continue;
            }
            String condition = rule.stage()
                    + Conclusion.type(rule)
                    + new SameConditions().of(rule.parsed().conditions());
            Optional.ofNullable(byCondition.putIfAbsent(condition, rule))
                    .ifPresent(other -> rule.fault(
                            rule.parsed().conditions().get(0).place(),
                            FaultCode.SAME_CONDITION,
                            "the condition is that of " + other.path(),
                            "keep one of the two rules, or say in the conditions in what they differ",
                            faults));
        }
    }

    private String of(List<Clause> clauses) {
        clauses.forEach(this::nameVariables);
        return clauses.stream().map(this::of).collect(Collectors.joining("; "));
    }

    /** Each variable is called after the pattern and the component that it is bound to. */
    private void nameVariables(Clause clause) {
        if (clause instanceof Pattern pattern) {
            String name = pattern.type() + "#" + patterns.merge(pattern.type(), 1, Integer::sum);
            pattern.variable().ifPresent(variable -> names.put(variable, name));
            pattern.constraints().forEach(each -> nameVariable(each, name));
        } else if (clause instanceof Accumulation sums) {
            nameVariables(sums.source());
            sums.sums()
                    .forEach(sum -> sum.variable()
                            .ifPresent(variable -> names.put(
                                    variable,
                                    sum.function()
                                            + sum.of().stream()
                                                    .map(new Wording(names)::of)
                                                    .toList())));
        } else if (clause instanceof Joined joined) {
            joined.parts().forEach(this::nameVariables);
        } else if (clause instanceof Looked looked) {
            looked.parts().forEach(this::nameVariables);
        }
    }

    private void nameVariable(Constraint constraint, String pattern) {
        constraint
                .variable()
                .ifPresent(variable -> names.put(
                        variable,
                        pattern + "."
                                + constraint
                                        .expression()
                                        .map(new Wording(names)::of)
                                        .orElse(constraint.text())));
    }

    private String of(Clause clause) {
        if (clause instanceof Pattern pattern) {
            return pattern.type() + constraints(pattern.constraints());
        } else if (clause instanceof Accumulation sums) {
            return "sum " + of(sums.source()) + constraints(sums.constraints());
        } else if (clause instanceof Joined joined) {
            return (joined.all() ? "all" : "any") + parts(joined.parts());
        }
        return clause instanceof Looked looked ? looked.quantity() + parts(looked.parts()) : clause.toString();
    }

    private String parts(List<Clause> clauses) {
        return clauses.stream().map(this::of).collect(Collectors.joining(", ", "(", ")"));
    }

    /** What is bound and not compared asks for nothing. */
    private String constraints(List<Constraint> constraints) {
        Stream<String> asked = constraints.stream()
                .filter(each -> each.variable().isEmpty()
                        || each.expression().filter(Name.class::isInstance).isEmpty())
                .map(each -> each.expression().map(new Wording(names)::of).orElse(each.text()));
        return asked.sorted().collect(Collectors.joining(", ", "(", ")"));
    }
}
