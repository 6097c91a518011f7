package dev.cairn.planning.sequence;

/** How many days of study before the exam bring nothing new. */
public record QuietDays(int days) {
    @Override
    public String toString() {
        return "no new material on the last " + days + " days of study";
    }
}
