package dev.cairn.planning.fit;

import dev.cairn.exam.ExamCode;

/** How long sessions are, in minutes. */
public record SessionShape(ExamCode exam, int shortest, int longest, int preferred) {
    @Override
    public String toString() {
        return "sessions of " + shortest + " to " + longest + " minutes, best " + preferred;
    }
}
