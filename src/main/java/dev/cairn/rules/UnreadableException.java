package dev.cairn.rules;

/** A consequence that is no Java. */
final class UnreadableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String what;
    private final int place;

    /** @param place in the text of the rule */
    UnreadableException(String what, int place) {
        super(what);
        this.what = what;
        this.place = place;
    }

    String what() {
        return what;
    }

    int place() {
        return place;
    }
}
