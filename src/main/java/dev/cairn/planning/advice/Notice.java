package dev.cairn.planning.advice;

import dev.cairn.exam.ExamCode;
import dev.cairn.plan.Advisory.Severity;
import java.util.Optional;

/** Something that the learner should know. */
public record Notice(Severity severity, String code, Optional<ExamCode> exam, String message) {

    /** A notice about an exam. */
    public static Notice about(ExamCode exam, Severity severity, String code, String message) {
        return new Notice(severity, code, Optional.of(exam), message);
    }

    /** A notice about the plan as a whole. */
    public static Notice general(Severity severity, String code, String message) {
        return new Notice(severity, code, Optional.empty(), message);
    }

    @Override
    public String toString() {
        return code + ": " + message;
    }
}
