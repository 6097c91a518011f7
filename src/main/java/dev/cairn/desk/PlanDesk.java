package dev.cairn.desk;

import dev.cairn.batch.Planning;
import dev.cairn.intake.Intake;
import dev.cairn.intake.RequestReader;
import dev.cairn.learner.PlanRequest;
import dev.cairn.plan.Plan;
import dev.cairn.planning.Engine;
import dev.cairn.problem.Problem;
import dev.cairn.problem.ProblemException;
import java.time.Clock;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/** Makes the plan that a text asks for. Safe for use by several threads. */
public final class PlanDesk {
    private final Supplier<Engine> engine;
    private final Clock clock;
    private final Planning planning;

    public PlanDesk(Supplier<Engine> engine, Clock clock, Planning planning) {
        this.engine = engine;
        this.clock = clock;
        this.planning = planning;
    }

    /**
     * The plan that a text in JSON asks for.
     *
     * @throws ProblemException if it asks for none, with all that is wrong
     */
    public Plan planFromJson(String text) {
        return plan(text, RequestReader::readJson);
    }

    /**
     * The plan that a text in YAML asks for.
     *
     * @throws ProblemException if it asks for none, with all that is wrong
     */
    public Plan planFromYaml(String text) {
        return plan(text, RequestReader::readYaml);
    }

    /**
     * The plan that a tree of values asks for.
     *
     * @throws ProblemException if it asks for none, with all that is wrong
     */
    public Plan plan(JsonNode tree) {
        Engine current = engine.get();
        return planning.plan(current, accepted(new RequestReader(current.catalogue(), clock).read(tree)));
    }

    private Plan plan(String text, BiFunction<RequestReader, String, Intake> syntax) {
        // One engine for the whole of a plan: rules may be exchanged meanwhile.
        Engine current = engine.get();
        PlanRequest request = accepted(syntax.apply(new RequestReader(current.catalogue(), clock), text));
        return planning.plan(current, request);
    }

    private static PlanRequest accepted(Intake intake) {
        if (intake instanceof Intake.Rejected rejected) {
            throw new ProblemException(Problem.of(rejected));
        }
        return ((Intake.Accepted) intake).request();
    }
}
