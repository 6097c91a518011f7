package dev.cairn.web;

import dev.cairn.desk.Caller;
import dev.cairn.desk.PlanShelf;
import dev.cairn.desk.PlanShelf.Standing;
import dev.cairn.exam.ExamCode;
import dev.cairn.intake.Intake;
import dev.cairn.intake.RequestReader;
import dev.cairn.plan.Week;
import dev.cairn.plan.WhyNot;
import dev.cairn.planning.Engine;
import dev.cairn.planning.ExpandedTopics;
import dev.cairn.planning.PlanId;
import dev.cairn.problem.ProblemException;
import dev.cairn.problem.ProblemType;
import dev.cairn.server.Origin;
import dev.cairn.server.Services;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.eclipse.jetty.http.HttpStatus;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code /plans/{id}} and below: a stored plan as a roadmap and as weeks, why its lines are there, and what learners report. */
final class PlanPages {
    static final String MADE = "made";

    private static final String NOTED = "noted";
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** The link is the key: whoever has it gets to the plan, whatever else they may. */
    private static final Caller BEARER_OF_LINK = new Caller.Learner();

    private final Services services;
    private final Pages pages;

    PlanPages(Services services, Pages pages) {
        this.services = services;
        this.pages = pages;
    }

    void roadmap(Context context) {
        PlanView view = view(context);
        pages.answer(
                context,
                "roadmap",
                Map.of("view", view, "change", ChangeView.of(view, Fields.NONE), "choices", choices()));
    }

    void thisWeek(Context context) {
        PlanView view = view(context);
        showWeek(context, view, view.thisWeek(), Map.of(), Fields.NONE);
    }

    void week(Context context) {
        PlanView view = view(context);
        String number = context.pathParam("week");
        Optional<Week> week = number.matches("[0-9]{1,4}") ? view.week(Integer.parseInt(number)) : Optional.empty();
        if (week.isEmpty()) {
            throw new ProblemException(ProblemType.NOT_FOUND, "the plan has no such week");
        }
        showWeek(context, view, week, Map.of(), Fields.NONE);
    }

    private void showWeek(
            Context context, PlanView view, Optional<Week> week, Map<String, String> faults, Fields fields) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("view", view);
        values.put("week", weekView(view, week, faults, fields));
        values.put("told", told(Fields.asked(context)));
        pages.answer(context, "week", values);
    }

    private WeekView weekView(PlanView view, Optional<Week> week, Map<String, String> faults, Fields fields) {
        ExpandedTopics topics = new ExpandedTopics(services.engine().get().catalogue());
        return new WeekView(view, week, topics.of(view.plan()), topics, faults, fields);
    }

    /** What has just been done, in words; empty, where nothing was. */
    private static String told(Fields asked) {
        if (asked.has(MADE)) {
            return "Saved: this is your plan now. Done and locked sessions are unchanged.";
        }
        return asked.has(NOTED) ? "Saved. Your next plan uses it." : "";
    }

    /** What became of a session: done, missed, moved, locked. */
    void session(Context context) throws IOException {
        PlanView before = view(context);
        String id = context.pathParam("session");
        Fields fields = Fields.sent(context);
        Optional<Week> week = before.plan().weeks().stream()
                .filter(each -> each.sessions().stream()
                        .anyMatch(session -> session.id().equals(id)))
                .findFirst();
        try {
            PlanView after = reported(context, ReportText.ofSession(id, fields));
            if (Pages.isForPart(context)) {
                boolean isHere = week.flatMap(each -> after.week(each.week())).stream()
                        .flatMap(each -> each.sessions().stream())
                        .anyMatch(session -> session.id().equals(id));
                pages.answer(
                        context,
                        "ticked",
                        Map.of(
                                "week",
                                weekView(after, week.flatMap(each -> after.week(each.week())), Map.of(), Fields.NONE),
                                "session",
                                after.session(id).orElseThrow(),
                                "isHere",
                                isHere));
            } else {
                String place = week.map(each -> "/weeks/" + each.week()).orElse("/week");
                Redirect.to(context, after.address() + place + "#s-" + id);
            }
        } catch (ProblemException e) {
            refuse(context, e, before, week, fields, pointer -> id);
        }
    }

    /** How a mock went. */
    void mock(Context context) throws IOException {
        PlanView before = view(context);
        Fields fields = Fields.sent(context);
        report(context, before, fields, ReportText.ofMock(fields));
    }

    /** How an exam went. */
    void exam(Context context) throws IOException {
        PlanView before = view(context);
        Fields fields = Fields.sent(context);
        report(context, before, fields, ReportText.ofExam(fields));
    }

    private void report(Context context, PlanView before, Fields fields, String text) {
        String id = fields.text("session");
        Optional<Week> week = before.plan().weeks().stream()
                .filter(each -> each.sessions().stream()
                        .anyMatch(session -> session.id().equals(id)))
                .findFirst();
        try {
            PlanView after = reported(context, text);
            String place = week.map(each -> "/weeks/" + each.week()).orElse("/week");
            Redirect.to(context, after.address() + place + "?" + NOTED + "=" + id + "#s-" + id);
        } catch (ProblemException e) {
            refuse(context, e, before, week, fields, pointer -> id);
        }
    }

    private void refuse(
            Context context,
            ProblemException e,
            PlanView before,
            Optional<Week> week,
            Fields fields,
            UnaryOperator<String> field) {
        if (e.problem().status() != ProblemType.INVALID_REQUEST.status()) {
            throw e;
        }
        context.status(HttpStatus.UNPROCESSABLE_ENTITY_422);
        Map<String, String> faults = FaultWords.byField(e.problem().errors(), field);
        if (Pages.isForPart(context)) {
            String id = faults.keySet().iterator().next();
            pages.answer(
                    context,
                    "ticked",
                    Map.of(
                            "week",
                            weekView(before, week, faults, fields),
                            "session",
                            before.session(id).orElseThrow(() -> e),
                            "isHere",
                            true));
        } else {
            showWeek(context, before, week, faults, fields);
        }
    }

    private PlanView reported(Context context, String text) {
        Standing after =
                services.reports().report(BEARER_OF_LINK, PlanShelf.id(context.pathParam("id")), text, position -> {});
        return of(after);
    }

    /** Why a line of the plan is there. */
    void why(Context context) {
        PlanView view = view(context);
        Optional<WhyView> why = WhyView.of(view, context.pathParam("item"));
        if (why.isEmpty()) {
            throw new ProblemException(ProblemType.NOT_FOUND, "the plan has no such line");
        }
        answerWhy(context, view, why.get());
    }

    /** Why an exam is not in the path. */
    void whyNot(Context context) {
        PlanView view = view(context);
        String asked = Fields.asked(context).text("exam");
        Engine engine = services.engine().get();
        Optional<ExamCode> exam = ExamCode.parse(asked)
                .filter(code -> engine.catalogue().version(code).isPresent());
        if (exam.isEmpty()) {
            throw new ProblemException(ProblemType.UNKNOWN_EXAM, "choose one of the exams in the list");
        }
        JsonNode request = MAPPER.valueToTree(view.plan().request());
        if (!(new RequestReader(engine.catalogue(), services.clock()).read(request) instanceof Intake.Accepted read)) {
            throw new ProblemException(
                    ProblemType.INVALID_REQUEST,
                    "the plan has an exam that the catalogue no longer has: make a new plan");
        }
        Optional<WhyNot> answer = engine.planner().whyNot(read.request(), exam.get());
        answerWhy(context, view, WhyView.ofNot(view, exam.get(), answer));
    }

    private void answerWhy(Context context, PlanView view, WhyView why) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("why", why);
        if (!Pages.isForPart(context)) {
            values.put("view", view);
        }
        pages.answer(context, Pages.isForPart(context) ? "because" : "why", values);
    }

    /** How to take the plan along. */
    void take(Context context) {
        PlanView view = view(context);
        pages.answer(
                context,
                "take",
                Map.of(
                        "view",
                        view,
                        "origin",
                        Origin.of(context, services.settings().access())));
    }

    PlanView view(Context context) {
        return of(services.shelf().find(BEARER_OF_LINK, PlanShelf.id(context.pathParam("id"))));
    }

    PlanView of(Standing standing) {
        return new PlanView(
                standing,
                services.shelf().summary(standing.plan(), standing.reports()),
                LocalDate.now(services.clock()));
    }

    static PlanId id(Context context) {
        return PlanShelf.id(context.pathParam("id"));
    }

    static Caller bearer() {
        return BEARER_OF_LINK;
    }

    private Choices choices() {
        return Choices.on(LocalDate.now(services.clock()), services.engine().get());
    }
}
