package dev.cairn.exam;

/** Where an exam version stands in its life on a given day. Always inferred by rules from dated facts, never stored. */
public enum Status {
    /** Its first day lies ahead. */
    ANNOUNCED,
    /** It can be sat as a beta only. */
    BETA,
    /** It can be sat, and no last day is known. */
    ACTIVE,
    /** It can be sat, and its last day lies ahead. */
    RETIRING,
    /** Its last day has passed. */
    RETIRED
}
