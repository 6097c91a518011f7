package dev.cairn.planning.sequence;

/** What a week is for. */
public record WeekPhase(int week, Phase phase) {
    @Override
    public String toString() {
        return "week " + week + " is " + phase.label();
    }
}
