package dev.cairn.authoring;

import dev.cairn.drl.Expression;
import dev.cairn.drl.Expression.Making;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is known of the facts that a rule infers.
 *
 * @param type as the rule calls it
 * @param constants what components are always, as the rule writes them, by the place of the component; nothing where they vary
 */
record Conclusion(String type, List<Optional<Expression>> constants) {
    Conclusion {
        constants = List.copyOf(constants);
    }

    static Optional<Conclusion> of(DrlFile rule) {
        return rule.parsed().conclusion().flatMap(made -> of(made, rule));
    }

    /** The type of what a rule infers; empty if that is not known. */
    static String type(DrlFile rule) {
        return of(rule).map(Conclusion::type).orElse("");
    }

    private static Optional<Conclusion> of(Expression made, DrlFile rule) {
        if (made instanceof Making making) {
            List<Optional<Expression>> constants = new ArrayList<>();
            making.arguments().forEach(each -> constants.add(Optional.of(each).filter(Demand::isConstant)));
            return Optional.of(new Conclusion(making.type(), constants));
        }
        // A method that makes the fact.
        Meanings silent = new Meanings(new Vocabulary(rule.parsed()), (place, code, message, fix) -> {});
        return silent.type(made, Optional.empty(), Scope.empty())
                .map(type -> new Conclusion(type.getSimpleName(), List.of()));
    }
}
