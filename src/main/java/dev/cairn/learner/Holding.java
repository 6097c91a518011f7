package dev.cairn.learner;

import dev.cairn.exam.ExamCode;
import java.time.LocalDate;

/** An exam that the learner has passed. */
public record Holding(ExamCode exam, LocalDate passedOn) {}
