package dev.cairn.planning.path;

import dev.cairn.exam.ExamCode;

/** What speaks against an exam, for one reason. */
public interface Objection {
    ExamCode exam();

    Reason reason();
}
