package dev.cairn.http;

import dev.cairn.server.Face;
import dev.cairn.server.Routes;
import dev.cairn.server.Services;

/** The API: which path leads to which resource. */
public final class Api implements Face {
    static final String ROOT = "/api/v1";

    private final PlansResource plans;
    private final PlanListResource planList;
    private final AffectedResource affected;
    private final ProgressResource progress;
    private final ReplanResource replan;
    private final VersionsResource versions;
    private final BatchResource batch;
    private final ExamsResource exams;
    private final TopicsResource topics;
    private final RulesResource rules;
    private final DocsResource docs = new DocsResource();
    private final HealthResource health;
    private final MetricsResource metrics;

    public Api(Services services) {
        plans = new PlansResource(services.engine(), services.plans(), services.shelf(), services.settings());
        planList = new PlanListResource(services.engine(), services.shelf(), services.summaries(), services.clock());
        affected = new AffectedResource(services.engine(), services.shelf(), services.summaries(), services.clock());
        progress = new ProgressResource(services.shelf(), services.reports(), plans);
        replan = new ReplanResource(services.replans());
        versions = new VersionsResource(services.shelf(), services.replans());
        batch = new BatchResource(services.engine(), services.settings(), services.planning(), services.metering());
        exams = new ExamsResource(services.engine(), services.clock());
        topics = new TopicsResource(services.engine());
        rules = new RulesResource(services.engine());
        health = new HealthResource(services.engine(), services.store());
        metrics = new MetricsResource(services.metering());
    }

    @Override
    public void route(Routes routes) {
        routes.getAndPost(ROOT + "/plans", planList::list, plans::create);
        routes.post(ROOT + "/plans:batch", batch::create);
        routes.get(ROOT + "/plans:affected", affected::list);
        routes.get(ROOT + "/plans/{id}", plans::show);
        routes.getAndPost(ROOT + "/plans/{id}/progress", progress::list, progress::report);
        routes.post(ROOT + "/plans/{id}/replan", replan::replan);
        routes.get(ROOT + "/plans/{id}/versions", versions::list);
        routes.post(ROOT + "/plans/{id}/revert", versions::revert);
        routes.get(ROOT + "/exams", exams::list);
        routes.get(ROOT + "/exams/{code}", exams::show);
        routes.get(ROOT + "/exams/{code}/syllabus", exams::syllabus);
        routes.get(ROOT + "/topics/{id}", topics::show);
        routes.get(ROOT + "/rules", rules::list);
        routes.get(ROOT + "/rules/{id}", rules::show);
        routes.get(ROOT + "/openapi.json", docs::document);
        routes.get("/docs", docs::page);
        routes.get("/docs/{file}", docs::file);
        routes.get("/health/live", health::live);
        routes.get("/health/ready", health::ready);
        routes.get("/metrics", metrics::show);
    }
}
