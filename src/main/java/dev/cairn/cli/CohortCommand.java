package dev.cairn.cli;

import dev.cairn.cohort.AdvisoryCodes;
import dev.cairn.cohort.CohortTable;
import dev.cairn.cohort.PlanEntry;
import dev.cairn.cohort.SummaryUpkeep;
import dev.cairn.exam.ExamCode;
import dev.cairn.export.Json;
import dev.cairn.plan.Feasibility.Verdict;
import dev.cairn.planning.Engine;
import dev.cairn.planning.PlanDirectory.BehindPlan;
import dev.cairn.planning.PlanDirectory.ListedPlan;
import dev.cairn.planning.PlanDirectory.PlanPage;
import dev.cairn.planning.PlanDirectory.SkippingPlans;
import dev.cairn.planning.PlanFilter;
import dev.cairn.planning.PlanStatus;
import dev.cairn.planning.PlanStore;
import dev.cairn.text.NearestWord;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.TypeConversionException;

/** {@code cairn cohort}: the stored plans, and how they go. */
final class CohortCommand extends Command {
    private static final int AT_A_TIME = 500;

    /** Addresses of plans, as the API has them: nothing is known here of where it is. */
    private static final String ROOT = "/api/v1";

    private final EngineSource engines;
    private final PlansSource plans;
    private final Clock clock;
    private final Streams streams;

    CohortCommand(EngineSource engines, PlansSource plans, Clock clock, Streams streams) {
        super("cohort", "Lists stored plans and how they go, those with the nearest exam first.");
        this.engines = engines;
        this.plans = plans;
        this.clock = clock;
        this.streams = streams;
        StoredPlansOptions.addTo(this);
        option("--exam", "CODE", ExamCode.class, CohortCommand::exam, "Plans with this exam in their path.");
        choice("--status", PlanStatus.values(), "Plans that are so far.");
        choice("--verdict", Verdict.values(), "Plans that fit so well.");
        flag("--behind", "Plans whose learners are behind today.");
        option(
                "--exam-within",
                "DAYS",
                Integer.class,
                CohortCommand::days,
                "Plans with an exam within so many days; with --exam, that exam.");
        text("--advisory", "CODE", "Plans with this advisory, such as exam-retiring; with --exam, on that exam.");
        text("--learner", "TEXT", "Plans of learners with this in their name.");
        option(
                "--format",
                "table|csv|json",
                OutputForm.class,
                text -> OutputForm.parse(text, OutputForm.TABLE, OutputForm.CSV, OutputForm.JSON),
                "The form of the answer; table by default.");
        folders();
    }

    private <E extends Enum<E>> void choice(String name, E[] values, String description) {
        String labels = Arrays.stream(values).map(Json::label).collect(Collectors.joining("|"));
        Function<String, E> reading = text -> Arrays.stream(values)
                .filter(value -> Json.label(value).equals(text))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("'" + text + "' is none of " + labels));
        option(name, labels, values[0].getDeclaringClass(), reading, description);
    }

    private static ExamCode exam(String text) {
        return ExamCode.parse(text)
                .orElseThrow(
                        () -> new TypeConversionException("'" + text + "' is no exam code: write one such as SAA-C03"));
    }

    private static int days(String text) {
        try {
            int days = Integer.parseInt(text);
            if (days >= 0 && days <= PlanFilter.MOST_DAYS) {
                return days;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw new TypeConversionException(
                "'" + text + "' is no number of days: write one from 0 to " + PlanFilter.MOST_DAYS);
    }

    @Override
    int run(ParseResult given) {
        Engine engine = engines.open(value(given, "--rules"), value(given, "--catalogue"));
        PlanFilter filter = filter(given, engine);
        OutputForm form = Command.<OutputForm>value(given, "--format").orElse(OutputForm.TABLE);
        List<PlanEntry> found = new ArrayList<>();
        StoredPlansOptions.with(plans, given, store -> {
            new SummaryUpkeep(store).addMissing(engine.rules());
            list(store, filter, found);
            return ExitCode.DONE;
        });
        try (Results results = Results.to(Optional.empty(), streams)) {
            results.write(written(found, form)).complete();
        }
        streams.err().println(found.size() + (found.size() == 1 ? " plan" : " plans"));
        return ExitCode.DONE;
    }

    private PlanFilter filter(ParseResult given, Engine engine) {
        Optional<String> advisory = value(given, "--advisory");
        List<String> codes = AdvisoryCodes.of(engine.rules());
        advisory.filter(code -> !codes.contains(code)).ifPresent(code -> {
            throw new UserFault("the rules know no advisory '" + code + "': " + NearestWord.hint(code, codes)
                    + "write one of " + String.join(", ", codes));
        });
        return new PlanFilter(
                LocalDate.now(clock),
                StoredPlansOptions.organisation(given),
                value(given, "--exam"),
                value(given, "--status"),
                value(given, "--verdict"),
                isGiven(given, "--behind") ? Optional.of(true) : Optional.empty(),
                value(given, "--exam-within"),
                advisory.stream().toList(),
                value(given, "--learner"));
    }

    private static void list(PlanStore store, PlanFilter filter, List<PlanEntry> found) {
        PlanPage page = store.list(filter, new SkippingPlans(0), AT_A_TIME);
        add(page, filter, found);
        while (!page.isLast()) {
            ListedPlan last = page.plans().get(page.plans().size() - 1);
            page = store.list(filter, new BehindPlan(last.place()), AT_A_TIME);
            add(page, filter, found);
        }
    }

    private static void add(PlanPage page, PlanFilter filter, List<PlanEntry> found) {
        page.plans().forEach(plan -> found.add(PlanEntry.of(plan, filter.today(), ROOT)));
    }

    private static String written(List<PlanEntry> found, OutputForm form) {
        return switch (form) {
            case JSON -> Json.pretty(found);
            case CSV -> CohortTable.heading() + CohortTable.rows(found);
            case TABLE -> CohortText.table(found);
        };
    }
}
