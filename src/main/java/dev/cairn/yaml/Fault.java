package dev.cairn.yaml;

/**
 * Something wrong in a file.
 *
 * @param line counted from 1; 0 if the fault concerns the file as a whole
 * @param fix what to do about it
 */
public record Fault(String file, int line, String message, String fix) {
    @Override
    public String toString() {
        return file + (line > 0 ? ":" + line : "") + ": " + message + " — " + fix;
    }
}
