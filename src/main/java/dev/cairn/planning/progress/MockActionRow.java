package dev.cairn.planning.progress;

/**
 * A row of the table that says what follows from the band of a mock.
 *
 * @param act as bands name it
 * @param gapsPercent the time for closing gaps, in percent of what is planned for it
 * @param moves which way the exam may move
 */
public record MockActionRow(String act, int gapsPercent, Direction moves) {
    @Override
    public String toString() {
        return act.replace('-', ' ') + ": " + gapsPercent + " % of the time for gaps";
    }
}
