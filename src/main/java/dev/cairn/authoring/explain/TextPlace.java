package dev.cairn.authoring.explain;

/** A place in a text; both count from 1. */
record TextPlace(int line, int column) {
    static TextPlace of(String text, int offset) {
        int before = Math.min(offset, text.length());
        int lineFrom = text.lastIndexOf('\n', before - 1) + 1;
        int line = 1
                + (int) text.substring(0, lineFrom)
                        .chars()
                        .filter(each -> each == '\n')
                        .count();
        return new TextPlace(line, before - lineFrom + 1);
    }
}
