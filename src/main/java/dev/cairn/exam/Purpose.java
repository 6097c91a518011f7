package dev.cairn.exam;

/** For whom one exam follows another. */
public enum Purpose {
    /** The next version, for the same role. */
    SAME_ROLE,
    /** For those who build, train and run machine learning. */
    ENGINEERING,
    /** For those who build applications with generative AI. */
    GENERATIVE_AI
}
