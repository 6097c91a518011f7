package dev.cairn.planning;

/**
 * How far a plan has come. Each change moves it on, so that whoever knows it can tell whether something changed meanwhile.
 *
 * @param version the latest version, counted from 1
 * @param sequence the number of the latest report of progress; 0 before the first
 */
public record PlanPosition(int version, long sequence) {}
