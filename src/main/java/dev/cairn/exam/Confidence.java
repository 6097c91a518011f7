package dev.cairn.exam;

/** How well a fact is attested. */
public enum Confidence {
    /** An official page, quoted by two or more independent sources. */
    HIGH,
    /** One good secondary source. */
    MEDIUM,
    /** Community. */
    LOW
}
