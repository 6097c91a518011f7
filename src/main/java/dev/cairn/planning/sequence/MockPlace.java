package dev.cairn.planning.sequence;

/** When a mock exam is due, by how much of the minutes of study has gone, in percent. */
public record MockPlace(int number, int fromPercent, int toPercent) {
    @Override
    public String toString() {
        return "mock " + number + " when " + fromPercent + " to " + toPercent + " % of the study is done";
    }
}
