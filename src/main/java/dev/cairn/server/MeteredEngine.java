package dev.cairn.server;

import dev.cairn.planning.Engine;
import dev.cairn.planning.Inference;
import dev.cairn.planning.Parameters;
import dev.cairn.planning.RuleBook;
import dev.cairn.planning.RuleInfo;
import dev.cairn.planning.Stage;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Gives the engine with a watch on its rules. Safe for use by several threads. */
final class MeteredEngine implements Supplier<Engine> {
    private final Supplier<Engine> engine;
    private final Metering metering;
    private final RecentFirings firings;
    private volatile @Nullable Pair latest;

    MeteredEngine(Supplier<Engine> engine, Metering metering, RecentFirings firings) {
        this.engine = engine;
        this.metering = metering;
        this.firings = firings;
    }

    /** An engine, and the same with a watch. */
    private record Pair(Engine plain, Engine watched) {}

    /** The same for as long as the engine is the same: to make one takes time. */
    @Override
    public Engine get() {
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
