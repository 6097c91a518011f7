package dev.cairn.cli;

import dev.cairn.planning.ApiKeys;
import java.util.Optional;
import java.util.function.Function;

/** Where a command gets the keys of advisors from. */
@FunctionalInterface
public interface KeysSource {

    /**
     * Does this work on the keys in a database, and closes it.
     *
     * @param database its JDBC address, unless it is that of the product's own
     * @throws IllegalArgumentException if there is no such database
     * @throws dev.cairn.planning.StoreUnavailableException if it cannot be used
     */
    int with(Optional<String> database, Function<ApiKeys, Integer> work);
}
