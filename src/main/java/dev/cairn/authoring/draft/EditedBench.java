package dev.cairn.authoring.draft;

import dev.cairn.planning.Inference;
import dev.cairn.planning.Parameters;
import dev.cairn.planning.RuleBench;
import dev.cairn.planning.RuleInfo;
import dev.cairn.planning.RuleMatch;
import dev.cairn.planning.Stage;
import dev.cairn.text.Digest;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Rules of which some stages are otherwise: only these were compiled anew. Stages share nothing but facts, so that nobody can tell it from rules that were
 * compiled as a whole.
 *
 * @param edited the rules of the other stages, with nothing else
 */
record EditedBench(RuleBench standing, Map<Stage, RuleBench> edited, Parameters parameters) implements RuleBench {
    EditedBench {
        edited = Map.copyOf(edited);
    }

    private RuleBench of(Stage stage) {
        return edited.getOrDefault(stage, standing);
    }

    @Override
    public Inference infer(Stage stage, Collection<?> facts) {
        return of(stage).infer(stage, facts);
    }

    @Override
    public Inference inferWith(RuleInfo rule, Collection<?> facts) {
        return of(rule.stage()).inferWith(rule, facts);
    }

    @Override
    public List<RuleMatch> matches(RuleInfo rule, Collection<?> facts, int most) {
        return of(rule.stage()).matches(rule, facts, most);
    }

    @Override
    public List<RuleInfo> rules() {
        return Stream.concat(
                        standing.rules().stream().filter(rule -> !edited.containsKey(rule.stage())),
                        edited.values().stream().flatMap(bench -> bench.rules().stream()))
                .sorted(Comparator.comparing(RuleInfo::stage).thenComparing(RuleInfo::id))
                .toList();
    }

    @Override
    public String revision() {
        if (edited.isEmpty()) {
            return standing.revision();
        }
        Digest digest = new Digest().add(standing.revision());
        for (Stage stage : Stage.values()) {
            digest.add(of(stage).revision());
        }
        return digest.value();
    }
}
