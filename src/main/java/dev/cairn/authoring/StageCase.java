package dev.cairn.authoring;

import dev.cairn.planning.Stage;
import java.util.List;

/**
 * An example of what the rules of a stage infer together.
 *
 * @param given the facts, besides parameters, in order
 * @param then of each type that is named here, all that is inferred
 * @param none types of which nothing is inferred
 */
public record StageCase(
        String name,
        int line,
        Stage stage,
        List<Object> given,
        List<FactTemplate> then,
        List<Class<? extends Record>> none)
        implements Case {
    public StageCase {
        given = List.copyOf(given);
        then = List.copyOf(then);
        none = List.copyOf(none);
    }

    /** Whether the case says something of facts of this type. */
    boolean isAbout(Class<?> type) {
        return none.contains(type) || then.stream().anyMatch(template -> template.type() == type);
    }
}
