package dev.cairn.authoring;

import dev.cairn.planning.Inference;
import dev.cairn.planning.Parameters;
import dev.cairn.planning.RuleBench;
import dev.cairn.planning.RuleInfo;
import dev.cairn.planning.RuleMatch;
import dev.cairn.planning.Stage;
import java.util.Collection;
import java.util.List;

/**
 * One rule of a bench, with other parameters.
 *
 * @param file of the rule
 */
record NarrowBench(RuleBench bench, String file, Parameters parameters) implements RuleBench {
    @Override
    public Inference inferWith(RuleInfo rule, Collection<?> facts) {
        return bench.inferWith(rule, facts);
    }

    @Override
    public List<RuleMatch> matches(RuleInfo rule, Collection<?> facts, int most) {
        return bench.matches(rule, facts, most);
    }

    @Override
    public Inference infer(Stage stage, Collection<?> facts) {
        return bench.infer(stage, facts);
    }

    @Override
    public List<RuleInfo> rules() {
        return bench.rules().stream().filter(rule -> rule.file().equals(file)).toList();
    }

    @Override
    public String revision() {
        return bench.revision();
    }
}
