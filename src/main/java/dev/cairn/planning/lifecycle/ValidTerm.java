package dev.cairn.planning.lifecycle;

import dev.cairn.exam.ExamCode;
import java.time.LocalDate;

/** A pass keeps a certification valid until a day; another pass may keep it valid for longer. */
public record ValidTerm(ExamCode exam, LocalDate until) {
    @Override
    public String toString() {
        return "a pass keeps " + exam + " valid until " + until;
    }
}
