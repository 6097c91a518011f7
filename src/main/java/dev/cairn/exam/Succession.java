package dev.cairn.exam;

/** One exam version takes another's place, according to a source. */
public record Succession(ExamCode exam, ExamCode successor, Purpose purpose, String source) {}
