package dev.cairn.cli;

import dev.cairn.batch.Pipeline;
import dev.cairn.batch.Workers;
import dev.cairn.cohort.AffectedPlan;
import dev.cairn.cohort.ChangeReview;
import dev.cairn.cohort.SummaryUpkeep;
import dev.cairn.cohort.VersionRemaking;
import dev.cairn.planning.Engine;
import dev.cairn.planning.PlanId;
import dev.cairn.planning.PlanStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import picocli.CommandLine.ParseResult;

/** {@code cairn plans affected}: which stored plans a change of the rules or of the catalogue touches. */
final class AffectedPlansCommand extends Command {
    private static final int AT_A_TIME = 200;

    /** A reader that waits for the database is waited for. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Addresses of plans, as the API has them: nothing is known here of where it is. */
    private static final String ROOT = "/api/v1";

    private final EngineSource engines;
    private final PlansSource plans;
    private final Clock clock;
    private final Streams streams;

    AffectedPlansCommand(EngineSource engines, PlansSource plans, Clock clock, Streams streams) {
        super(
                "affected",
                "Lists the stored plans that the rules and the catalogue would make otherwise by now, what would change,",
                "and which of their exams come after the last safe day. Changes nothing.");
        this.engines = engines;
        this.plans = plans;
        this.clock = clock;
        this.streams = streams;
        StoredPlansOptions.addTo(this);
        option(
                "--format",
                "table|json",
                OutputForm.class,
                text -> OutputForm.parse(text, OutputForm.TABLE, OutputForm.JSON),
                "The form of the answer; table by default.");
        folders();
    }

    @Override
    int run(ParseResult given) throws InterruptedException {
        Engine engine = engines.open(value(given, "--rules"), value(given, "--catalogue"));
        OutputForm form = Command.<OutputForm>value(given, "--format").orElse(OutputForm.TABLE);
        return StoredPlansOptions.with(plans, given, store -> {
            new SummaryUpkeep(store).addMissing(engine.rules());
            review(engine, store, StoredPlansOptions.organisation(given), form);
            return ExitCode.DONE;
        });
    }

    private void review(Engine engine, PlanStore store, Optional<String> owner, OutputForm form) {
        ChangeReview review = new ChangeReview(engine, new VersionRemaking(engine, store), LocalDate.now(clock), ROOT);
        Reviewed reviewed = new Reviewed(store, review, owner);
        try (Results results = Results.to(Optional.empty(), streams)) {
            AffectedText text = AffectedText.to(results, form);
            new Pipeline(new Workers(), PATIENCE).<PlanId, Optional<AffectedPlan>>run(reviewed, reviewed::of, text);
            text.end();
            results.complete();
            streams.err().println(text.summary());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UserFault("interrupted");
        }
    }

    /** The plans to look at: their ids, some at a time, and each plan only when it is its turn. */
    private static final class Reviewed implements Pipeline.Source<PlanId> {
        private final PlanStore store;
        private final ChangeReview review;
        private final Optional<String> owner;
        private final Deque<PlanId> waiting = new ArrayDeque<>();
        private Optional<PlanId> last = Optional.empty();

        Reviewed(PlanStore store, ChangeReview review, Optional<String> owner) {
            this.store = store;
            this.review = review;
            this.owner = owner;
        }

        @Override
        public Optional<PlanId> next() {
            if (waiting.isEmpty()) {
                waiting.addAll(store.madeOtherwise(review.revision(), owner, last, AT_A_TIME));
            }
            Optional<PlanId> next = Optional.ofNullable(waiting.poll());
            last = next.or(() -> last);
            return next;
        }

        Optional<AffectedPlan> of(PlanId id) {
            return store.find(id).flatMap(review::of);
        }
    }
}
