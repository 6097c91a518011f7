package dev.cairn.planning.path;

/**
 * Another way to the goal: the same request with one field changed.
 *
 * @param field of the request
 * @param value as it is written there
 */
public record Way(String field, String value) {
    @Override
    public String toString() {
        return "another way: " + field + " " + value;
    }
}
