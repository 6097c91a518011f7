package dev.cairn.http;

import dev.cairn.desk.PlanShelf;
import dev.cairn.desk.PlanShelf.Standing;
import dev.cairn.desk.ReportDesk;
import dev.cairn.export.PlanForm;
import dev.cairn.intake.StoredText;
import dev.cairn.plan.Progress;
import dev.cairn.planning.PlanId;
import dev.cairn.planning.ProgressEvent;
import dev.cairn.server.Accept;
import dev.cairn.server.Answers;
import dev.cairn.server.Body;
import dev.cairn.server.Callers;
import dev.cairn.server.EntityTag;
import dev.cairn.server.Query;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import org.eclipse.jetty.http.HttpHeader;

/** {@code /plans/{id}/progress}: what was reported on a plan. */
final class ProgressResource {
    private final PlansResource plans;
    private final PlanShelf shelf;
    private final ReportDesk desk;

    ProgressResource(PlanShelf shelf, ReportDesk desk, PlansResource plans) {
        this.plans = plans;
        this.shelf = shelf;
        this.desk = desk;
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
        Standing after = desk.report(
                Callers.of(context), id, body.text(), position -> EntityTag.requireMatch(context, position));
        plans.answer(context, form, after);
    }

    void list(Context context) {
        new Query(context).refuseIfFaulty();
        Accept.choose(context, Answers.JSON);
        PlanId id = PlanShelf.id(context.pathParam("id"));
        Standing standing = shelf.find(Callers.of(context), id);
        long latest = standing.position().sequence();
        List<Report> reports = shelf.store().events(id).stream()
                .filter(event -> event.sequence() <= latest)
                .map(Report::of)
                .toList();
        context.header(HttpHeader.ETAG.asString(), EntityTag.of(standing.position()));
        Answers.json(context, new Reports(id.value(), standing.position().version(), latest, reports));
    }
}
