package dev.cairn.planning.sequence;

import dev.cairn.plan.Work;

/** What a week's time is spent on, in percent. */
public record WeekWork(int week, Work work, int percent) {
    @Override
    public String toString() {
        return "week %d: %s %d %%".formatted(week, work.name().toLowerCase(java.util.Locale.ROOT), percent);
    }
}
