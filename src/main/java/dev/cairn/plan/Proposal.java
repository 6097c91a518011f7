package dev.cairn.plan;

import dev.cairn.exam.ExamCode;
import java.time.LocalDate;
import java.util.List;

/**
 * What would suit the learner better than what the plan keeps to, and takes effect when it is accepted.
 *
 * @param change what it is about; {@code examDate} so far
 * @param from the day that the exam has
 * @param to the day that it would have
 * @param say the proposal and its reasons, in a sentence
 * @param why rules by their ids
 */
public record Proposal(String change, ExamCode exam, LocalDate from, LocalDate to, String say, List<String> why) {
    public Proposal {
        why = List.copyOf(why);
    }
}
