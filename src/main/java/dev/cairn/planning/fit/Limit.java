package dev.cairn.planning.fit;

/** What sets the last day for an exam. */
public enum Limit {
    /** The beta that is to be sat ends. */
    BETA_END("before its beta ends"),
    /** The exam retires. */
    LAST_SAFE_DAY("by its last safe day"),
    /** The learner has booked the exam. */
    BOOKED("on the day that you booked"),
    /** The plan had it on this day, and the learner has not accepted another. */
    STANDING("on the day that it had"),
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

    /** Whether the exam has to be on the last day itself. */
    public boolean isFixed() {
        return this == BOOKED || this == STANDING;
    }

    /** As the end of a sentence. */
    public String inWords() {
        return words;
    }
}
