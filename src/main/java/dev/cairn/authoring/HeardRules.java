package dev.cairn.authoring;

import dev.cairn.planning.Inference;
import dev.cairn.planning.Inference.Conclusion;
import dev.cairn.planning.Parameters;
import dev.cairn.planning.RuleBook;
import dev.cairn.planning.RuleInfo;
import dev.cairn.planning.Stage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Rules with other parameters, which remember what they inferred. Not safe for use by several threads. */
final class HeardRules implements RuleBook {
    private final RuleBook rules;
    private final Parameters parameters;
    private final List<Conclusion> conclusions = new ArrayList<>();

    HeardRules(RuleBook rules, Parameters parameters) {
        this.rules = rules;
        this.parameters = parameters;
    }

    @Override
    public Inference infer(Stage stage, Collection<?> facts) {
        Inference inference = rules.infer(stage, facts);
        conclusions.addAll(inference.conclusions());
        return inference;
    }

    /** What a rule inferred so far, each fact as often as it did. */
    List<Object> inferredBy(String rule) {
        return conclusions.stream()
                .filter(conclusion -> conclusion.firing().rule().id().equals(rule))
                .map(Conclusion::fact)
                .toList();
    }

    @Override
    public List<RuleInfo> rules() {
        return rules.rules();
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }

    @Override
    public String revision() {
        return rules.revision();
    }
}
