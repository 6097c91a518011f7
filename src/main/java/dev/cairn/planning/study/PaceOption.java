package dev.cairn.planning.study;

import dev.cairn.exam.Area;
import dev.cairn.exam.ExamCode;

/** A pace that suits the learner in an area; the least counts. */
public record PaceOption(ExamCode exam, Area area, int reading, int labs, int tests, Situation situation) {
    @Override
    public String toString() {
        return "reading at " + reading + " % in " + area.name().toLowerCase(java.util.Locale.ROOT) + ": "
                + situation.inWords();
    }
}
