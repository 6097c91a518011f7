package dev.cairn.planning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What the rules of a stage inferred, in the order of its inference. Not changed after it was made. */
public final class Inference {
    private final List<Conclusion> conclusions;
    private final Map<Class<?>, List<Object>> facts = new HashMap<>();

    public Inference(List<Conclusion> conclusions) {
        this.conclusions = List.copyOf(conclusions);
        this.conclusions.forEach(
                conclusion -> facts.computeIfAbsent(conclusion.fact().getClass(), type -> new ArrayList<>())
                        .add(conclusion.fact()));
    }

    /**
     * An inferred fact and how it came about.
     *
     * @param fact told from equal facts by identity
     */
    public record Conclusion(Object fact, Firing firing) {}

    /** What was inferred here and there. */
    Inference with(Inference other) {
        if (other.conclusions.isEmpty()) {
            return this;
        }
        List<Conclusion> both = new ArrayList<>(conclusions);
        both.addAll(other.conclusions);
        return new Inference(both);
    }

    public List<Conclusion> conclusions() {
        return conclusions;
    }

    /** All inferred facts. */
    public List<Object> facts() {
        return conclusions.stream().map(Conclusion::fact).toList();
    }

    /** The inferred facts of a type. */
    public <T> List<T> all(Class<T> type) {
        return stream(type).toList();
    }

    /** The inferred facts of a type. */
    public <T> Stream<T> stream(Class<T> type) {
        return facts.getOrDefault(type, List.of()).stream().map(type::cast);
    }

    /** Some fact of a type, if one was inferred. */
    public <T> Optional<T> any(Class<T> type) {
        return stream(type).findFirst();
    }
}
