package dev.cairn.planning.study;

import dev.cairn.exam.Area;
import dev.cairn.exam.ExamCode;

/**
 * What work of an area takes the learner, in percent of what it takes a beginner.
 *
 * @param labs 0 where labs are left out
 */
public record AreaPace(ExamCode exam, Area area, int reading, int labs, int tests, Situation situation) {
    @Override
    public String toString() {
        return "reading at " + reading + " % in " + area.name().toLowerCase(java.util.Locale.ROOT) + ": "
                + situation.inWords();
    }
}
