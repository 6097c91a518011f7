package dev.cairn.authoring;

import dev.cairn.plan.Plan;
import java.util.List;

/**
 * A plan that was made for a case.
 *
 * @param advisories the codes of all that there may be
 * @param inferred what the rule of the case inferred meanwhile, each as often as it did
 */
record MadePlan(Plan plan, List<String> advisories, List<Object> inferred) {
    MadePlan {
        advisories = List.copyOf(advisories);
        inferred = List.copyOf(inferred);
    }
}
