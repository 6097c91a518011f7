package dev.cairn.authoring;

import dev.cairn.drl.ParsedRule;
import dev.cairn.drl.ParsedRule.Import;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The types that a rule can name: those that it imports, and those of {@code java.lang}. */
public final class Vocabulary {
    private final SortedMap<String, Class<?>> imported = new TreeMap<>();
    private final boolean open;

    public Vocabulary(ParsedRule rule) {
        open = rule.imports().stream().anyMatch(each -> each.type().endsWith("*"));
        for (Import each : rule.imports()) {
            whole(each.type()).ifPresent(type -> imported.put(type.getSimpleName(), type));
        }
    }

    /** The type of this name, as the rule calls it. */
    public Optional<Class<?>> type(String name) {
        return Optional.<Class<?>>ofNullable(imported.get(name)).or(() -> load("java.lang." + name));
    }

    /** Whether the rule imports whole packages, so that nobody knows what it means by a name. */
    boolean isOpen() {
        return open;
    }

    Collection<String> names() {
        return Collections.unmodifiableSet(imported.keySet());
    }

    /** The type of a whole name, if rules may see it. */
    static Optional<Class<?>> whole(String name) {
        return name.equals("java.time.LocalDate")
                ? load(name)
                : Optional.ofNullable(FactTypes.all().importable().get(name));
    }

    /** What to import, to be able to name this type. */
    static Optional<String> whereToFind(String simpleName) {
        List<String> found = FactTypes.all().importable().keySet().stream()
                .filter(name -> name.endsWith("." + simpleName))
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private static Optional<Class<?>> load(String name) {
        try {
            return Optional.of(Class.forName(name, false, Vocabulary.class.getClassLoader()));
        } catch (ClassNotFoundException | LinkageError e) {
            // The latter where the name differs from a class in upper and lower case alone, on some file systems.
            return Optional.empty();
        }
    }
}
