package dev.cairn.planning.weights;

import dev.cairn.exam.ExamCode;

/** Where a domain's need starts. */
public record BaseNeed(ExamCode exam, int domain, int percent) {
    @Override
    public String toString() {
        return "domain %2$d of %1$s starts at its exam weight, %3$d %%".formatted(exam, domain, percent);
    }
}
