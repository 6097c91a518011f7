package dev.cairn.syllabus;

/**
 * A scenario with its answer.
 *
 * @param title may be empty
 * @param runnerUp why the second-best answer fails
 */
public record Case(String title, String scenario, String answer, String runnerUp) {}
