package dev.cairn.planning.effort;

import dev.cairn.planning.Label;

/** A row of the table of study hours: how long an exam takes those who know most and those who know least of it. */
public record StudyHours(String series, int low, int high, Label label, String source) {
    @Override
    public String toString() {
        return series + " takes " + low + " to " + high + " hours of study (" + label.label() + ")";
    }
}
