package dev.cairn.planning;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Numbers and tables from {@code rules/parameters}, each with label and source.
 *
 * @param numbers by name; has every {@link ArithmeticNumber}
 * @param tables rows of tables, by the type of their rows
 * @param checked when the source of each number was looked up, by its name
 * @param origins what is said of each table, by its name
 * @param revision a digest of the files: {@code sha256:…}
 */
public record Parameters(
        Map<String, Parameter> numbers,
        Map<Class<?>, List<?>> tables,
        Map<String, LocalDate> checked,
        List<Origin> origins,
        String revision) {

    /**
     * What is said of a table as a whole.
     *
     * @param rows the type of its rows
     * @param checked when its source was looked up
     */
    public record Origin(String table, Class<? extends Record> rows, Label label, LocalDate checked, String source) {}

    /** The same with other numbers, to try those. */
    public Parameters withNumbers(Map<String, Parameter> others) {
        return new Parameters(others, tables, checked, origins, revision);
    }

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
