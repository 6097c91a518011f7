package dev.cairn.http;

import dev.cairn.desk.Caller;
import dev.cairn.desk.PlanDesk;
import dev.cairn.desk.PlanShelf;
import dev.cairn.desk.PlanShelf.Standing;
import dev.cairn.export.PlanForm;
import dev.cairn.plan.Plan;
import dev.cairn.planning.Engine;
import dev.cairn.planning.ExpandedTopics;
import dev.cairn.planning.IdempotencyKey;
import dev.cairn.planning.PlanId;
import dev.cairn.problem.ProblemException;
import dev.cairn.problem.ProblemType;
import dev.cairn.server.Accept;
import dev.cairn.server.Answers;
import dev.cairn.server.Body;
import dev.cairn.server.Callers;
import dev.cairn.server.EntityTag;
import dev.cairn.server.HttpSettings;
import dev.cairn.server.Origin;
import dev.cairn.server.Query;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;

/** {@code /plans}: a request in, its plan out, to be found again. */
final class PlansResource {
    private static final String YAML = "application/yaml";
    private static final String STORE = "store";
    private static final String EXPAND = "expand";
    private static final String TOPICS = "topics";
    private static final String VERSION = "version";

    private final Supplier<Engine> engine;
    private final PlanDesk desk;
    private final PlanShelf shelf;
    private final RequestKeys keys;
    private final HttpSettings settings;

    PlansResource(Supplier<Engine> engine, PlanDesk desk, PlanShelf shelf, HttpSettings settings) {
        this.engine = engine;
        this.desk = desk;
        this.shelf = shelf;
        this.keys = new RequestKeys(settings);
        this.settings = settings;
    }

    void create(Context context) throws IOException {
        Query query = new Query(context, STORE, EXPAND);
        boolean store = query.flag(STORE).orElse(true);
        boolean expand = isExpanded(query);
        query.refuseIfFaulty();
        PlanForm form = Accept.choosePlanForm(context);
        Body body = Body.read(context, Answers.JSON, YAML);
        if (store) {
            Standing stored = stored(Callers.of(context), keys.of(context, body), body);
            context.status(HttpStatus.CREATED_201);
            context.header(
                    HttpHeader.LOCATION.asString(),
                    Api.ROOT + "/plans/" + stored.plan().id());
            answer(context, form, stored, expand);
        } else {
            Answers.plan(context, form, expanded(plan(body), expand));
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
        Query query = new Query(context, EXPAND, VERSION);
        boolean expand = isExpanded(query);
        Optional<Integer> version = query.number(VERSION, 1, VersionsResource.LAST_VERSION);
        query.refuseIfFaulty();
        String name = context.pathParam("id");
        int dot = name.indexOf('.');
        String id = dot < 0 ? name : name.substring(0, dot);
        String suffix = dot < 0 ? "" : name.substring(dot + 1);
        PlanForm form = dot < 0
                ? Accept.choosePlanForm(context)
                : PlanForm.ofSuffix(suffix).orElseThrow(() -> unknown(suffix));
        answer(context, form, found(Callers.of(context), PlanShelf.id(id), version), expand);
    }

    private Standing found(Caller caller, PlanId id, Optional<Integer> version) {
        return version.map(number -> shelf.find(caller, id, number)).orElseGet(() -> shelf.find(caller, id));
    }

    private static boolean isExpanded(Query query) {
        return query.value(
                        EXPAND,
                        text -> Optional.of(text).filter(TOPICS::equals),
                        text -> "write " + TOPICS + ", or leave it out")
                .isPresent();
    }

    private Plan expanded(Plan plan, boolean expand) {
        return expand ? new ExpandedTopics(engine.get().catalogue()).of(plan) : plan;
    }

    private void answer(Context context, PlanForm form, Standing standing, boolean expand) {
        context.header(HttpHeader.ETAG.asString(), EntityTag.of(standing.position()));
        Answers.plan(context, form, expanded(standing.plan(), expand), page(context, standing));
    }

    /** Answers with a plan and where it stands. */
    void answer(Context context, PlanForm form, Standing standing) {
        answer(context, form, standing, false);
    }

    private String page(Context context, Standing standing) {
        return Origin.of(context, settings.access())
                .address("/plans/" + standing.plan().id());
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
