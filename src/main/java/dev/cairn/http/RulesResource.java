package dev.cairn.http;

import dev.cairn.planning.EngineInUse;
import dev.cairn.planning.Reload;
import dev.cairn.planning.Reload.Outcome;
import dev.cairn.planning.RuleBook;
import dev.cairn.planning.RuleInfo;
import dev.cairn.problem.ProblemException;
import dev.cairn.problem.ProblemType;
import dev.cairn.server.Accept;
import dev.cairn.server.Answers;
import dev.cairn.server.Query;
import io.javalin.http.Context;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** {@code /rules}: the rules that plans are made by, in full. */
final class RulesResource {
    private final EngineInUse engine;

    RulesResource(EngineInUse engine) {
        this.engine = engine;
    }

    /** What a list is answered with. */
    record RuleList(Revision revision, Optional<Change> latestChange, List<RuleInfo> rules) {}

    /** What became of the latest change of rules, parameters or catalogue since the server started, and when. */
    record Change(Outcome outcome, String at, int faultCount, List<Fault> faults) {
        static Change of(Reload reload) {
            String at = reload.at().truncatedTo(ChronoUnit.SECONDS).toString();
            List<Fault> faults = reload.faults().stream()
                    .map(fault -> new Fault(fault.file(), fault.line(), fault.message(), fault.fix()))
                    .toList();
            return new Change(reload.outcome(), at, reload.faultCount(), faults);
        }
    }

    /** Why a change was refused: the file, the line, counted from 1 or 0 for the file as a whole, what is wrong, and what to do about it. */
    record Fault(String file, int line, String message, String fix) {}

    /** Digests of all rules, and of all parameters. */
    record Revision(String rules, String parameters) {}

    void list(Context context) {
        prepare(context);
        RuleBook book = engine.get().rules();
        Revision revision = new Revision(book.revision(), book.parameters().revision());
        Answers.publicJson(
                context, new RuleList(revision, engine.reloads().latest().map(Change::of), book.rules()));
    }

    void show(Context context) {
        prepare(context);
        String id = context.pathParam("id");
        Optional<RuleInfo> found = engine.get().rules().rules().stream()
                .filter(rule -> rule.id().equalsIgnoreCase(id))
                .findFirst();
        Answers.publicJson(context, found.orElseThrow(() -> unknown(id)));
    }

    private static void prepare(Context context) {
        new Query(context).refuseIfFaulty();
        Accept.choose(context, Answers.JSON);
    }

    private static ProblemException unknown(String id) {
        return new ProblemException(
                ProblemType.UNKNOWN_RULE, "no rule has the id '" + id + "': GET " + Api.ROOT + "/rules lists them");
    }
}
