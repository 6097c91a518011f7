package dev.cairn.planning;

import dev.cairn.exam.Area;

/** The learner's experience in an area; there is one for each area. */
public record Experience(Area area, int months) {
    @Override
    public String toString() {
        return "you have " + months + " months of " + area.inWords();
    }
}
