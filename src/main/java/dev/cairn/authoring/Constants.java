package dev.cairn.authoring;

import dev.cairn.drl.Expression.Name;
import dev.cairn.drl.Expression.Property;
import dev.cairn.drl.ParsedRule;
import java.util.Optional;

/** The constants of the enums that a rule imports. */
public final class Constants {
    private final Vocabulary vocabulary;

    private Constants(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    public static Constants of(ParsedRule rule) {
        return new Constants(new Vocabulary(rule));
    }

    /** The constant that follows in the same enum, the first after the last; nothing if this is no constant, or the only one. */
    public Optional<String> after(Property property) {
        return property.of() instanceof Name type
                ? vocabulary.type(type.name()).filter(Class::isEnum).flatMap(found -> after(property.name(), found))
                : Optional.empty();
    }

    private static Optional<String> after(String name, Class<?> type) {
        Object[] all = type.getEnumConstants();
        for (int i = 0; i < all.length && all.length > 1; i++) {
            if (((Enum<?>) all[i]).name().equals(name)) {
                return Optional.of(((Enum<?>) all[(i + 1) % all.length]).name());
            }
        }
        return Optional.empty();
    }
}
