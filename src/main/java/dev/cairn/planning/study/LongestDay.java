package dev.cairn.planning.study;

/** The longest day of study that an ordinary week has. */
public record LongestDay(int minutes) {
    @Override
    public String toString() {
        return "your longest day has " + minutes + " minutes";
    }
}
