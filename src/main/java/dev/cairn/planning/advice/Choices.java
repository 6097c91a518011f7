package dev.cairn.planning.advice;

import java.util.Collection;
import java.util.List;

/** Lists of things to choose from, in words. */
public final class Choices {
    private Choices() {}

    /** The names in order: {@code SAA-C03}, {@code SAA-C03 or SAP-C03}, {@code A, B or C}. */
    public static String oneOf(Collection<?> things) {
        List<String> names = things.stream().map(Object::toString).sorted().toList();
        int last = names.size() - 1;
        return last < 1 ? String.join("", names) : String.join(", ", names.subList(0, last)) + " or " + names.get(last);
    }
}
