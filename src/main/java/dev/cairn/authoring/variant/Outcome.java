package dev.cairn.authoring.variant;

/** What became of a variant. */
enum Outcome {
    /** A case that passes with the rule as it is fails with this. */
    NOTICED,
    /** No case tells it from the rule as it is. */
    UNNOTICED,
    /** It does not compile. */
    NOT_VIABLE
}
