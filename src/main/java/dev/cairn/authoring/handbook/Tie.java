package dev.cairn.authoring.handbook;

import dev.cairn.planning.RuleInfo;
import java.util.List;

/**
 * What ties a rule to others: a kind of fact that one infers and another looks at.
 *
 * @param fact the kind, in words
 * @param rules at the other end, by stage and id; none if the fact comes from, or goes to, elsewhere
 */
public record Tie(String fact, List<RuleInfo> rules) {
    public Tie {
        rules = List.copyOf(rules);
    }
}
