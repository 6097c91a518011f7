package dev.cairn.exam;

/** A kind of professional experience, counted in months. */
public enum Area {
    CLOUD,
    DEVELOPMENT,
    ML,
    GENAI,
    DATA,
    OPERATIONS,
    SECURITY,
    NETWORKING
}
