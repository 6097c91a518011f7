package dev.cairn.planning;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the rules of a stage inferred.
 *
 * @param conclusions in the order of their inference
 */
public record Inference(List<Conclusion> conclusions) {
    public Inference {
        conclusions = List.copyOf(conclusions);
    }

    /**
     * An inferred fact and how it came about.
     *
     * @param fact told from equal facts by identity
     */
    public record Conclusion(Object fact, Firing firing) {}

    /** The inferred facts of a type. */
    public <T> List<T> all(Class<T> type) {
        return stream(type).toList();
    }

    /** The inferred facts of a type. */
    public <T> Stream<T> stream(Class<T> type) {
        return conclusions.stream()
                .map(Conclusion::fact)
                .filter(type::isInstance)
                .map(type::cast);
    }

    /** Some fact of a type, if one was inferred. */
    public <T> Optional<T> any(Class<T> type) {
        return stream(type).findFirst();
    }
}
