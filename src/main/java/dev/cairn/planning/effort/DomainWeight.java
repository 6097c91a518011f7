package dev.cairn.planning.effort;

import dev.cairn.exam.ExamCode;

/** What a domain counts for in its exam. */
public record DomainWeight(ExamCode exam, int domain, int percent) {
    @Override
    public String toString() {
        return "domain %2$d is %3$d %% of %1$s".formatted(exam, domain, percent);
    }
}
