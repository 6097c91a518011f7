package dev.cairn.planning.advice;

import dev.cairn.exam.ExamCode;

/** What it costs to sit an exam. */
public record Fee(ExamCode exam, int usd) {
    @Override
    public String toString() {
        return exam + " costs " + usd + " USD";
    }
}
