package dev.cairn.server;

import dev.cairn.planning.Engine;
import dev.cairn.planning.EngineInUse;
import dev.cairn.planning.Inference;
import dev.cairn.planning.Parameters;
import dev.cairn.planning.Reloads;
import dev.cairn.planning.RuleBook;
import dev.cairn.planning.RuleInfo;
import dev.cairn.planning.Stage;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gives the engine with a watch on its rules, and to one request the same for as long as it takes. Safe for use by several threads. */
final class MeteredEngine implements EngineInUse {
    /** A thread answers one request of one server at a time. */
    private static final ThreadLocal<@Nullable Held> HELD = new ThreadLocal<>();

    private final EngineInUse engine;
    private final Metering metering;
    private final RecentFirings firings;
    private volatile @Nullable Pair latest;

    MeteredEngine(EngineInUse engine, Metering metering, RecentFirings firings) {
        this.engine = engine;
        this.metering = metering;
        this.firings = firings;
    }

    /** An engine, and the same with a watch. */
    private record Pair(Engine plain, Engine watched) {}

    /** What a request was given first. */
    private static final class Held {
        private @Nullable Engine engine;
    }

    /** Does the work of a request, which gets one engine throughout, even if another one comes meanwhile. */
    void during(Work work) throws IOException, ServletException {
        HELD.set(new Held());
        try {
            work.run();
        } finally {
            HELD.remove();
        }
    }

    /** What a request has to do. */
    interface Work {
        void run() throws IOException, ServletException;
    }

    @Override
    public Engine get() {
        Held request = HELD.get();
        if (request == null) {
            return current();
        }
        Engine given = request.engine;
        if (given == null) {
            given = current();
            request.engine = given;
        }
        return given;
    }

    @Override
    public Reloads reloads() {
        return engine.reloads();
    }

    /** The same for as long as the engine is the same: to make one takes time. */
    private Engine current() {
        Engine plain = engine.get();
        Pair known = latest;
        if (known == null || !known.plain().equals(plain)) {
            MeteredRules rules = new MeteredRules(plain.rules(), metering, firings);
            known = new Pair(plain, Engine.of(rules, plain.catalogue()));
            latest = known;
        }
        return known.watched();
    }

    private record MeteredRules(RuleBook book, Metering metering, RecentFirings firings) implements RuleBook {
        @Override
        public Inference infer(Stage stage, Collection<?> facts) {
            long start = System.nanoTime();
            try {
                Inference inference = book.infer(stage, facts);
                firings.add(inference);
                return inference;
            } finally {
                metering.rules(stage, System.nanoTime() - start);
            }
        }

        @Override
        public List<RuleInfo> rules() {
            return book.rules();
        }

        @Override
        public Parameters parameters() {
            return book.parameters();
        }

        @Override
        public String revision() {
            return book.revision();
        }
    }
}
