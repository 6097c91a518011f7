package dev.cairn.authoring.impact;

import dev.cairn.authoring.impact.Tally.Compared;
import dev.cairn.batch.Pipeline;
import dev.cairn.batch.Workers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Plans for a population on both sides of an edit, on all processors, and says what changes. Nothing of a plan is kept, so that there may be any number of
 * members; where one side stays and the other is edited again and again, {@link #keep} keeps its plans. The same sides and population give the same
 * report. Safe for use by several threads.
 */
public final class Impact {

    /** A reader that waits for a database is waited for. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Workers workers;
    private final Runnable step;

    /**
     * @param workers that plan
     * @param step is told of each member that is done
     */
    public Impact(Workers workers, Runnable step) {
        this.workers = workers;
        this.step = step;
    }

    /**
     * What changes. Where both sides have the same revision nobody is planned for.
     *
     * @throws InterruptedException if this thread was interrupted; nothing goes on then
     */
    public ImpactReport between(Side before, Side after, Population population) throws InterruptedException {
        Edit edit = Edit.between(before.engine(), after.engine());
        Tally tally = new Tally(edit);
        if (!before.engine().revision().equals(after.engine().revision())) {
            run(
                    population.members().iterator(),
                    member -> compared(member, before.outcome(member), after, edit),
                    tally::add);
        }
        return tally.report(before.name(), after.name(), population.inWords());
    }

    /**
     * Plans on the side that stays.
     *
     * @throws InterruptedException if this thread was interrupted; nothing goes on then
     */
    public KeptSide keep(Side before, Population population) throws InterruptedException {
        List<KeptOutcome> outcomes = new ArrayList<>();
        run(population.members().iterator(), member -> new KeptOutcome(member, before.outcome(member)), outcomes::add);
        return new KeptSide(before, population.inWords(), outcomes);
    }

    /**
     * What changes, planning on the other side alone.
     *
     * @throws InterruptedException if this thread was interrupted; nothing goes on then
     */
    public ImpactReport between(KeptSide before, Side after) throws InterruptedException {
        Edit edit = Edit.between(before.side().engine(), after.engine());
        Tally tally = new Tally(edit);
        if (!before.side().engine().revision().equals(after.engine().revision())) {
            run(before.outcomes().iterator(), kept -> compared(kept.member(), kept.outcome(), after, edit), tally::add);
        }
        return tally.report(before.side().name(), after.name(), before.population());
    }

    /** What a member got. */
    public record KeptOutcome(Member member, Outcome outcome) {}

    /**
     * One side with all that it came to: some 100 kB for each plan of a year.
     *
     * @param population who they are
     */
    public record KeptSide(Side side, String population, List<KeptOutcome> outcomes) {
        public KeptSide {
            outcomes = List.copyOf(outcomes);
        }
    }

    private static Compared compared(Member member, Outcome before, Side after, Edit edit) {
        return new Compared(member, before, Comparison.between(before, after.outcome(member), edit));
    }

    private <T, R> void run(Iterator<T> tasks, Function<T, R> work, Consumer<R> taking) throws InterruptedException {
        Pipeline.Source<T> source = () -> tasks.hasNext() ? Optional.of(tasks.next()) : Optional.empty();
        try {
            new Pipeline(workers, PATIENCE).run(source, work, new Pipeline.Sink<R>() {
                @Override
                public void write(R result) {
                    taking.accept(result);
                    step.run();
                }

                @Override
                public void flush() {
                    // What is counted has nowhere to go yet.
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
