package dev.cairn.planning;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Numbers and tables from {@code rules/parameters}, each with label and source.
 *
 * @param numbers by name; has every {@link ArithmeticNumber}
 * @param tables rows of tables, by the type of their rows
 * @param revision a digest of the files: {@code sha256:…}
 */
public record Parameters(Map<String, Parameter> numbers, Map<Class<?>, List<?>> tables, String revision) {

    /** The rows of a table; none if there is no such table. */
    @SuppressWarnings("unchecked")
    public <T> List<T> table(Class<T> rows) {
        return (List<T>) tables.getOrDefault(rows, List.of());
    }

    /** A number that arithmetic needs. */
    public int number(ArithmeticNumber number) {
        return Objects.requireNonNull(numbers.get(number.parameter()), number.parameter())
                .value();
    }
}
