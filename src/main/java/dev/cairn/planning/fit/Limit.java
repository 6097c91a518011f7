package dev.cairn.planning.fit;

/** What sets the last day for an exam. */
public enum Limit {
    /** The beta that is to be sat ends. */
    BETA_END,
    /** The exam retires. */
    LAST_SAFE_DAY,
    /** The learner's own deadline. */
    EXAM_BY,
    /** Nobody plans further ahead. */
    HORIZON
}
