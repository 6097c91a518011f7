package dev.cairn.planning.fit;

import dev.cairn.exam.ExamCode;

/** Time kept free for what takes longer, in percent of the work. */
public record BufferShare(ExamCode exam, int percent) {
    @Override
    public String toString() {
        return percent + " % buffer for " + exam;
    }
}
