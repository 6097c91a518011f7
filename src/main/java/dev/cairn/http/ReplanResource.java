package dev.cairn.http;

import dev.cairn.desk.PlanShelf;
import dev.cairn.desk.ReplanDesk;
import dev.cairn.desk.ReplanDesk.Remade;
import dev.cairn.planning.PlanId;
import dev.cairn.planning.PlanPosition;
import dev.cairn.server.Accept;
import dev.cairn.server.Answers;
import dev.cairn.server.Body;
import dev.cairn.server.Callers;
import dev.cairn.server.EntityTag;
import dev.cairn.server.Query;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.function.Consumer;
import org.eclipse.jetty.http.HttpHeader;

/** {@code /plans/{id}/replan}: what is left of a plan, replanned, and what that changes. */
final class ReplanResource {
    private static final String PREVIEW = "preview";

    private final ReplanDesk desk;

    ReplanResource(ReplanDesk desk) {
        this.desk = desk;
    }

    void replan(Context context) throws IOException {
        Query query = new Query(context, PREVIEW);
        boolean preview = query.flag(PREVIEW).orElse(false);
        query.refuseIfFaulty();
        Accept.choose(context, Answers.JSON);
        PlanId id = PlanShelf.id(context.pathParam("id"));
        String wish = Body.read(context, Answers.JSON).text();
        Consumer<PlanPosition> guard = position -> EntityTag.requireMatch(context, position);
        Remade made = preview
                ? desk.preview(Callers.of(context), id, wish, guard)
                : desk.replan(Callers.of(context), id, wish, guard);
        context.header(HttpHeader.ETAG.asString(), EntityTag.of(made.position()));
        Answers.json(context, made.replan());
    }
}
