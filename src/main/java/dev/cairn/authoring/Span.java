package dev.cairn.authoring;

import dev.cairn.yaml.YamlValue;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Values from one to another, both included.
 *
 * @param from nothing for any that is small
 * @param to nothing for any that is large
 */
record Span<T extends Comparable<? super T>>(Optional<T> from, Optional<T> to) {

    private static final int MOST = 1_000_000;

    /** Reads a value, or {@code {from: …, to: …}}. */
    static <T extends Comparable<? super T>> Span<T> read(YamlValue value, Function<YamlValue, T> reader) {
        if (!value.isMap()) {
            Optional<T> only = Optional.of(reader.apply(value));
            return new Span<>(only, only);
        }
        value.allow("from", "to");
        Span<T> span = new Span<>(read(value, "from", reader), read(value, "to", reader));
        if (span.from.isEmpty() && span.to.isEmpty()) {
            value.fault("nothing is said here", "write a value, or {from: …, to: …}");
        }
        return span;
    }

    private static <T> Optional<T> read(YamlValue value, String key, Function<YamlValue, T> reader) {
        return Optional.of(value.get(key)).filter(YamlValue::isPresent).map(reader);
    }

    /** Reads whole numbers that are not negative. */
    static Span<Integer> numbers(YamlValue value) {
        return read(value, number -> number.integer(0, MOST));
    }

    /** That a value of this name lies outside; nothing if it does not. */
    List<String> differences(String name, T value) {
        boolean isInside = from.filter(least -> value.compareTo(least) < 0).isEmpty()
                && to.filter(most -> value.compareTo(most) > 0).isEmpty();
        return isInside ? List.of() : List.of("%s is %s, not %s".formatted(name, value, this));
    }

    @Override
    public String toString() {
        if (from.equals(to)) {
            return from.map(String::valueOf).orElse("");
        }
        return from.map(least -> "from " + least).orElse("")
                + (from.isPresent() && to.isPresent() ? " " : "")
                + to.map(most -> "to " + most).orElse("");
    }
}
