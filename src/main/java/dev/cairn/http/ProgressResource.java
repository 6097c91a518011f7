package dev.cairn.http;

import dev.cairn.export.Json;
import dev.cairn.export.PlanForm;
import dev.cairn.http.PlanShelf.Standing;
import dev.cairn.intake.ProgressReader;
import dev.cairn.intake.ProgressReader.Outcome;
import dev.cairn.intake.StoredText;
import dev.cairn.plan.Followed;
import dev.cairn.plan.Plan;
import dev.cairn.plan.Progress;
import dev.cairn.planning.Engine;
import dev.cairn.planning.PlanId;
import dev.cairn.planning.PlanPosition;
import dev.cairn.planning.PlanSummary;
import dev.cairn.planning.ProgressEvent;
import dev.cairn.planning.StalePlanException;
import dev.cairn.problem.Problem;
import dev.cairn.problem.ProblemType;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eclipse.jetty.http.HttpHeader;

/** {@code /plans/{id}/progress}: what was reported on a plan. */
final class ProgressResource {
    /** How often to look again, when others report on the same plan at the same time. */
    private static final int MOST_TRIES = 20;

    private final Supplier<Engine> engine;
    private final PlanShelf shelf;
    private final Clock clock;

    ProgressResource(Supplier<Engine> engine, PlanShelf shelf, Clock clock) {
        this.engine = engine;
        this.shelf = shelf;
        this.clock = clock;
    }

    /** All reports on a plan. */
    record Reports(String id, int version, long sequence, List<Report> reports) {}

    /** One of them. */
    record Report(long sequence, String recordedAt, Progress progress) {
        static Report of(ProgressEvent event) {
            return new Report(event.sequence(), event.recordedAt().toString(), StoredText.progress(event.body()));
        }
    }

    void report(Context context) throws IOException {
        new Query(context).refuseIfFaulty();
        PlanForm form = Accept.choosePlanForm(context);
        PlanId id = PlanShelf.id(context.pathParam("id"));
        Body body = Body.read(context, Answers.JSON);
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            Optional<Standing> after = added(context, id, body);
            if (after.isPresent()) {
                PlanShelf.answer(context, form, after.get());
                return;
            }
        }
        context.header(HttpHeader.RETRY_AFTER.asString(), ErrorAnswers.RETRY_SECONDS);
        throw new ProblemException(ProblemType.BUSY, "too many report on this plan at the same time: try again");
    }

    /** The plan after this report; nothing if the plan was changed meanwhile, so that the report has to be held against it again. */
    private Optional<Standing> added(Context context, PlanId id, Body body) {
        Standing before = shelf.find(Caller.of(context), id);
        EntityTag.requireMatch(context, before.position());
        Progress progress = accepted(before.plan(), body.text());
        try {
            Plan now = Followed.after(before.plan(), List.of(progress));
            List<Progress> reports = Stream.concat(before.reports().stream(), Stream.of(progress))
                    .toList();
            PlanSummary summary = shelf.summary(now, reports);
            ProgressEvent event =
                    shelf.store().append(id, summary, before.position(), Json.compact(progress), clock.instant());
            return Optional.of(new Standing(
                    now, reports, new PlanPosition(before.position().version(), event.sequence()), before.owner()));
        } catch (StalePlanException e) {
            return Optional.empty();
        }
    }

    private Progress accepted(Plan plan, String text) {
        Outcome outcome = new ProgressReader(plan, engine.get().catalogue(), LocalDate.now(clock)).readJson(text);
        if (outcome instanceof Outcome.Refused refused) {
            throw new ProblemException(Problem.of(refused.faults()));
        }
        return ((Outcome.Read) outcome).progress();
    }

    void list(Context context) {
        new Query(context).refuseIfFaulty();
        Accept.choose(context, Answers.JSON);
        PlanId id = PlanShelf.id(context.pathParam("id"));
        Standing standing = shelf.find(Caller.of(context), id);
        long latest = standing.position().sequence();
        List<Report> reports = shelf.store().events(id).stream()
                .filter(event -> event.sequence() <= latest)
                .map(Report::of)
                .toList();
        context.header(HttpHeader.ETAG.asString(), EntityTag.of(standing.position()));
        Answers.json(context, new Reports(id.value(), standing.position().version(), latest, reports));
    }
}
