package dev.cairn.planning.effort;

import dev.cairn.exam.ExamCode;

/** What a domain counts for in its exam. */
public record DomainWeight(ExamCode exam, int domain, int percent) {
    @Override
    public String toString() {
        return "domain " + domain + " is " + percent + " % of " + exam;
    }
}
