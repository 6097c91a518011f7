package dev.cairn.http;

import dev.cairn.desk.Caller;
import dev.cairn.desk.PlanDesk;
import dev.cairn.desk.PlanShelf;
import dev.cairn.desk.PlanShelf.Standing;
import dev.cairn.export.PlanForm;
import dev.cairn.plan.Plan;
import dev.cairn.planning.IdempotencyKey;
import dev.cairn.problem.ProblemException;
import dev.cairn.problem.ProblemType;
import dev.cairn.server.Accept;
import dev.cairn.server.Answers;
import dev.cairn.server.Body;
import dev.cairn.server.Callers;
import dev.cairn.server.EntityTag;
import dev.cairn.server.HttpSettings;
import dev.cairn.server.Query;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;

/** {@code /plans}: a request in, its plan out, to be found again. */
final class PlansResource {
    private static final String YAML = "application/yaml";
    private static final String STORE = "store";

    private final PlanDesk desk;
    private final PlanShelf shelf;
    private final RequestKeys keys;

    PlansResource(PlanDesk desk, PlanShelf shelf, HttpSettings settings) {
        this.desk = desk;
        this.shelf = shelf;
        this.keys = new RequestKeys(settings);
    }

    void create(Context context) throws IOException {
        Query query = new Query(context, STORE);
        boolean store = query.flag(STORE).orElse(true);
        query.refuseIfFaulty();
        PlanForm form = Accept.choosePlanForm(context);
        Body body = Body.read(context, Answers.JSON, YAML);
        if (store) {
            Standing stored = stored(Callers.of(context), keys.of(context, body), body);
            context.status(HttpStatus.CREATED_201);
            context.header(
                    HttpHeader.LOCATION.asString(),
                    Api.ROOT + "/plans/" + stored.plan().id());
            answer(context, form, stored);
        } else {
            Answers.plan(context, form, plan(body));
        }
    }

    private Standing stored(Caller caller, Optional<IdempotencyKey> key, Body body) {
        if (key.isEmpty()) {
            return shelf.add(caller, plan(body));
        }
        return shelf.earlier(key.get()).orElseGet(() -> shelf.add(caller, plan(body), key.get()));
    }

    private Plan plan(Body body) {
        return body.type().equals(YAML) ? desk.planFromYaml(body.text()) : desk.planFromJson(body.text());
    }

    void show(Context context) {
        new Query(context).refuseIfFaulty();
        String name = context.pathParam("id");
        int dot = name.indexOf('.');
        if (dot < 0) {
            show(context, name, Accept.choosePlanForm(context));
        } else {
            String suffix = name.substring(dot + 1);
            show(context, name.substring(0, dot), PlanForm.ofSuffix(suffix).orElseThrow(() -> unknown(suffix)));
        }
    }

    private void show(Context context, String id, PlanForm form) {
        answer(context, form, shelf.find(Callers.of(context), PlanShelf.id(id)));
    }

    /** Answers with a plan and where it stands. */
    static void answer(Context context, PlanForm form, Standing standing) {
        context.header(HttpHeader.ETAG.asString(), EntityTag.of(standing.position()));
        Answers.plan(context, form, standing.plan());
    }

    /** For an address that asks for a form that there is not. */
    private static ProblemException unknown(String suffix) {
        List<String> suffixes = Arrays.stream(PlanForm.values())
                .map(form -> "." + form.suffix())
                .toList();
        return new ProblemException(
                ProblemType.NOT_FOUND,
                "plans do not come as '." + suffix + "': write " + String.join(" or ", suffixes) + ", or nothing");
    }
}
