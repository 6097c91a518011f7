package dev.cairn.exam;

/** A source's advice not to start towards an exam, even while it can still be sat. */
public record Caution(ExamCode exam, String source) {}
