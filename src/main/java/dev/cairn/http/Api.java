package dev.cairn.http;

import dev.cairn.batch.Planning;
import dev.cairn.export.Json;
import dev.cairn.planning.Engine;
import dev.cairn.planning.PlanStore;
import dev.cairn.problem.Problem;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.http.servlet.JavalinServlet;
import io.javalin.json.JavalinJackson3;
import io.javalin.router.InternalRouter;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;

/** Which path leads to which resource. */
final class Api {
    static final String ROOT = "/api/v1";

    private final Access access;
    private final PlansResource plans;
    private final PlanListResource planList;
    private final AffectedResource affected;
    private final ProgressResource progress;
    private final ReplanResource replan;
    private final BatchResource batch;
    private final ExamsResource exams;
    private final RulesResource rules;
    private final DocsResource docs = new DocsResource();
    private final HealthResource health;

    private final MetricsResource metrics;
    private final Metering metering;

    /** Is there when all routes are. */
    private final CompletableFuture<InternalRouter> router = new CompletableFuture<>();

    private Api(Supplier<Engine> engine, PlanStore store, HttpSettings settings, Metering metering) {
        this.metering = metering;
        access = new Access(settings.access());
        PlanShelf shelf = new PlanShelf(engine, store, settings.planIds(), settings.clock());
        Planning planning = new MeteredPlanning(metering);
        plans = new PlansResource(new PlanDesk(engine, settings.clock(), planning), shelf, settings);
        StandingSummaries summaries = new StandingSummaries(store);
        planList = new PlanListResource(engine, shelf, summaries, settings.clock());
        affected = new AffectedResource(engine, shelf, summaries, settings.clock());
        progress = new ProgressResource(engine, shelf, settings.clock());
        replan = new ReplanResource(engine, shelf, settings.clock());
        batch = new BatchResource(engine, settings, planning, metering);
        exams = new ExamsResource(engine, settings.clock());
        rules = new RulesResource(engine);
        health = new HealthResource(engine, store);
        metrics = new MetricsResource(metering);
    }

    /** Javalin's servlet and not its server, whose web sockets nobody needs. */
    static JavalinServlet servlet(Supplier<Engine> engine, PlanStore store, HttpSettings settings, Metering metering) {
        Api api = new Api(new MeteredEngine(engine, metering), store, settings, metering);
        JavalinServlet servlet = new JavalinServlet(Javalin.create(api::configure).unsafe);
        api.router.complete(servlet.getRouter());
        return servlet;
    }

    private void configure(JavalinConfig config) {
        config.startup.startupWatcherEnabled = false;
        config.http.prefer405over404 = true;
        config.http.compressionStrategy = CompressionStrategy.NONE;
        // Not JSON, of which Jetty knows the charset, and then names it after every type that is set instead.
        config.http.defaultContentType = Problem.MEDIA_TYPE;
        config.jsonMapper(new JavalinJackson3(Json.mapper(), false));
        config.router.javaLangErrorHandler(ErrorAnswers::answerError);
        config.routes.before(context -> Route.note(context, router.join()));
        config.routes.before(access::admit);
        route(config.routes);
        new ErrorAnswers(metering).register(config.routes);
    }

    private void route(RoutesConfig routes) {
        getAndPost(routes, ROOT + "/plans", planList::list, plans::create);
        post(routes, ROOT + "/plans:batch", batch::create);
        get(routes, ROOT + "/plans:affected", affected::list);
        get(routes, ROOT + "/plans/{id}", plans::show);
        getAndPost(routes, ROOT + "/plans/{id}/progress", progress::list, progress::report);
        post(routes, ROOT + "/plans/{id}/replan", replan::replan);
        get(routes, ROOT + "/exams", exams::list);
        get(routes, ROOT + "/exams/{code}", exams::show);
        get(routes, ROOT + "/rules", rules::list);
        get(routes, ROOT + "/rules/{id}", rules::show);
        get(routes, ROOT + "/openapi.json", docs::document);
        get(routes, "/docs", docs::page);
        get(routes, "/docs/{file}", docs::file);
        get(routes, "/health/live", health::live);
        get(routes, "/health/ready", health::ready);
        get(routes, "/metrics", metrics::show);
    }

    private static void post(RoutesConfig routes, String path, Handler handler) {
        routes.post(path, handler);
        options(routes, path, "POST, OPTIONS");
    }

    /** HEAD runs the same handler, so that it comes to the same status; Jetty leaves the body out. */
    private static void get(RoutesConfig routes, String path, Handler handler) {
        routes.get(path, handler);
        routes.head(path, handler);
        options(routes, path, "GET, HEAD, OPTIONS");
    }

    private static void getAndPost(RoutesConfig routes, String path, Handler get, Handler post) {
        routes.get(path, get);
        routes.head(path, get);
        routes.post(path, post);
        options(routes, path, "GET, HEAD, POST, OPTIONS");
    }

    private static void options(RoutesConfig routes, String path, String allowed) {
        routes.addHttpHandler(HandlerType.OPTIONS, path, context -> {
            context.status(HttpStatus.NO_CONTENT_204);
            context.removeHeader(HttpHeader.CONTENT_TYPE.asString());
            context.header(HttpHeader.ALLOW.asString(), allowed);
        });
    }
}
