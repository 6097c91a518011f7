package dev.cairn.exam;

/** The field of work that an exam belongs to; exams of one family build on each other by level. */
public enum Family {
    CLOUD,
    DEVELOPMENT,
    OPERATIONS,
    DATA,
    AI,
    SECURITY,
    NETWORKING
}
