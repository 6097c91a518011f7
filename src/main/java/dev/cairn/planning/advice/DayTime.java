package dev.cairn.planning.advice;

/** The longest day of the learner's week. */
public record DayTime(int longestDay) {
    @Override
    public String toString() {
        return "no day has more than " + longestDay + " minutes";
    }
}
