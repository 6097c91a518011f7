package dev.cairn.planning.study;

import dev.cairn.exam.ExamCode;

/** Reading again what was learned for a failed attempt, in percent of reading it for the first time. */
public record ReadAgain(ExamCode exam, int percent) {
    @Override
    public String toString() {
        return "reading again for " + exam + " takes " + percent + " %";
    }
}
