package dev.cairn.planning.fit;

/** What sets the last day for an exam. */
public enum Limit {
    /** The beta that is to be sat ends. */
    BETA_END("before its beta ends"),
    /** The exam retires. */
    LAST_SAFE_DAY("by its last safe day"),
    /** The learner has booked the exam. */
    BOOKED("on the day that you booked"),
    /** The certification that it renews expires. */
    EXPIRY("before your certification expires"),
    /** The learner's own deadline. */
    EXAM_BY("by your last day"),
    /** The plan reaches its longest. */
    HORIZON("within the longest plan");

    private final String words;

    Limit(String words) {
        this.words = words;
    }

    /** As the end of a sentence. */
    public String inWords() {
        return words;
    }
}
