package dev.cairn.http;

import dev.cairn.planning.Engine;
import dev.cairn.planning.RuleBook;
import dev.cairn.planning.RuleInfo;
import dev.cairn.problem.ProblemException;
import dev.cairn.problem.ProblemType;
import dev.cairn.server.Accept;
import dev.cairn.server.Answers;
import dev.cairn.server.Query;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** {@code /rules}: the rules that plans are made by, in full. */
final class RulesResource {
    private final Supplier<Engine> engine;

    RulesResource(Supplier<Engine> engine) {
        this.engine = engine;
    }

    /** What a list is answered with. */
    record RuleList(Revision revision, List<RuleInfo> rules) {}

    /** Digests of all rules, and of all parameters. */
    record Revision(String rules, String parameters) {}

    void list(Context context) {
        prepare(context);
        RuleBook book = engine.get().rules();
        Revision revision = new Revision(book.revision(), book.parameters().revision());
        Answers.publicJson(context, new RuleList(revision, book.rules()));
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
