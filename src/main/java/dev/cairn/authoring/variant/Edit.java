package dev.cairn.authoring.variant;

/**
 * A change of a text at one place.
 *
 * @param from the first letter that goes
 * @param to the first that stays; {@code from} if nothing goes
 * @param replacement what comes instead
 */
record Edit(int from, int to, String replacement) {
    Edit {
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("no part of a text: " + from + " to " + to);
        }
    }

    static Edit leavingOut(Extent extent) {
        return new Edit(extent.from(), extent.to(), "");
    }

    static Edit insertion(int at, String text) {
        return new Edit(at, at, text);
    }

    String of(String text) {
        return text.substring(0, from) + replacement + text.substring(to);
    }
}
