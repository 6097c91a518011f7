package dev.cairn.planning.progress;

import dev.cairn.exam.ExamCode;

/** A domain went badly in the latest mock. */
public record WeakInMock(ExamCode exam, int domain) {
    @Override
    public String toString() {
        return "domain " + domain + " of " + exam + " went badly in your latest mock";
    }
}
