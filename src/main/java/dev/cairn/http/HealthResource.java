package dev.cairn.http;

import dev.cairn.planning.EngineInUse;
import dev.cairn.planning.PlanStore;
import dev.cairn.planning.Reloads;
import dev.cairn.planning.RuleBook;
import dev.cairn.planning.StoreUnavailableException;
import dev.cairn.problem.ProblemException;
import dev.cairn.problem.ProblemType;
import dev.cairn.server.Answers;
import io.javalin.http.Context;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code /health}: for whoever watches the server. Takes any query, since some add one against caches. */
final class HealthResource {
    private static final Logger LOG = LoggerFactory.getLogger(HealthResource.class);
    private static final String READY = "ready";
    private static final String DEGRADED = "degraded";

    private final EngineInUse engine;
    private final PlanStore store;

    HealthResource(EngineInUse engine, PlanStore store) {
        this.engine = engine;
        this.store = store;
    }

    /** The server runs. */
    record Live(String status) {}

    /** The server can make plans; if it is degraded, it cannot keep them, or makes them by other rules than those in its files. */
    record Ready(String status, Rules rules, Store store) {}

    /** Where it keeps plans. */
    record Store(String status, String kind) {}

    /** What it makes them by; if it is not what stands in the files, why not. */
    record Rules(String revision, int count, Optional<String> reason) {}

    void live(Context context) {
        Answers.json(context, new Live("live"));
    }

    /** While the server stops, Jetty answers in our place, with 503. */
    void ready(Context context) {
        RuleBook rules = rules();
        boolean keeps = storeAnswers();
        Reloads reloads = engine.reloads();
        Answers.json(
                context,
                new Ready(
                        keeps && !reloads.isBehind() ? READY : DEGRADED,
                        new Rules(rules.revision(), rules.rules().size(), reason(reloads)),
                        new Store(keeps ? READY : "unavailable", store.kind())));
    }

    private static Optional<String> reason(Reloads reloads) {
        return reloads.latest()
                .filter(reload -> reloads.isBehind())
                .map(reload -> "a change was refused, for "
                        + (reload.faultCount() == 1 ? "1 fault" : reload.faultCount() + " faults") + ": see GET "
                        + Api.ROOT + "/rules");
    }

    private RuleBook rules() {
        try {
            return engine.get().rules();
        } catch (RuntimeException e) {
            LOG.warn("the rules cannot be used", e);
            throw new ProblemException(ProblemType.BUSY, "the rules cannot be used: the log has details");
        }
    }

    private boolean storeAnswers() {
        try {
            store.check();
            return true;
        } catch (StoreUnavailableException e) {
            return false;
        }
    }
}
