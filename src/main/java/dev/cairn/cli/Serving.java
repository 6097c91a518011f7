package dev.cairn.cli;

import dev.cairn.planning.Engine;
import java.io.IOException;

/** The server that {@code cairn serve} starts. */
@FunctionalInterface
public interface Serving {

    /**
     * Serves until the process ends.
     *
     * @param port the port to listen on; 0 for any that is free
     * @throws IOException if it cannot listen there
     */
    void serve(Engine engine, String host, int port) throws IOException, InterruptedException;
}
