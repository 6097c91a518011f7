package dev.cairn.plan;

import dev.cairn.exam.ExamCode;
import java.util.List;
import java.util.Optional;

/** Something that the learner should know. */
public record Advisory(
        Severity severity, String code, Optional<ExamCode> exam, String message, String source, List<String> why) {

    /** How much it matters. */
    public enum Severity {
        CRITICAL,
        WARNING,
        INFO
    }
}
