package dev.cairn.planning.path;

import dev.cairn.exam.ExamCode;

/** An exam that the learner need not sit, since a certification that is valid says as much. */
public record InHand(ExamCode exam, Reason reason) implements Objection {
    @Override
    public String toString() {
        return exam + " needs no exam: " + reason.label().replace('-', ' ');
    }
}
