package dev.cairn.planning.sequence;

/** How long a domain may go without review. */
public record LongestGap(int week, int days) {
    @Override
    public String toString() {
        return "in week " + week + " no domain rests longer than " + days + " days";
    }
}
