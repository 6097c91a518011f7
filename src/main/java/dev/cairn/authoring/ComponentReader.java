package dev.cairn.authoring;

import dev.cairn.exam.ExamCode;
import dev.cairn.yaml.YamlValue;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Reads a component of a fact in the shape of its type. A value in another shape is a fault. */
final class ComponentReader {
    private static final int MOST = 1_000_000;

    private ComponentReader() {}

    /** Nothing if the value cannot be read. */
    static Optional<Object> read(Type type, YamlValue value) {
        if (type instanceof ParameterizedType generic) {
            return readGeneric((Class<?>) generic.getRawType(), generic.getActualTypeArguments()[0], value);
        }
        return type instanceof Class<?> plain ? readPlain(plain, value) : unreadable(type, value);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Optional<Object> readPlain(Class<?> type, YamlValue value) {
        if (type == int.class || type == Integer.class) {
            return Optional.of(value.integer(-MOST, MOST));
        } else if (type == boolean.class) {
            return Optional.of(value.flag());
        } else if (type == String.class) {
            return Optional.of(value.text());
        } else if (type == LocalDate.class) {
            return Optional.of(value.day());
        } else if (type == ExamCode.class) {
            return readCode(value);
        } else if (type.isEnum()) {
            return value.optionalConstant((Class) type);
        }
        return unreadable(type, value);
    }

    private static Optional<Object> readCode(YamlValue value) {
        String text = value.text();
        Optional<ExamCode> code =
                ExamCode.parse(text).filter(parsed -> parsed.value().equals(text));
        if (code.isEmpty() && !text.isEmpty()) {
            value.fault("'" + text + "' is no exam code", "write three capital letters or digits, -C and two digits");
        }
        return Optional.<Object>empty().or(() -> code);
    }

    private static Optional<Object> readGeneric(Class<?> type, Type of, YamlValue value) {
        if (type == Optional.class) {
            return value.isPresent() ? read(of, value).map(Optional::of) : Optional.of(Optional.empty());
        } else if (type == List.class) {
            return Optional.of(List.copyOf(elements(of, value)));
        } else if (type == Set.class || type == SortedSet.class) {
            return Optional.of(new TreeSet<>(elements(of, value)));
        }
        return unreadable(type, value);
    }

    private static List<Object> elements(Type of, YamlValue value) {
        List<Object> elements = new ArrayList<>();
        value.list().forEach(element -> read(of, element).ifPresent(elements::add));
        return elements;
    }

    private static Optional<Object> unreadable(Type type, YamlValue value) {
        value.fault("a case cannot state a " + type.getTypeName(), "leave this component out");
        return Optional.empty();
    }
}
