package dev.cairn.http;

import dev.cairn.export.PlanForm;
import dev.cairn.plan.Plan;
import dev.cairn.problem.ProblemType;
import io.javalin.http.Context;
import java.io.IOException;

/** {@code /plans}: a request in, its plan out. */
final class PlansResource {
    private static final String YAML = "application/yaml";
    private static final String STORE = "store";

    private final PlanDesk desk;

    PlansResource(PlanDesk desk) {
        this.desk = desk;
    }

    void create(Context context) throws IOException {
        Query query = new Query(context, STORE);
        boolean store = query.flag(STORE).orElse(true);
        query.refuseIfFaulty();
        if (store) {
            throw new ProblemException(
                    ProblemType.NOT_IMPLEMENTED,
                    "plans cannot be stored yet: ask for one that is not, by ?store=false");
        }
        PlanForm form = Accept.choosePlanForm(context);
        Body body = Body.read(context, Answers.JSON, YAML);
        Plan plan = body.type().equals(YAML) ? desk.planFromYaml(body.text()) : desk.planFromJson(body.text());
        Answers.plan(context, form, plan);
    }
}
