package dev.cairn.planning;

import dev.cairn.exam.Area;
import dev.cairn.exam.ExamCode;

/** What an exam's guide expects of its target candidate. */
public record RecommendedMonths(ExamCode exam, Area area, int months) {
    @Override
    public String toString() {
        return "the guide of " + exam + " expects " + months + " months of " + area.inWords();
    }
}
