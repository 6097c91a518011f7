package dev.cairn.planning.study;

import dev.cairn.exam.ExamCode;

/** Something that is left out or shortened, since time is short. */
public record Saves(ExamCode exam, Economy economy) {
    @Override
    public String toString() {
        return "time is short: " + economy.inWords();
    }
}
