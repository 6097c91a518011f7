package dev.cairn.authoring;

import dev.cairn.planning.Inference;
import dev.cairn.planning.Inference.Conclusion;
import dev.cairn.planning.Parameter;
import dev.cairn.planning.RuleBench;
import dev.cairn.planning.RuleInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;

/** Runs cases: each rule alone, over the facts of the case and the parameters. */
public final class CaseRunner {
    private final RuleBench bench;

    public CaseRunner(RuleBench bench) {
        this.bench = bench;
    }

    /** The results of all cases of a file, in its order. */
    public List<CaseResult> run(CaseFile file) {
        return file.cases().stream().map(ruleCase -> run(file, ruleCase)).toList();
    }

    /**
     * The result of one case of a file.
     *
     * @throws IllegalArgumentException if the file is about a rule that is not on the bench
     */
    public CaseResult run(CaseFile file, RuleCase ruleCase) {
        RuleInfo rule = rule(file);
        List<Object> facts = new ArrayList<>(ruleCase.given());
        parameters(file.parameters()).forEach(facts::add);
        try {
            Inference inference = bench.inferWith(rule, facts);
            List<Object> inferred =
                    inference.conclusions().stream().map(Conclusion::fact).toList();
            return new CaseResult(file, ruleCase, Expectation.differences(ruleCase.then(), inferred));
        } catch (RuntimeException e) {
            // A rule may divide by zero or run away: that is its author's to know, and no reason to leave other cases
            // out.
            return new CaseResult(file, ruleCase, List.of("the rule breaks off: " + e.getMessage()));
        }
    }

    private RuleInfo rule(CaseFile file) {
        return bench.rules().stream()
                .filter(rule -> rule.id().equals(file.rule()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(file.path() + ": there is no rule " + file.rule()));
    }

    private Stream<Parameter> parameters(SortedMap<String, Integer> overrides) {
        return bench.parameters().numbers().values().stream()
                .map(number -> new Parameter(
                        number.name(),
                        overrides.getOrDefault(number.name(), number.value()),
                        number.unit(),
                        number.label(),
                        number.source()));
    }
}
