package dev.cairn.web;

import dev.cairn.desk.PlanVersions;
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
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpStatus;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code /plans/{id}/change} and below: what if, planning again, and the way back to an earlier version. Shows what would change, and changes it only when
 * asked to.
 */
final class ChangePages {
    private static final String PLACE = "/changes";
    private static final String SEEN = "seen";
    private static final String ACCEPT = "accept";
    private static final String VERSION = "version";
    private static final String BEFORE = "before";
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

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
            redirect(context, view, made);
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
        if (Pages.isForPart(context)) {
            pages.answer(context, "outcome", Map.of("change", view));
        } else {
            pages.answer(
                    context,
                    "change",
                    Map.of("change", view, "versions", versions(context, view.view(), Integer.MAX_VALUE)));
        }
    }

    /** The versions before one, or the newest. */
    void versions(Context context) {
        String before = Fields.asked(context).text(BEFORE);
        int number = NUMBER.matcher(before).matches() ? Integer.parseInt(before) : Integer.MAX_VALUE;
        pages.answer(context, "versions", Map.of("list", versions(context, plans.view(context), number)));
    }

    private VersionsView versions(Context context, PlanView view, int before) {
        PlanVersions found =
                services.shelf().versions(PlanPages.bearer(), PlanPages.id(context), before, VersionsView.SIZE);
        return new VersionsView(view, found);
    }

    /** Goes back to an earlier version. */
    void revert(Context context) throws IOException {
        PlanView view = plans.view(context);
        Fields fields = Fields.sent(context);
        try {
            Remade made = services.replans()
                    .revert(
                            PlanPages.bearer(),
                            PlanPages.id(context),
                            wishedVersion(fields.text(VERSION)),
                            guard(fields.text(SEEN)));
            redirect(context, view, made);
        } catch (ProblemException e) {
            if (e.problem().status() != ProblemType.PRECONDITION_FAILED.status()) {
                throw e;
            }
            context.status(HttpStatus.PRECONDITION_FAILED_412);
            answer(context, tried(context, view, ChangeView.filled(view, Fields.NONE), true));
        }
    }

    private static String wishedVersion(String number) {
        ObjectNode wish = JsonNodeFactory.instance.objectNode();
        if (NUMBER.matcher(number).matches()) {
            wish.put(VERSION, Integer.parseInt(number));
        } else {
            wish.put(VERSION, number);
        }
        return wish.toString();
    }

    private static void redirect(Context context, PlanView view, Remade made) {
        Redirect.to(
                context,
                view.address() + "/week?" + PlanPages.MADE + "="
                        + made.position().version());
    }
}
