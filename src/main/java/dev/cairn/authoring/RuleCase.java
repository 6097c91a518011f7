package dev.cairn.authoring;

import java.util.List;

/**
 * An example of what a rule infers by itself.
 *
 * @param name a sentence
 * @param line where it begins in its file
 * @param given the facts, besides parameters, in order
 * @param then exactly what is inferred from them
 */
public record RuleCase(String name, int line, List<Object> given, List<FactTemplate> then) implements Case {
    public RuleCase {
        given = List.copyOf(given);
        then = List.copyOf(then);
    }

    /** Whether the rule infers something here. */
    public boolean fires() {
        return !then.isEmpty();
    }
}
