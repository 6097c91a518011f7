package dev.cairn.plan;

/** Kinds of work. */
public enum Work {
    LEARN,
    LAB,
    /** Retrieval practice. */
    QUIZ,
    REVIEW,
    /** A full practice exam. */
    MOCK,
    /** Going through a mock. */
    MOCK_REVIEW,
    BUFFER,
    EXAM
}
