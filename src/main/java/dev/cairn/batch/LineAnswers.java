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

    /** The plan that the line asks for, or what is wrong with it. */
    public Answer to(Line line) {
        if (line.isCut()) {
            return refused(
                    Problem.of(
                            ProblemType.TOO_LARGE,
                            "the line is longer than " + Limits.TEXT_BYTES + " bytes: " + requests.fixOfLongLine()),
                    line);
        }
        try {
            return to(Utf8.decoded(line.bytes()), line);
        } catch (CharacterCodingException e) {
            return refused(Problem.of(ProblemType.MALFORMED_REQUEST, "the line is not UTF-8: encode it so"), line);
        } catch (RuntimeException | StackOverflowError | AssertionError e) {
            // What one line brings about must not end the others.
            LOG.error("line {} of {} failed", line.number(), batch, e);
            return refused(Problem.failed(e, "the log tells more under the number of this line"), line);
        }
    }

    private Answer to(String text, Line line) {
        // One engine for the whole of a plan: rules may be exchanged meanwhile.
        Engine current = engine.get();
        Intake intake = requests.read(text, line, new RequestReader(current.catalogue(), clock));
        if (intake instanceof Intake.Rejected rejected) {
            return refused(Problem.of(rejected), line);
        }
        PlanRequest request = ((Intake.Accepted) intake).request();
        return new Answer(line, Json.compact(planning.plan(current, request)), false);
    }

    /** The problem with the number of its line; it is no other than that of a request of its own. */
    private static Answer refused(Problem problem, Line line) {
        Map<String, Object> members = new LinkedHashMap<>(problem.members(""));
        members.put("line", line.number());
        return new Answer(line, Json.compact(members), true);
    }
}
