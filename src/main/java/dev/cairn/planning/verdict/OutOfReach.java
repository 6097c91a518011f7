package dev.cairn.planning.verdict;

import dev.cairn.exam.ExamCode;
import dev.cairn.planning.path.Objection;
import dev.cairn.planning.path.Reason;

/** An exam of the path that is not sat: there is no time even for a part of the work. */
public record OutOfReach(ExamCode exam, Reason reason) implements Objection {
    @Override
    public String toString() {
        return exam + " is out of reach: " + reason.label().replace('-', ' ');
    }
}
