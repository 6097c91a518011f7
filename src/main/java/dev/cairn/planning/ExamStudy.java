package dev.cairn.planning;

import dev.cairn.exam.ExamCode;

/**
 * What is studied for an exam.
 *
 * @param shortTime which step of the table of what to leave out where time is short; 0 leaves nothing out
 * @param study what the rules of stage study infer on it
 * @param inferred what the rules of stage effort infer on it
 */
record ExamStudy(
        ExamCode exam, int shortTime, Inference study, Inference inferred, StepEffort effort, StudyWork work) {}
