package dev.cairn.planning.advice;

/** What the learner has each week. */
public record WeeklyTime(int averageMinutes, int mostMinutes) {
    @Override
    public String toString() {
        return averageMinutes + " minutes a week on average, " + mostMinutes + " at most";
    }
}
