package dev.cairn.benchmark;

import dev.cairn.catalogue.CatalogueFiles;
import dev.cairn.intake.Intake.Accepted;
import dev.cairn.intake.RequestJson;
import dev.cairn.intake.RequestReader;
import dev.cairn.learner.PlanRequest;
import dev.cairn.plan.Plan;
import dev.cairn.planning.ExamCatalogue;
import dev.cairn.planning.Planner;
import dev.cairn.planning.RuleBook;
import dev.cairn.rules.CompiledRulesCache;
import dev.cairn.rules.DroolsRuleBook;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/** A learner without experience whose path has three exams, planned over the shipped catalogue. Safe for use by several threads. */
final class ThreeExams {
    private static final String REQUEST = """
            target: {exam: DOP-C02}
            asOf: 2026-01-12
            hoursPerWeek: %d
            """;
    private static final int EXAMS = 3;

    private final Planner planner;
    private final PlanRequest request;
    private final Map<String, Object> asUnderstood;

    private ThreeExams(Planner planner, PlanRequest request) {
        this.planner = planner;
        this.request = request;
        this.asUnderstood = RequestJson.fields(request);
    }

    /** Made once by hand, to be sure that it is the plan that is meant. */
    static ThreeExams by(RuleBook rules, int hoursPerWeek) {
        ExamCatalogue catalogue = CatalogueFiles.read(home().resolve("seeds"));
        Accepted intake =
                (Accepted) new RequestReader(catalogue, Clock.systemUTC()).readYaml(REQUEST.formatted(hoursPerWeek));
        ThreeExams exams = new ThreeExams(new Planner(rules, catalogue), intake.request());
        Plan plan = exams.plan();
        if (plan.path().size() != EXAMS) {
            throw new IllegalStateException("the path has " + plan.path().size() + " exams: choose another request");
        }
        System.out.printf(
                "# %d hours a week: %d weeks%n", hoursPerWeek, plan.weeks().size());
        return exams;
    }

    static RuleBook shippedRules() {
        return DroolsRuleBook.read(home().resolve("rules"), new CompiledRulesCache(Optional.empty()));
    }

    /** The folder that holds rules and seeds. */
    static Path home() {
        return Path.of(System.getProperty("cairn.home", "."));
    }

    Plan plan() {
        return planner.plan(request, asUnderstood);
    }
}
