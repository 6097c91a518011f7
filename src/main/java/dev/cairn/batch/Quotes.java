package dev.cairn.batch;

/** Whether a byte of a table stands between quotation marks, where a line feed ends nothing. Not safe for use by several threads. */
final class Quotes {
    private boolean fieldBegins = true;
    private boolean open;
    private boolean closedJustNow;

    /** Whether the record ends with this byte, the next one. */
    boolean endsRecord(byte next) {
        if (next == '\n' && !open) {
            restart();
            return true;
        }
        if (next == '"') {
            // Only at the beginning of a field does one open: 5'10" is no quotation. Doubled, it stands for itself.
            boolean opens = !open && (fieldBegins || closedJustNow);
            closedJustNow = open;
            open = opens;
        } else {
            closedJustNow = false;
        }
        fieldBegins = !open && (next == ',' || next == ';' || next == '\t');
        return false;
    }

    private void restart() {
        fieldBegins = true;
        open = false;
        closedJustNow = false;
    }
}
