package dev.cairn.planning.study;

import dev.cairn.exam.ExamCode;

/** An exam whose holders need no units for those new to AWS. */
public record BridgeUnneeded(ExamCode exam, ExamCode held) {
    @Override
    public String toString() {
        return "who holds " + held + " needs no bridge to " + exam;
    }
}
