package dev.cairn.planning.weights;

import dev.cairn.exam.ExamCode;

/** Something that raises or lowers a domain's need, in percent of what it was. */
public record NeedFactor(ExamCode exam, int domain, String cause, int percent) {
    @Override
    public String toString() {
        return "domain " + domain + " of " + exam + ": " + cause + ", " + percent + " %";
    }
}
