package dev.cairn.authoring;

/**
 * Something wrong in a folder of rules.
 *
 * @param file relative to the folder, with slashes; it may be a folder
 * @param line counted from 1
 * @param column counted from 1
 * @param fix what to do about it
 * @param text the line; empty if there is none
 */
public record RuleFault(String file, int line, int column, FaultCode code, String message, String fix, String text) {

    /** On one line, without the text. */
    @Override
    public String toString() {
        return "%s:%d:%d: %s — %s".formatted(file, line, column, message, fix);
    }

    /** Blanks as wide as what stands before the place in its line: tabs stay, so that what comes after stands below the place however wide they are. */
    public String blanksBefore() {
        int before = Math.min(column - 1, text.length());
        return text.substring(0, before).replaceAll("[^\t]", " ");
    }

    boolean isAtLineOf(RuleFault other) {
        return file.equals(other.file) && line == other.line;
    }
}
