package dev.cairn.planning.study;

import dev.cairn.exam.ExamCode;

/** A section of an exam that a second attempt reads again. */
public record WeakForRetake(ExamCode exam, int domain) {
    @Override
    public String toString() {
        return "domain " + domain + " of " + exam + " is weak";
    }
}
