package dev.cairn.http;

import dev.cairn.cohort.AdvisoryCodes;
import dev.cairn.cohort.PlanEntry;
import dev.cairn.desk.Caller;
import dev.cairn.desk.PlanShelf;
import dev.cairn.exam.ExamCode;
import dev.cairn.intake.Limits;
import dev.cairn.plan.Feasibility.Verdict;
import dev.cairn.planning.Engine;
import dev.cairn.planning.PlanDirectory.BehindPlan;
import dev.cairn.planning.PlanDirectory.ListedPlan;
import dev.cairn.planning.PlanDirectory.PlanPage;
import dev.cairn.planning.PlanDirectory.PlanPlace;
import dev.cairn.planning.PlanDirectory.SkippingPlans;
import dev.cairn.planning.PlanDirectory.Start;
import dev.cairn.planning.PlanFilter;
import dev.cairn.planning.PlanStatus;
import dev.cairn.server.Accept;
import dev.cairn.server.Access;
import dev.cairn.server.Answers;
import dev.cairn.server.Callers;
import dev.cairn.server.Query;
import dev.cairn.server.StandingSummaries;
import dev.cairn.text.NearestWord;
import dev.cairn.text.PlainText;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.jetty.http.HttpHeader;

/** {@code GET /plans}: the plans of an organisation, filtered and page by page. */
final class PlanListResource {
    private static final int USUAL_SIZE = 50;
    private static final int LARGEST_SIZE = 200;
    private static final int LAST_PAGE = 1_000_000;
    private static final String PAGE = "page";
    private static final String AFTER = "after";

    private final Supplier<Engine> engine;
    private final PlanShelf shelf;
    private final StandingSummaries summaries;
    private final Clock clock;

    PlanListResource(Supplier<Engine> engine, PlanShelf shelf, StandingSummaries summaries, Clock clock) {
        this.engine = engine;
        this.shelf = shelf;
        this.summaries = summaries;
        this.clock = clock;
    }

    /**
     * A page of the list.
     *
     * @param total how many plans the filters let pass in all
     * @param next the address of the next page, if there is one
     */
    record PlanList(List<PlanEntry> plans, int page, long pages, long total, Optional<String> next) {}

    void list(Context context) {
        Access.requireMany(context);
        Query query = new Query(
                context,
                "exam",
                "status",
                "verdict",
                "behind",
                "examWithin",
                "advisory",
                "learner",
                PAGE,
                "size",
                AFTER);
        Engine current = engine.get();
        PlanFilter filter = filter(query, current, Callers.of(context));
        int page = query.number(PAGE, 1, LAST_PAGE).orElse(1);
        int size = query.number("size", 1, LARGEST_SIZE).orElse(USUAL_SIZE);
        Optional<PlanPlace> after = query.value(
                AFTER, PlanPlace::parse, text -> "leave it out, or follow the address under 'next' as it is");
        query.refuseIfFaulty();
        Accept.choose(context, Answers.JSON);
        summaries.require(current);
        Start from = after.<Start>map(BehindPlan::new).orElseGet(() -> new SkippingPlans((page - 1L) * size));
        answer(context, query, filter, page, size, shelf.store().list(filter, from, size));
    }

    private PlanFilter filter(Query query, Engine current, Caller caller) {
        return new PlanFilter(
                LocalDate.now(clock),
                caller.lists(),
                query.value(
                        "exam",
                        text -> ExamCode.parse(text)
                                .filter(code ->
                                        current.catalogue().version(code).isPresent()),
                        text -> "write the code of an exam: GET " + Api.ROOT + "/exams lists them"),
                query.choice("status", PlanStatus.class),
                query.choice("verdict", Verdict.class),
                query.flag("behind"),
                query.number("examWithin", 0, PlanFilter.MOST_DAYS),
                query
                        .value(
                                "advisory",
                                text -> Optional.of(text)
                                        .filter(code -> AdvisoryCodes.of(current.rules())
                                                .contains(code)),
                                text -> adviceOn(text, current))
                        .stream()
                        .toList(),
                query.value(
                        "learner",
                        text -> Optional.of(text)
                                .filter(part -> PlainText.isPlain(part)
                                        && !part.isBlank()
                                        && PlainText.length(part) <= Limits.WORDS),
                        text -> "write a part of a name, of up to " + Limits.WORDS + " characters"));
    }

    private static String adviceOn(String code, Engine current) {
        List<String> codes = AdvisoryCodes.of(current.rules());
        return NearestWord.hint(code, codes) + "write one of " + String.join(", ", codes);
    }

    private void answer(Context context, Query query, PlanFilter filter, int page, int size, PlanPage found) {
        Optional<String> next = found.isLast()
                ? Optional.empty()
                : Optional.of(context.path()
                        + query.with(PAGE, Integer.toString(page + 1))
                                .with(AFTER, last(found).place().text())
                                .text());
        next.ifPresent(address -> context.header(HttpHeader.LINK.asString(), "<" + address + ">; rel=\"next\""));
        long pages = (found.total() + size - 1) / size;
        List<PlanEntry> entries = found.plans().stream()
                .map(plan -> PlanEntry.of(plan, filter.today(), Api.ROOT))
                .toList();
        Answers.json(context, new PlanList(entries, page, pages, found.total(), next));
    }

    private static ListedPlan last(PlanPage page) {
        return page.plans().get(page.plans().size() - 1);
    }
}
