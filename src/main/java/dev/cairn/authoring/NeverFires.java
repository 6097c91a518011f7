package dev.cairn.authoring;

import dev.cairn.drl.Clause;
import dev.cairn.drl.Clause.Accumulation;
import dev.cairn.drl.Clause.Constraint;
import dev.cairn.drl.Clause.Joined;
import dev.cairn.drl.Clause.Looked;
import dev.cairn.drl.Clause.Pattern;
import dev.cairn.drl.Clause.Quantity;
import dev.cairn.drl.Expression.Name;
import dev.cairn.text.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Whether some fact can meet each pattern, and whether what has to be there is not at once forbidden. */
final class NeverFires implements StyleCheck {
    private static final String FIX = "no fact meets both: drop one, or join them with || in one constraint";

    @Override
    public void check(DrlFile rule, RuleFaults faults) {
        List<Clause> conditions = rule.parsed().conditions();
        patterns(conditions).forEach(pattern -> checkPattern(pattern, rule, faults));
        for (Clause clause : conditions) {
            if (clause instanceof Looked looked
                    && looked.quantity() == Quantity.NONE
                    && looked.parts().size() == 1) {
                checkAbsence(looked, conditions, rule, faults);
            }
        }
    }

    private static Stream<Pattern> patterns(List<Clause> clauses) {
        return clauses.stream().flatMap(clause -> {
            if (clause instanceof Pattern pattern) {
                return Stream.of(pattern);
            } else if (clause instanceof Joined joined) {
                return patterns(joined.parts());
            } else if (clause instanceof Looked looked) {
                return patterns(looked.parts());
            }
            return clause instanceof Accumulation sum ? patterns(List.of(sum.source())) : Stream.empty();
        });
    }

    private static void checkPattern(Pattern pattern, DrlFile rule, RuleFaults faults) {
        List<Demand> before = new ArrayList<>();
        for (Demand demand : demands(pattern, wording(pattern))) {
            Optional<Demand> other = before.stream().filter(demand::excludes).findFirst();
            if (demand.isNever()) {
                tell(rule, demand, "this is true of no fact", "compare with something else, or drop it", faults);
            } else {
                other.ifPresent(each ->
                        tell(rule, demand, "this contradicts '" + written(rule, pattern, each) + "'", FIX, faults));
            }
            before.add(demand);
        }
    }

    private static void tell(DrlFile rule, Demand demand, String message, String fix, RuleFaults faults) {
        rule.faultUnlessTold(demand.from().place(), FaultCode.NEVER_FIRES, message, fix, faults);
    }

    /** The constraint that a demand stands in, as it is written. */
    private static String written(DrlFile rule, Pattern pattern, Demand demand) {
        return pattern.constraints().stream()
                .filter(each -> each.place() <= demand.from().place())
                .reduce((one, next) -> next)
                .map(each -> PlainText.shortened(each.text()))
                .orElse(rule.path());
    }

    /** Whether a fact that has to be there is one of those of which there must be none. */
    private static void checkAbsence(Looked absence, List<Clause> conditions, DrlFile rule, RuleFaults faults) {
        if (!(absence.parts().get(0) instanceof Pattern missing)) {
            return;
        }
        conditions.stream()
                .filter(Pattern.class::isInstance)
                .map(Pattern.class::cast)
                .filter(there -> there.type().equals(missing.type()) && meets(there, missing))
                .findFirst()
                .ifPresent(there -> rule.faultUnlessTold(
                        absence.place(),
                        FaultCode.NEVER_FIRES,
                        "this forbids the " + there.type() + " that the rule asks for",
                        "say in which component the other " + there.type() + " differs",
                        faults));
    }

    private static boolean meets(Pattern there, Pattern missing) {
        Wording wording = wording(there);
        List<Demand> known = demands(there, wording);
        return missing.constraints().stream().allMatch(constraint -> {
            if (constraint.variable().isPresent()
                    && constraint.expression().filter(Name.class::isInstance).isPresent()) {
                return true;
            }
            List<Demand> demands = constraint.expression().stream()
                    .flatMap(each -> Demand.of(each, wording))
                    .toList();
            // One demand for the whole constraint: of anything else it is not known when it holds.
            return demands.size() == 1
                    && constraint
                            .expression()
                            .filter(demands.get(0).from()::equals)
                            .isPresent()
                    && (demands.get(0).isAlways() || known.stream().anyMatch(demands.get(0)::follows));
        });
    }

    private static List<Demand> demands(Pattern pattern, Wording wording) {
        return pattern.constraints().stream()
                .flatMap(each -> each.expression().stream())
                .flatMap(each -> Demand.of(each, wording))
                .toList();
    }

    /** Variables that a pattern binds to its components are these components. */
    private static Wording wording(Pattern pattern) {
        Map<String, String> names = new TreeMap<>();
        for (Constraint constraint : pattern.constraints()) {
            constraint
                    .variable()
                    .ifPresent(variable -> constraint
                            .expression()
                            .filter(Name.class::isInstance)
                            .ifPresent(component -> names.put(variable, ((Name) component).name())));
        }
        return new Wording(names);
    }
}
