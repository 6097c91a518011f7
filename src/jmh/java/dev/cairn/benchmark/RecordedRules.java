package dev.cairn.benchmark;

import dev.cairn.planning.Inference;
import dev.cairn.planning.Parameters;
import dev.cairn.planning.RuleBook;
import dev.cairn.planning.RuleInfo;
import dev.cairn.planning.Stage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/** Rules whose answers for one plan are kept, to be given again in the same order. Not safe for use by several threads. */
final class RecordedRules implements RuleBook {
    private final RuleBook rules;
    private final List<Asked> asked = new ArrayList<>();
    private boolean replaying;
    private int next;

    RecordedRules(RuleBook rules) {
        this.rules = rules;
    }

    /** From now on the rules are not run. */
    void replay() {
        replaying = true;
    }

    /** Runs the rules over all that they were asked. */
    void inferAgain(Consumer<Inference> results) {
        asked.forEach(each -> results.accept(rules.infer(each.stage(), each.facts())));
    }

    @Override
    public Inference infer(Stage stage, Collection<?> facts) {
        if (!replaying) {
            Inference inference = rules.infer(stage, facts);
            asked.add(new Asked(stage, List.copyOf(facts), inference));
            return inference;
        }
        Asked now = asked.get(next);
        next = (next + 1) % asked.size();
        if (now.stage() != stage) {
            throw new IllegalStateException("plans are made in another order");
        }
        return now.inference();
    }

    @Override
    public List<RuleInfo> rules() {
        return rules.rules();
    }

    @Override
    public Parameters parameters() {
        return rules.parameters();
    }

    @Override
    public String revision() {
        return rules.revision();
    }

    private record Asked(Stage stage, List<?> facts, Inference inference) {}
}
