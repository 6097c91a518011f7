package dev.cairn.batch;

import dev.cairn.plan.Plan;
import dev.cairn.problem.Problem;
import java.util.Optional;

/** What came of a line of input. */
public sealed interface Outcome {
    /** The plan that it asks for. */
    record Planned(Plan plan) implements Outcome {}

    /**
     * No plan.
     *
     * @param learner whose line it is, if it says so
     */
    record Refused(Problem problem, Optional<String> learner) implements Outcome {}
}
