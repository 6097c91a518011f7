package dev.cairn.http;

import dev.cairn.cohort.AffectedPlan;
import dev.cairn.cohort.ChangeReview;
import dev.cairn.cohort.VersionRemaking;
import dev.cairn.desk.PlanShelf;
import dev.cairn.planning.Engine;
import dev.cairn.planning.PlanId;
import dev.cairn.problem.ProblemException;
import dev.cairn.problem.ProblemType;
import dev.cairn.server.Accept;
import dev.cairn.server.Access;
import dev.cairn.server.Answers;
import dev.cairn.server.Callers;
import dev.cairn.server.ErrorAnswers;
import dev.cairn.server.Query;
import dev.cairn.server.StandingSummaries;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.eclipse.jetty.http.HttpHeader;

/** {@code /plans:affected}: the stored plans that the rules and the catalogue of now would make otherwise. */
final class AffectedResource {
    private static final int USUAL_SIZE = 20;
    private static final int LARGEST_SIZE = 100;
    private static final String SIZE = "size";
    private static final String AFTER = "after";

    /** Each keeps a processor busy: plans are made again. */
    private static final int AT_A_TIME = 2;

    private final Supplier<Engine> engine;
    private final PlanShelf shelf;
    private final StandingSummaries summaries;
    private final Clock clock;
    private final Semaphore places = new Semaphore(AT_A_TIME);

    AffectedResource(Supplier<Engine> engine, PlanShelf shelf, StandingSummaries summaries, Clock clock) {
        this.engine = engine;
        this.shelf = shelf;
        this.summaries = summaries;
        this.clock = clock;
    }

    /**
     * A part of the answer.
     *
     * @param reviewed how many plans were looked at: those that other rules or another catalogue made
     * @param next the address of the next part, if there is one
     */
    record AffectedPlans(List<AffectedPlan> plans, int reviewed, Optional<String> next) {}

    void list(Context context) {
        Access.requireMany(context);
        Query query = new Query(context, SIZE, AFTER);
        int size = query.number(SIZE, 1, LARGEST_SIZE).orElse(USUAL_SIZE);
        Optional<PlanId> after =
                query.value(AFTER, PlanId::parse, text -> "leave it out, or follow the address under 'next' as it is");
        query.refuseIfFaulty();
        Accept.choose(context, Answers.JSON);
        Engine current = engine.get();
        summaries.require(current);
        if (!places.tryAcquire()) {
            context.header(HttpHeader.RETRY_AFTER.asString(), ErrorAnswers.RETRY_SECONDS);
            throw new ProblemException(ProblemType.BUSY, "a review is already running: try again in a moment");
        }
        try {
            answer(context, query, current, after, size);
        } finally {
            places.release();
        }
    }

    private void answer(Context context, Query query, Engine current, Optional<PlanId> after, int size) {
        ChangeReview review =
                new ChangeReview(current, new VersionRemaking(current, shelf.store()), LocalDate.now(clock), Api.ROOT);
        List<PlanId> ids = shelf.store()
                .madeOtherwise(review.revision(), Callers.of(context).lists(), after, size + 1);
        boolean isLast = ids.size() <= size;
        List<PlanId> part = isLast ? ids : ids.subList(0, size);
        List<AffectedPlan> affected = new ArrayList<>();
        for (PlanId id : part) {
            shelf.store().find(id).flatMap(review::of).ifPresent(affected::add);
        }
        Optional<String> next = isLast
                ? Optional.empty()
                : Optional.of(context.path()
                        + query.with(AFTER, part.get(part.size() - 1).value()).text());
        next.ifPresent(address -> context.header(HttpHeader.LINK.asString(), "<" + address + ">; rel=\"next\""));
        Answers.json(context, new AffectedPlans(affected, part.size(), next));
    }
}
