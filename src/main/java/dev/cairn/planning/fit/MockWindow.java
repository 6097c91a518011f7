package dev.cairn.planning.fit;

import dev.cairn.exam.ExamCode;

/** When the last mock exam is sat, in days before the exam. */
public record MockWindow(ExamCode exam, int fromDays, int toDays) {
    @Override
    public String toString() {
        return "the last mock " + fromDays + " to " + toDays + " days before " + exam;
    }
}
