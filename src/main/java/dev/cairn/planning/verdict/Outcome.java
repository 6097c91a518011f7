package dev.cairn.planning.verdict;

/** How an exam came out when its weeks were counted. */
public enum Outcome {
    /** It is reached in time, buffer included. */
    FITS,
    /** It is reached in time without the buffer. */
    FITS_WITHOUT_BUFFER,
    /** It is not reached in time. */
    TOO_LATE
}
