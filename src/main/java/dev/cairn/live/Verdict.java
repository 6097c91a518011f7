package dev.cairn.live;

import dev.cairn.planning.Engine;
import dev.cairn.yaml.Fault;
import java.util.List;

/** What trying a snapshot came to. */
sealed interface Verdict {

    /** It holds. */
    record Sound(Engine engine) implements Verdict {}

    /**
     * It does not.
     *
     * @param faults what is wrong; never empty
     */
    record Unsound(List<Fault> faults) implements Verdict {
        public Unsound {
            faults = List.copyOf(faults);
        }
    }
}
