package dev.cairn.planning.path;

import dev.cairn.exam.ExamCode;

/** An exam version that can be planned. */
public record Plannable(ExamCode exam, String series) {
    @Override
    public String toString() {
        return exam + " can be planned";
    }
}
