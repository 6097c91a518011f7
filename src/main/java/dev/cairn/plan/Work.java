package dev.cairn.plan;

/** Kinds of work. */
public enum Work {
    /** The first session: guide, account, sources of questions. */
    START,
    LEARN,
    LAB,
    /** Retrieval practice. */
    QUIZ,
    REVIEW,
    /** Questions and lessons on what the learner misses. */
    GAPS,
    /** A full practice exam. */
    MOCK,
    /** Going through a mock. */
    MOCK_REVIEW,
    BUFFER,
    EXAM
}
