package dev.cairn.authoring;

import dev.cairn.drl.Clause.Pattern;
import dev.cairn.drl.Expression;
import dev.cairn.drl.Expression.Name;
import dev.cairn.drl.Expression.Operation;
import dev.cairn.drl.ParsedRule;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which rules can lead to the firing of which: whether what one infers can be what another looks at, as far as constants tell. */
public final class Feeding {
    private Feeding() {}

    /** Whether what a rule infers may meet a pattern. */
    public static boolean mayMeet(DrlFile maker, Pattern pattern) {
        return Conclusion.of(maker)
                .filter(made -> made.type().equals(pattern.type()))
                .filter(made -> pattern.constraints().stream()
                        .flatMap(constraint -> constraint.expression().stream())
                        .allMatch(demand -> holds(demand, maker, made).orElse(true)))
                .isPresent();
    }

    /** Whether a demand holds of what is inferred, as far as that can be known. */
    private static Optional<Boolean> holds(Expression demand, DrlFile maker, Conclusion made) {
        if (!(demand instanceof Operation operation) || operation.parts().size() != 2) {
            return Optional.empty();
        }
        List<Expression> parts = operation.parts();
        return switch (operation.operator()) {
            case "==" -> equal(parts, maker, made);
            case "!=" -> equal(parts, maker, made).map(equal -> !equal);
            case "||" -> either(true, holds(parts.get(0), maker, made), holds(parts.get(1), maker, made));
            case "&&" -> either(false, holds(parts.get(0), maker, made), holds(parts.get(1), maker, made));
            default -> Optional.empty();
        };
    }

    /** One that decides is enough; else both have to be known. */
    private static Optional<Boolean> either(boolean deciding, Optional<Boolean> one, Optional<Boolean> other) {
        if (one.filter(value -> value == deciding).isPresent()
                || other.filter(value -> value == deciding).isPresent()) {
            return Optional.of(deciding);
        }
        return one.isPresent() && other.isPresent() ? Optional.of(!deciding) : Optional.empty();
    }

    private static Optional<Boolean> equal(List<Expression> parts, DrlFile maker, Conclusion made) {
        if (!(parts.get(0) instanceof Name component) || !Demand.isConstant(parts.get(1))) {
            return Optional.empty();
        }
        Wording wording = new Wording(Map.of());
        return constant(component.name(), maker, made)
                .map(each -> wording.of(each).equals(wording.of(parts.get(1))));
    }

    private static Optional<Expression> constant(String component, DrlFile maker, Conclusion made) {
        List<String> components = new Vocabulary(maker.parsed())
                .type(made.type())
                .filter(Class::isRecord)
                .map(type -> Arrays.stream(type.getRecordComponents())
                        .map(each -> each.getName())
                        .toList())
                .orElse(List.of());
        int place = components.indexOf(component);
        return place >= 0 && place < made.constants().size() ? made.constants().get(place) : Optional.empty();
    }

    /** All patterns of a rule, also those that it looks for and binds nothing of. */
    public static List<Pattern> patterns(ParsedRule rule) {
        return Clauses.patterns(rule.conditions()).toList();
    }

    /** The type of the fact that a rule infers, as the rule calls it; empty if that is not known. */
    public static String inferred(DrlFile rule) {
        return Conclusion.type(rule);
    }
}
