package dev.cairn.planning.sequence;

/** New material of several domains is mixed in a week. */
public record Interleaves(int week) {
    @Override
    public String toString() {
        return "week " + week + " mixes domains";
    }
}
