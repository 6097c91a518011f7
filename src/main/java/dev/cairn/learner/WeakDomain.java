package dev.cairn.learner;

import dev.cairn.exam.ExamCode;

/** A domain that the learner calls weak. */
public record WeakDomain(ExamCode exam, int domain) {}
