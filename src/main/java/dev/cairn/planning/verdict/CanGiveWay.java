package dev.cairn.planning.verdict;

import dev.cairn.exam.ExamCode;
import dev.cairn.planning.fit.Limit;

/** The path can do without an exam, so that another is reached by its limit; that makes room for so many minutes. */
public record CanGiveWay(ExamCode exam, ExamCode to, Limit limit, int minutes) {
    @Override
    public String toString() {
        return exam + " can make room of " + minutes + " minutes for " + to;
    }
}
