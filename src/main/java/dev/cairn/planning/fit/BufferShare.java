package dev.cairn.planning.fit;

import dev.cairn.exam.ExamCode;

/**
 * Time kept free for what takes longer, in percent of the work.
 *
 * @param leastPercent what is left of it at least where sessions do not come out even
 */
public record BufferShare(ExamCode exam, int percent, int leastPercent) {
    @Override
    public String toString() {
        return percent + " % buffer for " + exam;
    }
}
