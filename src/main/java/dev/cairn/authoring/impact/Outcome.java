package dev.cairn.authoring.impact;

import dev.cairn.plan.Plan;

/** What a member of a population gets on one side of an edit. */
public sealed interface Outcome {

    /** A plan. */
    record Planned(Plan plan) implements Outcome {}

    /**
     * No plan.
     *
     * @param reason in words, on one line
     */
    record Refused(String reason) implements Outcome {}
}
