package dev.cairn.planning.lifecycle;

import dev.cairn.exam.ExamCode;

/** An exam that ends in the learner's language goes on in others. */
public record OtherLanguages(ExamCode exam) {
    @Override
    public String toString() {
        return exam + " goes on in other languages";
    }
}
