package dev.cairn.live;

import dev.cairn.authoring.FolderStamps;
import dev.cairn.plan.Plan.Revision;
import dev.cairn.planning.Engine;
import dev.cairn.planning.EngineInUse;
import dev.cairn.planning.Reload;
import dev.cairn.planning.Reloads;
import dev.cairn.yaml.Fault;
import dev.cairn.yaml.FaultyFilesException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An engine that follows its folders: what is changed there is tried aside, and answers as soon as it is found sound; until then, and if it is not, what was
 * sound last goes on to answer. Any number of threads may ask for it, while one looks at the folders.
 */
public final class LiveEngine implements EngineInUse {
    private static final Logger LOG = LoggerFactory.getLogger(LiveEngine.class);
    private static final Duration LOOK_EACH = Duration.ofSeconds(1);
    private static final int DIGEST_SHOWN = "sha256:".length() + 12;

    private final Sources sources;
    private final Acceptance acceptance;
    private final LastGood lastGood;
    private final Clock clock;
    private volatile State state;

    /** The digest of the snapshot that was found sound or not last; empty if there was none. */
    private String decided;

    /** Stamps of the latest look. */
    private List<FolderStamps> latest = List.of();

    /** Stamps of the files that are decided on. */
    private List<FolderStamps> settled = List.of();

    private LiveEngine(Sources sources, Acceptance acceptance, LastGood lastGood, Clock clock, Start start) {
        this.sources = sources;
        this.acceptance = acceptance;
        this.lastGood = lastGood;
        this.clock = clock;
        this.state = new State(start.engine(), Reloads.NONE);
        this.decided = start.decided();
        if (!start.faults().isEmpty()) {
            refuse(start.faults());
        }
    }

    /** What answers, and how it came to that. */
    private record State(Engine engine, Reloads reloads) {}

    /**
     * What answers at first.
     *
     * @param decided the digest of the snapshot that is decided on by that
     * @param faults why it is not what stands in the folders
     */
    private record Start(Engine engine, String decided, List<Fault> faults) {}

    /**
     * Makes the engine of what stands in the folders, or, if that is not sound, of what was sound there last. What was found sound last, and what stands where
     * nothing was found sound yet, is not tried before it answers: nobody should wait for that.
     *
     * @param kept the folder in which what is sound is kept
     * @throws FaultyFilesException if neither can be used
     */
    public static LiveEngine start(Sources sources, Makers makers, Path kept, Clock clock) {
        Acceptance acceptance = new Acceptance(makers, clock);
        LastGood lastGood = LastGood.in(kept, sources);
        Start start = lastGood.head()
                .map(good -> start(sources, makers, acceptance, lastGood, good))
                .orElseGet(() -> new Start(made(sources, makers), "", List.of()));
        return new LiveEngine(sources, acceptance, lastGood, clock, start);
    }

    private static Start start(
            Sources sources, Makers makers, Acceptance acceptance, LastGood lastGood, LastGood.Head good) {
        Optional<Engine> present = usable(sources, makers);
        if (present.isPresent() && present.get().revision().equals(good.revision())) {
            return new Start(present.get(), good.digest(), List.of());
        }
        Snapshot snapshot = Snapshot.of(sources);
        Verdict verdict = acceptance.of(snapshot);
        if (verdict instanceof Verdict.Sound sound) {
            lastGood.keep(snapshot, sound.engine().revision());
            return new Start(sound.engine(), snapshot.digest(), List.of());
        }
        List<Fault> faults = ((Verdict.Unsound) verdict).faults();
        Engine engine = lastGood.snapshot()
                .map(acceptance::ofKept)
                .flatMap(LiveEngine::soundEngine)
                .or(() -> present)
                .orElseThrow(() -> new FaultyFilesException("Rules and catalogue cannot be used", faults));
        return new Start(engine, snapshot.digest(), faults);
    }

    private static Optional<Engine> usable(Sources sources, Makers makers) {
        try {
            return Optional.of(made(sources, makers));
        } catch (FaultyFilesException e) {
            // Told below, with all that the check finds.
            return Optional.empty();
        }
    }

    private static Engine made(Sources sources, Makers makers) {
        return makers.engine().apply(sources.rules(), sources.catalogue());
    }

    private static Optional<Engine> soundEngine(Verdict verdict) {
        return verdict instanceof Verdict.Sound sound ? Optional.of(sound.engine()) : Optional.empty();
    }

    @Override
    public Engine get() {
        return state.engine();
    }

    @Override
    public Reloads reloads() {
        return state.reloads();
    }

    /**
     * Looks at the folders each second from now on, on a thread that gives way to those that answer.
     *
     * @param exchanged is told of each engine that has begun to answer
     */
    // Nothing relies on the priority: where the system does not heed it, requests only wait a little longer.
    @SuppressWarnings("ThreadPriorityCheck")
    public void watch(Consumer<Engine> exchanged) {
        Thread watcher = new Thread(() -> watchOn(exchanged), "live-rules");
        watcher.setDaemon(true);
        watcher.setPriority(Thread.MIN_PRIORITY);
        watcher.start();
    }

    private void watchOn(Consumer<Engine> exchanged) {
        try {
            while (true) {
                Thread.sleep(LOOK_EACH.toMillis());
                Engine former = get();
                lookSafely();
                if (!get().equals(former)) {
                    exchanged.accept(get());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void lookSafely() {
        try {
            look();
        } catch (RuntimeException e) {
            LOG.error("looking at rules and catalogue failed; it is tried again", e);
        }
    }

    /** Looks once. What changed since is decided on at the second look that sees the same, so that nothing is read while it is being written. */
    void look() {
        List<FolderStamps> now = sources.stamps();
        if (now.equals(settled)) {
            return;
        }
        boolean isQuiet = now.equals(latest);
        latest = now;
        if (isQuiet) {
            Snapshot snapshot = Snapshot.of(sources);
            if (sources.stamps().equals(now)) {
                settled = now;
                decide(snapshot);
            }
        }
    }

    private void decide(Snapshot snapshot) {
        String digest = snapshot.digest();
        if (digest.equals(decided)) {
            return;
        }
        Verdict verdict = acceptance.of(snapshot);
        if (verdict instanceof Verdict.Sound sound) {
            // What answers since the start, and was not tried then, is no change.
            if (!decided.isEmpty() || !sound.engine().revision().equals(get().revision())) {
                take(sound.engine());
            }
            lastGood.keep(snapshot, sound.engine().revision());
        } else {
            refuse(((Verdict.Unsound) verdict).faults());
        }
        decided = digest;
    }

    private void take(Engine engine) {
        State former = state;
        Revision revision = engine.revision();
        state = new State(engine, former.reloads().and(Reload.taken(clock.instant(), revision)));
        LOG.info("reload taken: {} -> {}", inWords(former.engine().revision()), inWords(revision));
    }

    private void refuse(List<Fault> faults) {
        State former = state;
        Revision revision = former.engine().revision();
        List<Reload.Fault> told = faults.stream()
                .map(fault -> new Reload.Fault(fault.file(), fault.line(), fault.message(), fault.fix()))
                .toList();
        Reload reload = Reload.refused(clock.instant(), revision, told);
        state = new State(former.engine(), former.reloads().and(reload));
        LOG.warn(
                "reload refused, {} goes on to answer: {} in all, first {}",
                inWords(revision),
                faults.size() == 1 ? "1 fault" : faults.size() + " faults",
                reload.faults().get(0));
    }

    private static String inWords(Revision revision) {
        return "rules %s, parameters %s, catalogue %s"
                .formatted(
                        shortened(revision.rules()), shortened(revision.parameters()), shortened(revision.catalogue()));
    }

    private static String shortened(String digest) {
        return digest.length() <= DIGEST_SHOWN ? digest : digest.substring(0, DIGEST_SHOWN);
    }
}
