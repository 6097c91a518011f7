package dev.cairn.authoring.explain;

import dev.cairn.planning.RuleInfo;
import dev.cairn.planning.RuleMatch;
import java.util.List;

/** Whether a rule fired, and if not, why not. */
public sealed interface Answer {
    RuleInfo rule();

    /** It did fire. */
    record Fired(RuleInfo rule, List<RuleMatch> matches) implements Answer {
        public Fired {
            matches = List.copyOf(matches);
        }
    }

    /** It did not, and this is what was missing. */
    record Missed(RuleInfo rule, NearMiss miss) implements Answer {}

    /** It was not asked: nobody ran the rules of its stage. */
    record Unasked(RuleInfo rule) implements Answer {}

    /** It did not fire; its conditions cannot be tried one by one. */
    record Unclear(RuleInfo rule) implements Answer {}
}
