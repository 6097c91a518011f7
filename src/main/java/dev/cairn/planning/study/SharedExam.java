package dev.cairn.planning.study;

import dev.cairn.exam.ExamCode;

/** An exam with topics in common with an exam of the path. */
public record SharedExam(ExamCode exam, ExamCode from) {
    @Override
    public String toString() {
        return exam + " has topics in common with " + from;
    }
}
