package dev.cairn.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** The server that {@code cairn serve} starts. */
@FunctionalInterface
public interface Serving {

    /**
     * Serves until the process ends.
     *
     * @throws dev.cairn.yaml.FaultyFilesException with all that is wrong with rules or catalogue
     * @throws IOException if it cannot listen there
     * @throws IllegalArgumentException if there is no such database
     */
    void serve(Folders folders, Place place) throws IOException, InterruptedException;

    /**
     * What to answer by.
     *
     * @param rules a folder of rules in place of the product's own
     * @param catalogue a folder of exams in place of the product's own
     * @param watched whether to follow what is changed there
     * @param author whether there are pages to edit a copy of the rules on
     */
    record Folders(Optional<Path> rules, Optional<Path> catalogue, boolean watched, boolean author) {}

    /**
     * Where to serve.
     *
     * @param port the port to listen on; 0 for any that is free
     * @param database the JDBC address to keep plans at, unless in a file of the product's own
     */
    record Place(String host, int port, Optional<String> database, Access access) {}

    /**
     * Who may ask, and for how much.
     *
     * @param byKeys whether advisors need a key
     * @param behindProxy whether every request comes through a proxy that tells the address of its client
     * @param requestsPerMinute for each key, and for each address without one; 0 for any number
     * @param batchLines how many lines a batch may have
     * @param batchBytes how long a batch may be
     * @param repeats for how long a request is known by its Idempotency-Key
     */
    record Access(
            boolean byKeys,
            boolean behindProxy,
            int requestsPerMinute,
            long batchLines,
            long batchBytes,
            Duration repeats) {}
}
