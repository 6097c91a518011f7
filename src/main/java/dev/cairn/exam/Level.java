package dev.cairn.exam;

/** How much an exam asks for, in the words of AWS. */
public enum Level {
    FOUNDATIONAL,
    BUSINESS,
    ASSOCIATE,
    PROFESSIONAL,
    SPECIALTY
}
