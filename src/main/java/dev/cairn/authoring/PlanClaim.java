package dev.cairn.authoring;

import java.util.List;

/** Something that a case claims of a plan. */
@FunctionalInterface
interface PlanClaim {

    /** In what the plan differs, a sentence each; nothing if the claim holds. */
    List<String> differences(MadePlan made);
}
