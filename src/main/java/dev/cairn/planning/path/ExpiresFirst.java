package dev.cairn.planning.path;

import dev.cairn.exam.ExamCode;

/** An earlier round of planning found no time to renew a certification before it expires: this exam is sat afterwards. */
public record ExpiresFirst(ExamCode exam) implements Finding {
    @Override
    public String toString() {
        return "there is no time for " + exam + " before the certification expires";
    }
}
