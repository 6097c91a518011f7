package dev.cairn.planning.progress;

import dev.cairn.exam.ExamCode;

/** An exam that the plan so far has sessions for. */
public record StudiedExam(ExamCode exam) {
    @Override
    public String toString() {
        return exam + " has been planned";
    }
}
