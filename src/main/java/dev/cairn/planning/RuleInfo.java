package dev.cairn.planning;

/**
 * A rule as its author wrote it.
 *
 * @param id never reused
 * @param name a sentence
 * @param file its path under the folder of rules
 * @param text the whole file
 */
public record RuleInfo(String id, String name, Stage stage, String label, String source, String file, String text) {}
