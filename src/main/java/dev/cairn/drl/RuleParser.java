package dev.cairn.drl;

/** Reads the text of a rule file into its parts. Safe for use by several threads. */
@FunctionalInterface
public interface RuleParser {

    /** What stands in the text; where it cannot be read, a syntax fault instead. Never throws, whatever the text. */
    ParsedRule parse(String text);
}
