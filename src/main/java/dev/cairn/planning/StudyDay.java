package dev.cairn.planning;

import java.time.LocalDate;

/**
 * A day of study for an exam.
 *
 * @param minutes what it is good for: less than the learner has in the light week of the exam
 */
record StudyDay(LocalDate date, int minutes) {}
