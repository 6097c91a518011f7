package dev.cairn.planning;

/**
 * A number that rules use, from {@code rules/parameters}.
 *
 * @param unit of the value: minutes, days, weeks, months, percent, …
 */
public record Parameter(String name, int value, String unit, Label label, String source) {
    @Override
    public String toString() {
        return name + " = " + value + " " + unit + " (" + label.label() + ")";
    }
}
