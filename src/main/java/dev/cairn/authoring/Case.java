package dev.cairn.authoring;

/** An example of what rules do. */
public sealed interface Case permits RuleCase, StageCase, PlanCase {

    /** A sentence. */
    String name();

    /** Where it begins in its file. */
    int line();
}
