package dev.cairn.server;

import dev.cairn.problem.Problem;
import io.javalin.http.Context;

/** A part of what the server answers: its paths, and how it says there that something went wrong. */
public interface Face {

    /** Names its paths, and who answers there. */
    void route(Routes routes);

    /**
     * Answers with a problem in its own way.
     *
     * @return whether it did; if no face does, the answer is a problem document
     */
    default boolean explain(Context context, Problem problem) {
        return false;
    }
}
