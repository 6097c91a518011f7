package dev.cairn.catalogue.check;

import dev.cairn.exam.ExamCode;
import dev.cairn.exam.Level;
import java.util.Optional;

/**
 * Numbers between which something lies, both included; a single value has both alike.
 *
 * @param exam for which it holds; nothing for all
 * @param level for which it holds; nothing for all
 */
record Limit(String name, Optional<ExamCode> exam, Optional<Level> level, int from, int to, String unit) {

    boolean holds(int number) {
        return from <= number && number <= to;
    }

    String words() {
        return from + " to " + to + " " + unit;
    }
}
