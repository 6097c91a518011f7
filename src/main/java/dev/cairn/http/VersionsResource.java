package dev.cairn.http;

import dev.cairn.desk.PlanShelf;
import dev.cairn.desk.PlanVersions;
import dev.cairn.desk.PlanVersions.Entry;
import dev.cairn.desk.ReplanDesk;
import dev.cairn.desk.ReplanDesk.Remade;
import dev.cairn.planning.PlanId;
import dev.cairn.server.Accept;
import dev.cairn.server.Answers;
import dev.cairn.server.Body;
import dev.cairn.server.Callers;
import dev.cairn.server.EntityTag;
import dev.cairn.server.Query;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;

/** {@code /plans/{id}/versions} and {@code /plans/{id}/revert}: the versions of a plan, and the way back to one. */
final class VersionsResource {
    /** No plan has more. */
    static final int LAST_VERSION = 1_000_000;

    static final int LARGEST_SIZE = 50;
    static final int USUAL_SIZE = 20;
    private static final String BEFORE = "before";
    private static final String SIZE = "size";

    private final PlanShelf shelf;
    private final ReplanDesk desk;

    VersionsResource(PlanShelf shelf, ReplanDesk desk) {
        this.shelf = shelf;
        this.desk = desk;
    }

    /**
     * Versions of a plan, the newest first.
     *
     * @param next the address of those before, if there are any
     */
    record VersionList(String id, List<Entry> versions, Optional<String> next) {}

    void list(Context context) {
        Query query = new Query(context, BEFORE, SIZE);
        int before = query.number(BEFORE, 1, LAST_VERSION).orElse(LAST_VERSION);
        int size = query.number(SIZE, 1, LARGEST_SIZE).orElse(USUAL_SIZE);
        query.refuseIfFaulty();
        Accept.choose(context, Answers.JSON);
        PlanId id = PlanShelf.id(context.pathParam("id"));
        PlanVersions found = shelf.versions(Callers.of(context), id, before, size);
        Optional<String> next = found.hasEarlier()
                ? Optional.of(context.path()
                        + query.with(BEFORE, Integer.toString(last(found).version()))
                                .text())
                : Optional.empty();
        next.ifPresent(address -> context.header(HttpHeader.LINK.asString(), "<" + address + ">; rel=\"next\""));
        context.header(HttpHeader.ETAG.asString(), EntityTag.of(found.position()));
        Answers.json(context, new VersionList(id.value(), found.versions(), next));
    }

    private static Entry last(PlanVersions found) {
        return found.versions().get(found.versions().size() - 1);
    }

    void revert(Context context) throws IOException {
        new Query(context).refuseIfFaulty();
        Accept.choose(context, Answers.JSON);
        PlanId id = PlanShelf.id(context.pathParam("id"));
        Body body = Body.read(context, Answers.JSON);
        Remade made = desk.revert(
                Callers.of(context), id, body.text(), position -> EntityTag.requireMatch(context, position));
        context.header(HttpHeader.ETAG.asString(), EntityTag.of(made.position()));
        Answers.json(context, made.replan());
    }
}
