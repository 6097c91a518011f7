package dev.cairn.authoring.explain;

import dev.cairn.authoring.Workbench;
import dev.cairn.drl.ParsedRule;
import dev.cairn.planning.RuleBench;
import dev.cairn.planning.RuleInfo;
import dev.cairn.planning.RuleMatch;
import dev.cairn.planning.Stage;
import dev.cairn.yaml.FaultyFilesException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Conditions that are tried by themselves: rules that infer nothing, all compiled at once. Immutable, and safe for use by several threads. */
final class Trials {
    /** More matches than that nobody reads, and a trial that pairs everything with everything finds millions. */
    static final int MOST_MATCHES = 5_000;

    private final Map<Trial, RuleInfo> rules;
    private final Optional<RuleBench> bench;

    private Trials(Map<Trial, RuleInfo> rules, Optional<RuleBench> bench) {
        this.rules = rules;
        this.bench = bench;
    }

    /** Conditions with the imports of the rule that they are taken from. */
    record Trial(Stage stage, List<String> imports, String conditions) {
        static Trial of(RuleInfo rule, ParsedRule parsed, String conditions) {
            return new Trial(
                    rule.stage(),
                    parsed.imports().stream().map(ParsedRule.Import::type).toList(),
                    conditions);
        }

        private String path(int number) {
            return stage.label() + "/trial-" + number + ".drl";
        }

        private String text(int number) {
            return "package rules." + stage.label() + "\n"
                    + imports.stream().map(type -> "import " + type + ";\n").collect(Collectors.joining())
                    + "rule \"Trial " + number + "\"\n    @id(\"TRIAL-" + number
                    + "\") @label(assumption) @source(\"a trial\")\nwhen\n" + conditions + "\nthen\nend\n";
        }
    }

    /**
     * Makes ready what is to be tried; it is of no use if a part of some rule does not compile by itself.
     *
     * @param folder gives the parameters
     */
    static Trials of(Collection<Trial> trials, Workbench workbench, Path folder) {
        SortedMap<String, String> texts = new TreeMap<>();
        Map<String, Trial> byPath = new LinkedHashMap<>();
        for (Trial trial : new LinkedHashSet<>(trials)) {
            int number = byPath.size() + 1;
            byPath.put(trial.path(number), trial);
            texts.put(trial.path(number), trial.text(number));
        }
        try {
            RuleBench bench = workbench.written().apply(folder, texts);
            Map<Trial, RuleInfo> rules = bench.rules().stream()
                    .collect(Collectors.toMap(rule -> Objects.requireNonNull(byPath.get(rule.file())), rule -> rule));
            return new Trials(rules, Optional.of(bench));
        } catch (FaultyFilesException e) {
            return new Trials(Map.of(), Optional.empty());
        }
    }

    boolean areUsable() {
        return bench.isPresent();
    }

    /** What meets the conditions; of no conditions, nothing at all, once. */
    List<RuleMatch> matches(Trial trial, Collection<?> facts) {
        if (trial.conditions().isEmpty()) {
            return List.of(new RuleMatch(List.of(), new TreeMap<>()));
        }
        RuleInfo rule = Objects.requireNonNull(rules.get(trial), "it was not made ready");
        return bench.orElseThrow().matches(rule, facts, MOST_MATCHES);
    }
}
