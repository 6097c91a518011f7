package dev.cairn.authoring.explain;

import dev.cairn.plan.Explanation;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * An item of a plan, and what is behind it.
 *
 * @param name by which it is asked for
 * @param line what it says
 * @param why the rules behind it, as the plan names them
 * @param kept rules behind what the plan keeps of the version before, by id, as that version explained them
 */
public record Explained(String name, String line, List<String> why, Chain chain, Map<String, Explanation> kept) {
    public Explained {
        why = List.copyOf(why);
        kept = Collections.unmodifiableMap(new TreeMap<>(kept));
    }
}
