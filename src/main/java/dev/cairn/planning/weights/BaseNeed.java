package dev.cairn.planning.weights;

import dev.cairn.exam.ExamCode;

/** Where a domain's need starts. */
public record BaseNeed(ExamCode exam, int domain, int percent) {
    @Override
    public String toString() {
        return "domain " + domain + " of " + exam + " starts at its exam weight, " + percent + " %";
    }
}
