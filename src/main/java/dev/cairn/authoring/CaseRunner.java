package dev.cairn.authoring;

import dev.cairn.cohort.AdvisoryCodes;
import dev.cairn.intake.Intake;
import dev.cairn.intake.Intake.Accepted;
import dev.cairn.intake.Intake.Rejected;
import dev.cairn.intake.RequestReader;
import dev.cairn.learner.PlanRequest;
import dev.cairn.plan.Plan;
import dev.cairn.planning.ExamCatalogue;
import dev.cairn.planning.Parameter;
import dev.cairn.planning.Parameters;
import dev.cairn.planning.Planner;
import dev.cairn.planning.RuleBench;
import dev.cairn.planning.RuleInfo;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Runs cases: a rule by itself, or the rules of a stage, over the facts of the case and the parameters; or all rules over a request. Not safe for use by
 * several threads.
 */
public final class CaseRunner {
    /** Never asked for the day: the requests of cases say it. Nor for times, where nobody wants to know them. */
    private static final Clock NO_CLOCK = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);

    private final RuleBench bench;
    private final Supplier<ExamCatalogue> source;
    private final Clock clock;
    private Optional<ExamCatalogue> catalogue = Optional.empty();

    /**
     * A runner for those who do not ask how long cases take.
     *
     * @param catalogue gives the exams that requests ask for; asked once at most, when the first case has a request
     */
    public CaseRunner(RuleBench bench, Supplier<ExamCatalogue> catalogue) {
        this(bench, catalogue, NO_CLOCK);
    }

    /**
     * A runner that tells how long cases take.
     *
     * @param catalogue gives the exams that requests ask for; asked once at most, when the first case has a request
     * @param clock by which cases are timed
     */
    public CaseRunner(RuleBench bench, Supplier<ExamCatalogue> catalogue, Clock clock) {
        this.bench = bench;
        this.source = catalogue;
        this.clock = clock;
    }

    /** The results of all cases of a file, in its order. */
    public List<CaseResult> run(CaseFile file) {
        return file.cases().stream().map(each -> run(file, each)).toList();
    }

    /**
     * The result of one case of a file.
     *
     * @throws IllegalArgumentException if the case is about a rule that is not on the bench
     */
    public CaseResult run(CaseFile file, Case ofCase) {
        Supplier<List<String>> trial = trial(file, ofCase);
        Instant start = clock.instant();
        List<String> differences = differences(trial);
        return new CaseResult(file, ofCase, differences, Duration.between(start, clock.instant()));
    }

    private static List<String> differences(Supplier<List<String>> trial) {
        try {
            return trial.get();
        } catch (RuntimeException e) {
            // A rule may divide by zero or run away: that is its author's to know, and no reason to leave other cases
            // out.
            return List.of("the rules break off: " + e.getMessage());
        }
    }

    private Supplier<List<String>> trial(CaseFile file, Case ofCase) {
        if (ofCase instanceof RuleCase alone) {
            RuleInfo rule = rule(file);
            return () -> Expectation.differences(
                    alone.then(),
                    bench.inferWith(rule, facts(file, alone.given())).facts());
        } else if (ofCase instanceof StageCase together) {
            return () -> Expectation.differences(
                    together.then(),
                    bench.infer(together.stage(), facts(file, together.given())).facts().stream()
                            .filter(fact -> together.isAbout(fact.getClass()))
                            .toList());
        } else if (ofCase instanceof PlanCase whole) {
            return () -> differences(file, whole);
        }
        throw new IllegalArgumentException(file.path() + ": no such case: " + ofCase);
    }

    private RuleInfo rule(CaseFile file) {
        String id = file.subject().label();
        return bench.rules().stream()
                .filter(rule -> rule.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(file.path() + ": there is no rule " + id));
    }

    private List<Object> facts(CaseFile file, List<Object> given) {
        List<Object> facts = new ArrayList<>(given);
        facts.addAll(parameters(file).numbers().values());
        return facts;
    }

    private List<String> differences(CaseFile file, PlanCase whole) {
        Intake intake = new RequestReader(catalogue(), NO_CLOCK).readYaml(whole.document(), whole.pointer());
        if (intake instanceof Accepted accepted) {
            MadePlan made = made(file, accepted.request());
            return whole.then().stream()
                    .flatMap(claim -> claim.differences(made).stream())
                    .toList();
        }
        return ((Rejected) intake)
                .faults().stream()
                        .map(fault -> "the request cannot be used: " + fault)
                        .toList();
    }

    private MadePlan made(CaseFile file, PlanRequest request) {
        HeardRules rules = new HeardRules(bench, parameters(file));
        Plan plan = new Planner(rules, catalogue()).plan(request, Map.of());
        return new MadePlan(
                plan, AdvisoryCodes.of(bench), rules.inferredBy(file.subject().label()));
    }

    private ExamCatalogue catalogue() {
        ExamCatalogue read = catalogue.orElseGet(source);
        catalogue = Optional.of(read);
        return read;
    }

    private Parameters parameters(CaseFile file) {
        SortedMap<String, Parameter> numbers = new TreeMap<>(bench.parameters().numbers());
        numbers.replaceAll((name, number) -> new Parameter(
                name,
                file.parameters().getOrDefault(name, number.value()),
                number.unit(),
                number.label(),
                number.source()));
        return bench.parameters().withNumbers(numbers);
    }
}
