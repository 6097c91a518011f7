package dev.cairn.web;

import dev.cairn.desk.ReplanDesk.Remade;
import dev.cairn.planning.PlanPosition;
import dev.cairn.problem.Problem;
import dev.cairn.problem.ProblemException;
import dev.cairn.problem.ProblemType;
import dev.cairn.server.Services;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jetty.http.HttpStatus;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code /plans/{id}/change}: what if, and planning anew. Shows what would change, and changes it only when asked to. */
final class ChangePages {
    private static final String PLACE = "/changes";
    private static final String SEEN = "seen";
    private static final String ACCEPT = "accept";

    private final Services services;
    private final PlanPages plans;
    private final Pages pages;

    ChangePages(Services services, PlanPages plans, Pages pages) {
        this.services = services;
        this.plans = plans;
        this.pages = pages;
    }

    void show(Context context) {
        PlanView view = plans.view(context);
        answer(context, tried(context, view, ChangeView.filled(view, Fields.asked(context)), false));
    }

    void change(Context context) throws IOException {
        PlanView view = plans.view(context);
        Fields fields = ChangeView.filled(view, Fields.sent(context));
        try {
            Remade made = services.replans()
                    .replan(PlanPages.bearer(), PlanPages.id(context), wish(fields), guard(fields.text(SEEN)));
            Redirect.to(
                    context,
                    view.address() + "/week?" + PlanPages.MADE + "="
                            + made.position().version());
        } catch (ProblemException e) {
            int status = e.problem().status();
            if (status != ProblemType.PRECONDITION_FAILED.status() && !isInvalid(e.problem())) {
                throw e;
            }
            context.status(status);
            answer(context, tried(context, view, fields, status == HttpStatus.PRECONDITION_FAILED_412));
        }
    }

    private ChangeView tried(Context context, PlanView view, Fields fields, boolean isStale) {
        try {
            Remade made = services.replans().preview(PlanPages.id(context), view.standing(), wish(fields));
            return new ChangeView(view, fields, Map.of(), Optional.of(made), isStale);
        } catch (ProblemException e) {
            if (!isInvalid(e.problem())) {
                throw e;
            }
            FormRequest request = ChangeView.wish(fields);
            Map<String, String> faults =
                    FaultWords.byField(e.problem().errors(), pointer -> request.field(inRequest(pointer)));
            return new ChangeView(view, fields, faults, Optional.empty(), isStale);
        }
    }

    private static String inRequest(String pointer) {
        return pointer.startsWith(PLACE) ? pointer.substring(PLACE.length()) : pointer;
    }

    private static boolean isInvalid(Problem problem) {
        return problem.status() == ProblemType.INVALID_REQUEST.status();
    }

    private static String wish(Fields fields) {
        ObjectNode asked = (ObjectNode) ChangeView.wish(fields).tree();
        ObjectNode changes = JsonNodeFactory.instance.objectNode();
        for (String name : List.of("hoursPerWeek", "examBy", "availability")) {
            changes.set(name, asked.has(name) ? asked.get(name) : JsonNodeFactory.instance.nullNode());
        }
        changes.set(
                "unavailable",
                asked.has("unavailable") ? asked.get("unavailable") : JsonNodeFactory.instance.arrayNode());
        if (asked.has("depth")) {
            changes.set("depth", asked.get("depth"));
        }
        ObjectNode wish = JsonNodeFactory.instance.objectNode();
        wish.set("changes", changes);
        if (!fields.text(ACCEPT).isEmpty()) {
            wish.putArray(ACCEPT).add(fields.text(ACCEPT));
        }
        return wish.toString();
    }

    /** What was tried is what is done: not to a plan that has gone on meanwhile. */
    private static Consumer<PlanPosition> guard(String seen) {
        return position -> {
            if (!seen.equals(position.version() + "." + position.sequence())) {
                throw new ProblemException(ProblemType.PRECONDITION_FAILED, "the plan has changed meanwhile");
            }
        };
    }

    private void answer(Context context, ChangeView view) {
        if (!view.faults().isEmpty()) {
            context.status(HttpStatus.UNPROCESSABLE_ENTITY_422);
        }
        pages.answer(context, Pages.isForPart(context) ? "outcome" : "change", Map.of("change", view));
    }
}
