package dev.cairn.intake;

import dev.cairn.learner.PlanRequest;
import java.util.List;

/** What reading a request came to. */
public sealed interface Intake {

    /** The request, with every default filled in. */
    record Accepted(PlanRequest request) implements Intake {}

    /**
     * The request cannot be used.
     *
     * @param faults all that is wrong, by place; never empty
     */
    record Rejected(Kind kind, List<RequestFault> faults) implements Intake {
        public Rejected {
            if (faults.isEmpty()) {
                throw new IllegalArgumentException("rejected without a fault");
            }
            faults = List.copyOf(faults);
        }
    }

    /** How far reading got. */
    enum Kind {
        /** The text is no JSON or YAML, or no object. */
        NOT_READABLE,
        /** The text is an object, but not one that asks for a plan. */
        NOT_VALID
    }
}
