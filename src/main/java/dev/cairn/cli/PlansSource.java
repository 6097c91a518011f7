package dev.cairn.cli;

import dev.cairn.planning.PlanStore;
import java.util.Optional;
import java.util.function.Function;

/** Where a command gets stored plans from. */
@FunctionalInterface
public interface PlansSource {

    /**
     * Does this work on the plans in a database, and closes it.
     *
     * @param database its JDBC address, unless it is that of the product's own
     * @throws IllegalArgumentException if there is no such database
     * @throws dev.cairn.planning.StoreUnavailableException if it cannot be used
     */
    int with(Optional<String> database, Function<PlanStore, Integer> work);
}
