package dev.cairn.web;

import dev.cairn.cohort.AdvisoryCodes;
import dev.cairn.planning.Engine;
import dev.cairn.planning.PlanDirectory.BehindPlan;
import dev.cairn.planning.PlanDirectory.ListedPlan;
import dev.cairn.planning.PlanDirectory.PlanPage;
import dev.cairn.planning.PlanDirectory.PlanPlace;
import dev.cairn.planning.PlanDirectory.SkippingPlans;
import dev.cairn.planning.PlanDirectory.Start;
import dev.cairn.planning.PlanSummary.PlannedSitting;
import dev.cairn.server.Callers;
import dev.cairn.server.Services;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jetty.http.HttpStatus;

/** {@code /cohort}: the plans of an organisation as a table, filtered and page by page. */
final class CohortPages {
    static final String PATH = "/cohort";
    private static final String PAGE = "page";
    private static final String AFTER = "after";
    private static final int ROWS = 50;
    private static final int LAST_PAGE = 1_000_000;

    private final Services services;
    private final Pages pages;

    CohortPages(Services services, Pages pages) {
        this.services = services;
        this.pages = pages;
    }

    /** The plans that the query of an address asks for, as it is read everywhere under the path. */
    static CohortQuery query(Context context, Services services, Engine engine) {
        return CohortQuery.read(Fields.asked(context), engine, Callers.of(context), LocalDate.now(services.clock()));
    }

    void show(Context context) {
        Engine engine = services.engine().get();
        CohortQuery query = query(context, services, engine);
        services.summaries().require(engine);
        Fields asked = Fields.asked(context);
        if (!query.faults().isEmpty()) {
            context.status(HttpStatus.UNPROCESSABLE_ENTITY_422);
        }
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("frame", AdvisorFrame.of(context));
        values.put("view", view(query, engine, number(asked.text(PAGE)), PlanPlace.parse(asked.text(AFTER))));
        values.put("stored", count(asked.text("stored")));
        values.put("refused", count(asked.text("refused")));
        pages.answer(context, "cohort", values);
    }

    private CohortView view(CohortQuery query, Engine engine, int page, Optional<PlanPlace> after) {
        Start from = after.<Start>map(BehindPlan::new).orElseGet(() -> new SkippingPlans((page - 1L) * ROWS));
        PlanPage found = query.faults().isEmpty()
                ? services.store().list(query.filter(), from, ROWS)
                : new PlanPage(List.of(), 0, true);
        LocalDate today = query.filter().today();
        TimeScale scale = TimeScale.of(
                today,
                found.plans().stream()
                        .flatMap(plan -> plan.summary().sittings().stream())
                        .map(PlannedSitting::day)
                        .toList());
        return new CohortView(
                query,
                Choices.on(today, engine),
                AdvisoryCodes.of(engine.rules()),
                scale,
                rows(found, scale, engine),
                found.total(),
                before(query, page),
                after(query, page, found));
    }

    private List<CohortRow> rows(PlanPage found, TimeScale scale, Engine engine) {
        List<String> matters = Stream.concat(
                        AdvisoryCodes.onLastDays(engine.rules()).stream(),
                        AdvisoryCodes.thatMatter(engine.rules()).stream())
                .distinct()
                .toList();
        ZoneId zone = services.clock().getZone();
        return found.plans().stream()
                .map(plan -> new CohortRow(plan, scale, matters, engine.rules(), zone))
                .toList();
    }

    private static Optional<String> before(CohortQuery query, int page) {
        return page == 1 ? Optional.empty() : Optional.of(query.address(PATH, PAGE, Integer.toString(page - 1)));
    }

    private static Optional<String> after(CohortQuery query, int page, PlanPage found) {
        if (found.isLast() || found.plans().isEmpty()) {
            return Optional.empty();
        }
        ListedPlan last = found.plans().get(found.plans().size() - 1);
        return Optional.of(query.address(
                PATH, PAGE, Integer.toString(page + 1), AFTER, last.place().text()));
    }

    private static int number(String text) {
        return text.matches("[0-9]{1,7}") ? Math.max(1, Math.min(LAST_PAGE, Integer.parseInt(text))) : 1;
    }

    /** What an upload has led here with. */
    private static Optional<Integer> count(String text) {
        return text.matches("[0-9]{1,4}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }
}
