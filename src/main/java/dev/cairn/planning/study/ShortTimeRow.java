package dev.cairn.planning.study;

/** A row of the table of what to leave out, in this order, where time is short. */
public record ShortTimeRow(int step, Economy economy, String say) {
    @Override
    public String toString() {
        return "step " + step + ": " + say;
    }
}
