package dev.cairn.authoring;

import dev.cairn.exam.ExamCode;
import java.time.LocalDate;
import java.util.Map;

/** Which values can be compared with each other. */
final class Kinds {
    private static final Map<Class<?>, Class<?>> BOXES = Map.of(
            int.class, Integer.class,
            long.class, Long.class,
            double.class, Double.class,
            boolean.class, Boolean.class,
            char.class, Character.class,
            float.class, Float.class,
            short.class, Short.class,
            byte.class, Byte.class);

    private static final Map<Class<?>, String> WORDS = Map.of(
            String.class, "a text",
            LocalDate.class, "a day",
            ExamCode.class, "an exam code",
            Boolean.class, "yes or no");

    private Kinds() {}

    /** Whether a value of one type may equal one of the other. */
    static boolean mayBeEqual(Class<?> one, Class<?> other) {
        Class<?> left = boxed(one);
        Class<?> right = boxed(other);
        return left.isAssignableFrom(right)
                || right.isAssignableFrom(left)
                || (isNumber(left) && isNumber(right))
                || left.isInterface()
                || right.isInterface();
    }

    static boolean hasOrder(Class<?> type) {
        return isNumber(boxed(type)) || Comparable.class.isAssignableFrom(boxed(type));
    }

    /** A type as rule authors call it. */
    static String inWords(Class<?> type) {
        Class<?> boxed = boxed(type);
        return isNumber(boxed) ? "a number" : WORDS.getOrDefault(boxed, withArticle(type.getSimpleName()));
    }

    private static String withArticle(String name) {
        return ("AEIOU".indexOf(name.charAt(0)) >= 0 ? "an " : "a ") + name;
    }

    private static boolean isNumber(Class<?> type) {
        return Number.class.isAssignableFrom(type);
    }

    static Class<?> boxed(Class<?> type) {
        return BOXES.getOrDefault(type, type);
    }
}
