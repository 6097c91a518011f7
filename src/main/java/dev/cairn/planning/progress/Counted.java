package dev.cairn.planning.progress;

import dev.cairn.exam.ExamCode;

/** The work of this session is not planned again. */
public record Counted(String session, ExamCode exam) {
    @Override
    public String toString() {
        return "session " + session + " is not planned again";
    }
}
