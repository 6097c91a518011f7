package dev.cairn.authoring;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.cairn.drl.Expression;
import dev.cairn.drl.Expression.Making;
import dev.cairn.drl.ParsedRule;
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
    /** By identity, for as long as somebody has the rule: many ask for the same. */
    private static final LoadingCache<ParsedRule, Optional<Conclusion>> KNOWN =
            Caffeine.newBuilder().weakKeys().build(Conclusion::read);

    Conclusion {
        constants = List.copyOf(constants);
    }

    static Optional<Conclusion> of(DrlFile rule) {
        return KNOWN.get(rule.parsed());
    }

    /** The type of what a rule infers; empty if that is not known. */
    static String type(DrlFile rule) {
        return of(rule).map(Conclusion::type).orElse("");
    }

    private static Optional<Conclusion> read(ParsedRule rule) {
        return rule.conclusion().flatMap(made -> of(made, rule));
    }

    private static Optional<Conclusion> of(Expression made, ParsedRule rule) {
        if (made instanceof Making making) {
            List<Optional<Expression>> constants = new ArrayList<>();
            making.arguments().forEach(each -> constants.add(Optional.of(each).filter(Demand::isConstant)));
            return Optional.of(new Conclusion(making.type(), constants));
        }
        // A method that makes the fact.
        Meanings silent = new Meanings(new Vocabulary(rule), (place, code, message, fix) -> {});
        return silent.type(made, Optional.empty(), Scope.empty())
                .map(type -> new Conclusion(type.getSimpleName(), List.of()));
    }
}
