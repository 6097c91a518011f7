package dev.cairn.web;

import dev.cairn.export.Words;
import dev.cairn.plan.Plan;
import dev.cairn.plan.Week;
import dev.cairn.plan.Work;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The work of each week against the time that there is for it, as places on a drawing. Sizes are in its units. */
public record LoadPicture(Plan plan, LocalDate today) {
    public static final int WIDTH = 668;
    public static final int HEIGHT = 176;
    public static final int LEFT = 34;
    public static final int BASE = 142;

    private static final int ROOM_ABOVE = 8;
    private static final int MINUTES_PER_HOUR = 60;
    private static final int MOST_LINES = 4;
    private static final int ROOM_FOR_A_NUMBER = 22;

    /**
     * A week.
     *
     * @param roomTop where the time that there is begins
     * @param exam whether an exam falls into it
     * @param label its number, where there is room
     */
    public record Bar(int x, int width, int top, int height, int roomTop, int roomHeight, boolean exam, String label) {
        public int middle() {
            return x + width / 2;
        }
    }

    /** A line at so many hours. */
    public record Line(int y, String label) {}

    public List<Bar> bars() {
        List<Week> weeks = plan.weeks();
        int step = Math.max(1, (WIDTH - LEFT) / Math.max(1, weeks.size()));
        int every = Math.max(1, (ROOM_FOR_A_NUMBER + step - 1) / step);
        return IntStream.range(0, weeks.size())
                .mapToObj(i -> bar(weeks.get(i), i, Math.min(step, ROOM_FOR_A_NUMBER * 2), every))
                .toList();
    }

    private Bar bar(Week week, int index, int step, int every) {
        int width = Math.max(1, step - Math.max(1, step / 5));
        int planned = height(week.plannedMinutes());
        int room = height(week.capacityMinutes());
        boolean exam = week.sessions().stream().anyMatch(session -> session.kind() == Work.EXAM);
        String label = index % every == 0 ? String.valueOf(week.week()) : "";
        return new Bar(
                LEFT + index * step, width, BASE - planned, planned, BASE - room, Math.max(1, room), exam, label);
    }

    private int height(int minutes) {
        return Math.round((float) minutes * (BASE - ROOM_ABOVE) / most());
    }

    private int most() {
        return Math.max(
                MINUTES_PER_HOUR,
                plan.weeks().stream()
                        .mapToInt(week -> Math.max(week.plannedMinutes(), week.capacityMinutes()))
                        .max()
                        .orElse(0));
    }

    public List<Line> lines() {
        int hours = most() / MINUTES_PER_HOUR;
        int every = Math.max(1, (hours + MOST_LINES - 1) / MOST_LINES);
        List<Line> lines = new ArrayList<>();
        for (int hour = 0; hour <= hours; hour += every) {
            lines.add(new Line(BASE - height(hour * MINUTES_PER_HOUR), hour + " h"));
        }
        return lines;
    }

    /** What the picture shows, for whoever does not see it. */
    public String description() {
        int heaviest =
                plan.weeks().stream().mapToInt(Week::plannedMinutes).max().orElse(0);
        int room = plan.weeks().stream().mapToInt(Week::capacityMinutes).max().orElse(0);
        return "Your hours in %d weeks. The fullest week has %s of study; an ordinary week has room for %s."
                .formatted(plan.weeks().size(), Words.duration(heaviest), Words.duration(room));
    }
}
