package dev.cairn.web;

import static dev.cairn.web.LogInPages.forAdvisors;

import dev.cairn.authoring.draft.Workroom;
import dev.cairn.authoring.handbook.Handbooks;
import dev.cairn.problem.Problem;
import dev.cairn.problem.ProblemException;
import dev.cairn.server.Access;
import dev.cairn.server.Face;
import dev.cairn.server.Routes;
import dev.cairn.server.Services;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;

/** The pages: which path leads to which. */
public final class Web implements Face {
    /** What programs ask for, which want problems as documents. */
    private static final List<String> FOR_PROGRAMS = List.of("/api/", "/health/", "/metrics");

    private static final String HTML = "text/html";

    private final Pages pages = new Pages();
    private final FormPages form;
    private final PlanPages plans;
    private final ChangePages changes;
    private final FindPage find;
    private final LogInPages logIns;
    private final CohortPages cohort;
    private final CohortFiles files;
    private final UploadPages uploads;
    private final RulePages rules;
    private final Optional<EditPages> edits;

    /**
     * The pages over these services.
     *
     * @param samples a folder of requests to start from
     * @param handbooks describe the rules
     * @param workroom tries what authors of rules write; without it there are no pages for them
     */
    public Web(Services services, Path samples, Handbooks handbooks, Optional<Workroom> workroom) {
        form = new FormPages(services, pages, samples);
        plans = new PlanPages(services, pages);
        changes = new ChangePages(services, plans, pages);
        find = new FindPage(services, pages);
        logIns = new LogInPages(services, pages);
        cohort = new CohortPages(services, pages);
        files = new CohortFiles(services);
        uploads = new UploadPages(services, pages);
        rules = new RulePages(services, handbooks, workroom, pages);
        edits = workroom.map(room -> new EditPages(services, room, pages));
    }

    @Override
    public void route(Routes routes) {
        routes.get("/", form::show);
        routes.post("/preview", fromOurPages(form::preview));
        routes.post("/plans", fromOurPages(form::make));
        routes.get("/plans/{id}", plans::roadmap);
        routes.get("/plans/{id}/week", plans::thisWeek);
        routes.get("/plans/{id}/weeks/{week}", plans::week);
        routes.post("/plans/{id}/sessions/{session}", fromOurPages(plans::session));
        routes.post("/plans/{id}/mocks", fromOurPages(plans::mock));
        routes.post("/plans/{id}/exams", fromOurPages(plans::exam));
        routes.getAndPost("/plans/{id}/change", changes::show, fromOurPages(changes::change));
        routes.get("/plans/{id}/versions", changes::versions);
        routes.post("/plans/{id}/revert", fromOurPages(changes::revert));
        routes.get("/plans/{id}/why/{item}", plans::why);
        routes.get("/plans/{id}/why-not", plans::whyNot);
        routes.get("/plans/{id}/take", plans::take);
        routes.getAndPost("/find", find::show, fromOurPages(find::find));
        routes.get(RulePages.PATH, rules::list);
        routes.get(RulePages.PATH + "/{id}", rules::show);
        routes.get(RulePages.NUMBERS, rules::numbers);
        routes.get("/static/{file}", Assets::show);
        routeAdvisors(routes);
        edits.ifPresent(edit -> {
            routeEdits(routes, RulePages.PATH + "/{id}", edit, edit::rule);
            routeEdits(routes, RulePages.NUMBERS, edit, edit::parameters);
        });
    }

    private static void routeEdits(Routes routes, String path, EditPages edit, EditPages.Subjects subjects) {
        routes.getAndPost(
                path + "/edit",
                OnThisMachine.only(edit.show(subjects)),
                OnThisMachine.only(fromOurPages(edit.attempt(subjects))));
        routes.post(path + "/impact", OnThisMachine.only(fromOurPages(edit.weigh(subjects))));
        routes.post(path + "/patch", OnThisMachine.only(fromOurPages(edit.patch(subjects))));
    }

    private void routeAdvisors(Routes routes) {
        routes.getAndPost(Access.LOG_IN, logIns::show, fromOurPages(logIns::logIn));
        routes.post("/logout", fromOurPages(logIns::logOut));
        routes.get("/cohort", forAdvisors(cohort::show));
        routes.get("/cohort/plans.zip", forAdvisors(files::archive));
        routes.get("/cohort/table.csv", forAdvisors(files::table));
        routes.get("/cohort/sample.csv", forAdvisors(uploads::sample));
        routes.getAndPost("/cohort/upload", forAdvisors(uploads::show), fromOurPages(forAdvisors(uploads::preview)));
        routes.post("/cohort/plans", fromOurPages(forAdvisors(uploads::store)));
    }

    /** Browsers say which site sends a form; those of others are not answered. */
    private static Handler fromOurPages(Handler handler) {
        return context -> {
            String site = Optional.ofNullable(context.req().getHeader("Sec-Fetch-Site"))
                    .orElse("none");
            if (!site.equals("same-origin") && !site.equals("none")) {
                throw new ProblemException(new Problem(
                        "about:blank",
                        HttpStatus.getMessage(HttpStatus.FORBIDDEN_403),
                        HttpStatus.FORBIDDEN_403,
                        "this form was sent by another site: fill it in here",
                        List.of()));
            }
            handler.handle(context);
        };
    }

    @Override
    public boolean explain(Context context, Problem problem) {
        boolean isForPeople = FOR_PROGRAMS.stream().noneMatch(context.path()::startsWith) && wantsHtml(context);
        if (isForPeople) {
            context.status(problem.status());
            pages.answer(context, "problem", Map.of("problem", problem, "isPart", Pages.isForPart(context)));
        }
        return isForPeople;
    }

    /** Says so: whoever takes anything is no browser. */
    private static boolean wantsHtml(Context context) {
        return Pages.isForPart(context)
                || Collections.list(context.req().getHeaders(HttpHeader.ACCEPT.asString())).stream()
                        .anyMatch(accepted -> accepted.contains(HTML));
    }
}
