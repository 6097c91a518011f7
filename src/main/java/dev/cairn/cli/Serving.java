package dev.cairn.cli;

import dev.cairn.planning.Engine;
import java.io.IOException;
import java.util.Optional;

/** The server that {@code cairn serve} starts. */
@FunctionalInterface
public interface Serving {

    /**
     * Serves until the process ends.
     *
     * @throws IOException if it cannot listen there
     * @throws IllegalArgumentException if there is no such database
     */
    void serve(Engine engine, Place place) throws IOException, InterruptedException;

    /**
     * Where to serve.
     *
     * @param port the port to listen on; 0 for any that is free
     * @param database the JDBC address to keep plans at, unless in a file of the product's own
     */
    record Place(String host, int port, Optional<String> database) {}
}
