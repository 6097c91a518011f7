package dev.cairn.cli;

import dev.cairn.export.Json;
import dev.cairn.intake.Intake;
import dev.cairn.intake.Intake.Accepted;
import dev.cairn.intake.Intake.Rejected;
import dev.cairn.intake.RequestJson;
import dev.cairn.intake.RequestReader;
import dev.cairn.planning.Engine;
import dev.cairn.planning.Planner;
import dev.cairn.text.Utf8;
import java.nio.charset.CharacterCodingException;
import java.time.Clock;

/** Answers a line of a batch. Safe for use by several threads. */
final class LineAnswer {
    private final Planner planner;
    private final RequestReader reader;

    private LineAnswer(Planner planner, RequestReader reader) {
        this.planner = planner;
        this.reader = reader;
    }

    static LineAnswer from(Engine engine, Clock clock) {
        return new LineAnswer(engine.planner(), new RequestReader(engine.catalogue(), clock));
    }

    /**
     * A line of output.
     *
     * @param json without a line feed
     */
    record Answer(String json, boolean refused) {

        static Answer of(LineProblem problem) {
            return new Answer(Json.compact(problem), true);
        }
    }

    /** A plan, or what is wrong; no line can end a batch. */
    Answer to(Line line) {
        try {
            Intake intake = reader.readJson(Utf8.decoded(line.bytes()));
            return intake instanceof Accepted accepted
                    ? new Answer(
                            Json.compact(planner.plan(accepted.request(), RequestJson.fields(accepted.request()))),
                            false)
                    : Answer.of(LineProblem.of((Rejected) intake, line.number()));
        } catch (CharacterCodingException e) {
            return Answer.of(
                    LineProblem.unreadable("the line is not UTF-8, or longer than a request may be", line.number()));
        } catch (RuntimeException e) {
            return Answer.of(LineProblem.failed(e, line.number()));
        }
    }
}
