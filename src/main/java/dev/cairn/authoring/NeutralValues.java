package dev.cairn.authoring;

import dev.cairn.exam.ExamCode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** What a component of a fact is where a case does not mention it. */
final class NeutralValues {
    /** The code of no exam. */
    static final ExamCode EXAM = new ExamCode("ANY-C00");

    private NeutralValues() {}

    /** The neutral value of a type, if it has one. */
    static Optional<Object> of(Class<?> type) {
        if (type == int.class) {
            return Optional.of(0);
        } else if (type == boolean.class) {
            return Optional.of(false);
        } else if (type == String.class) {
            return Optional.of("");
        } else if (type == LocalDate.class) {
            return Optional.of(LocalDate.EPOCH);
        } else if (type == ExamCode.class) {
            return Optional.of(EXAM);
        } else if (type == Optional.class) {
            return Optional.of(Optional.empty());
        } else if (type.isEnum()) {
            return Optional.of(type.getEnumConstants()[0]);
        }
        return Collection.class.isAssignableFrom(type) ? Optional.of(emptyCollection(type)) : Optional.empty();
    }

    private static Object emptyCollection(Class<?> type) {
        SortedSet<Object> none = new TreeSet<>();
        return type.isInstance(none) ? none : List.of();
    }
}
