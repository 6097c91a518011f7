package dev.cairn.planning.sequence;

import dev.cairn.plan.Work;
import java.util.Locale;

/** What a week's time is spent on, in percent. */
public record WeekWork(int week, Work work, int percent) {
    @Override
    public String toString() {
        return "week " + week + ": " + work.name().toLowerCase(Locale.ROOT) + " " + percent + " %";
    }
}
