package dev.cairn.planning;

/** Arithmetic of durations. All planned durations are whole steps of five minutes. */
public final class Minutes {
    /** The grid that durations lie on. */
    public static final int STEP = 5;

    private Minutes() {}

    /** The nearest duration on the grid. */
    public static int round(long minutes) {
        return Math.toIntExact(Math.floorDiv(2 * minutes + STEP, 2 * STEP) * STEP);
    }

    /** The longest duration on the grid that is not longer. */
    public static int floor(long minutes) {
        return Math.toIntExact(Math.floorDiv(minutes, STEP) * STEP);
    }

    /** Percent of a duration, on the grid. */
    public static int percent(long minutes, long percent) {
        return round(Math.floorDiv(minutes * percent, 100));
    }

    /** About how many hours that is, in words. */
    public static String inHours(int minutes) {
        int hours = Math.round(minutes / 60f);
        return hours == 1 ? "1 hour" : hours + " hours";
    }
}
