package dev.cairn.planning.path;

import dev.cairn.exam.ExamCode;
import dev.cairn.planning.fit.Limit;

/** An earlier round of planning took an exam out of the path, so that another is reached by its limit. */
public record GivesWay(ExamCode exam, ExamCode to, Limit limit) implements Finding {
    @Override
    public String toString() {
        return exam + " makes room, so that you reach " + to + " " + limit.inWords();
    }
}
