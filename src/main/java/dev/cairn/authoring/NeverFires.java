package dev.cairn.authoring;

import dev.cairn.authoring.Premises.Asked;
import dev.cairn.authoring.Premises.Premise;
import dev.cairn.drl.Clause;
import dev.cairn.drl.Clause.Constraint;
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

/** Whether some fact can meet each pattern, and whether what has to be there is not at once forbidden. */
final class NeverFires implements StyleCheck {
    private static final String FIX = "no fact meets both: drop one, or join them with || in one constraint";

    @Override
    public void check(DrlFile rule, RuleFaults faults) {
        List<Clause> conditions = rule.parsed().conditions();
        Clauses.patterns(conditions).forEach(pattern -> checkPattern(pattern, rule, faults));
        Premises premises = Premises.there(conditions);
        checkTogether(premises, rule, faults);
        for (Clause clause : conditions) {
            if (clause instanceof Looked looked
                    && looked.quantity() == Quantity.NONE
                    && looked.parts().size() == 1) {
                checkAbsence(looked, premises, rule, faults);
            }
        }
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

    private static void checkTogether(Premises premises, DrlFile rule, RuleFaults faults) {
        List<Asked> before = new ArrayList<>();
        for (Asked asked : premises.asked()) {
            Optional<Asked> other = before.stream()
                    .filter(each -> asked.demand().excludes(each.demand()))
                    .findFirst();
            if (asked.demand().isNever()) {
                tell(
                        rule,
                        asked.demand(),
                        "this is never true of values that are equal",
                        "compare other values, or drop it",
                        faults);
            } else {
                other.ifPresent(each -> tell(
                        rule,
                        asked.demand(),
                        "this contradicts '"
                                + PlainText.shortened(each.constraint().text()) + "' of "
                                + each.pattern().type(),
                        "no facts meet both: drop one, or compare with a variable of another pattern",
                        faults));
            }
            before.add(asked);
        }
    }

    /** Whether a fact that has to be there is one of those of which there must be none. */
    private static void checkAbsence(Looked absence, Premises premises, DrlFile rule, RuleFaults faults) {
        if (!(absence.parts().get(0) instanceof Pattern missing)) {
            return;
        }
        premises.all().stream()
                .filter(there -> there.pattern().type().equals(missing.type()) && meets(there, missing, premises))
                .findFirst()
                .ifPresent(there -> rule.faultUnlessTold(
                        absence.place(),
                        FaultCode.NEVER_FIRES,
                        "this forbids the " + missing.type() + " that the rule asks for",
                        "say in which component the other " + missing.type() + " differs",
                        faults));
    }

    private static boolean meets(Premise there, Pattern missing, Premises premises) {
        Terms terms = premises.terms();
        terms.bind(missing, there.name());
        return premises.meets(there.name(), missing, terms);
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
