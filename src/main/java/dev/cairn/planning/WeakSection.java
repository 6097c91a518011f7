package dev.cairn.planning;

import dev.cairn.exam.ExamCode;

/** A domain that the score report of the latest failed attempt calls weak. */
public record WeakSection(ExamCode exam, int domain) {
    @Override
    public String toString() {
        return "the score report of " + exam + " calls domain " + domain + " weak";
    }
}
