package dev.cairn.batch;

import dev.cairn.export.Json;
import dev.cairn.intake.Intake;
import dev.cairn.intake.Limits;
import dev.cairn.intake.RequestReader;
import dev.cairn.learner.PlanRequest;
import dev.cairn.planning.Engine;
import dev.cairn.problem.Problem;
import dev.cairn.problem.ProblemType;
import dev.cairn.text.Utf8;
import java.nio.charset.CharacterCodingException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What each line of a batch is answered with: no line can end a batch. Safe for use by several threads. */
public final class LineAnswers {
    private static final Logger LOG = LoggerFactory.getLogger(LineAnswers.class);

    private final Supplier<Engine> engine;
    private final Clock clock;
    private final String batch;
    private final Requests requests;
    private final Planning planning;

    /**
     * @param engine asked anew for every line
     * @param clock tells today, for requests that do not name their day
     * @param batch what the log calls these lines
     * @param requests knows how a line is to be read
     */
    public LineAnswers(Supplier<Engine> engine, Clock clock, String batch, Requests requests, Planning planning) {
        this.engine = engine;
        this.clock = clock;
        this.batch = batch;
        this.requests = requests;
        this.planning = planning;
    }

    /** The plan that the line asks for, or what is wrong with it, as a line of output. */
    public Answer to(Line line) {
        Outcome outcome = outcome(line);
        try {
            return answer(outcome, line);
        } catch (RuntimeException | StackOverflowError | AssertionError e) {
            return answer(failed(e, line), line);
        }
    }

    private static Answer answer(Outcome outcome, Line line) {
        return outcome instanceof Outcome.Planned planned
                ? new Answer(line, Json.compact(planned.plan()), false)
                : refused(((Outcome.Refused) outcome).problem(), line);
    }

    /** The plan that the line asks for, or what is wrong with it. */
    public Outcome outcome(Line line) {
        if (line.isCut()) {
            return new Outcome.Refused(
                    Problem.of(
                            ProblemType.TOO_LARGE,
                            "the line is longer than " + Limits.TEXT_BYTES + " bytes: " + requests.fixOfLongLine()),
                    Optional.empty());
        }
        try {
            return outcome(Utf8.decoded(line.bytes()), line);
        } catch (CharacterCodingException e) {
            return new Outcome.Refused(
                    Problem.of(ProblemType.MALFORMED_REQUEST, "the line is not UTF-8: encode it so"), Optional.empty());
        } catch (RuntimeException | StackOverflowError | AssertionError e) {
            // What one line brings about must not end the others.
            return failed(e, line);
        }
    }

    private Outcome failed(Throwable thrown, Line line) {
        LOG.error("line {} of {} failed", line.number(), batch, thrown);
        return new Outcome.Refused(
                Problem.failed(thrown, "the log tells more under the number of this line"), Optional.empty());
    }

    private Outcome outcome(String text, Line line) {
        // One engine for the whole of a plan: rules may be exchanged meanwhile.
        Engine current = engine.get();
        Intake intake = requests.read(text, line, new RequestReader(current.catalogue(), clock));
        if (intake instanceof Intake.Rejected rejected) {
            return new Outcome.Refused(Problem.of(rejected), requests.learner(text));
        }
        PlanRequest request = ((Intake.Accepted) intake).request();
        return new Outcome.Planned(planning.plan(current, request));
    }

    /** The problem with the number of its line; it is no other than that of a request of its own. */
    private static Answer refused(Problem problem, Line line) {
        Map<String, Object> members = new LinkedHashMap<>(problem.members(""));
        members.put("line", line.number());
        return new Answer(line, Json.compact(members), true);
    }
}
