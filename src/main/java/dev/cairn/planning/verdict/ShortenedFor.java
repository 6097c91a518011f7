package dev.cairn.planning.verdict;

import dev.cairn.exam.ExamCode;
import dev.cairn.planning.fit.Limit;

/** The path is shortened rather than an exam be given up. */
public record ShortenedFor(ExamCode exam, Limit limit) {
    @Override
    public String toString() {
        return "the path is shortened, so that you reach " + exam + " " + limit.inWords();
    }
}
