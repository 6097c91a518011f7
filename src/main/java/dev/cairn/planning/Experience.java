package dev.cairn.planning;

import dev.cairn.exam.Area;
import java.util.Locale;

/** The learner's experience in an area; there is one for each area. */
public record Experience(Area area, int months) {
    @Override
    public String toString() {
        return months + " months of " + area.name().toLowerCase(Locale.ROOT) + " experience";
    }
}
