package dev.cairn.planning;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Rules that infer the same from the same facts once: offers draft a request many times with other hours, and most stages see nothing of that. For one
 * plan; not safe for use by several threads.
 */
final class RememberedRules implements RuleBook {
    private record Question(Stage stage, List<Object> facts) {}

    private final RuleBook rules;
    private final Map<Question, Inference> answers = new HashMap<>();

    RememberedRules(RuleBook rules) {
        this.rules = rules;
    }

    @Override
    public Inference infer(Stage stage, Collection<?> facts) {
        return answers.computeIfAbsent(
                new Question(stage, new ArrayList<>(facts)), question -> rules.infer(stage, facts));
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
}
