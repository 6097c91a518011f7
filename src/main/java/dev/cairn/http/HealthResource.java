package dev.cairn.http;

import dev.cairn.planning.Engine;
import dev.cairn.planning.RuleBook;
import io.javalin.http.Context;
import java.util.function.Supplier;

/** {@code /health}: for whoever watches the server. Takes any query, since some add one against caches. */
final class HealthResource {
    private final Supplier<Engine> engine;

    HealthResource(Supplier<Engine> engine) {
        this.engine = engine;
    }

    /** The server runs. */
    record Live(String status) {}

    /** The server can make plans. */
    record Ready(String status, Rules rules) {}

    /** What it makes them by. */
    record Rules(String revision, int count) {}

    void live(Context context) {
        Answers.json(context, new Live("live"));
    }

    void ready(Context context) {
        RuleBook rules = engine.get().rules();
        Answers.json(
                context,
                new Ready("ready", new Rules(rules.revision(), rules.rules().size())));
    }
}
