package dev.cairn.authoring;

import dev.cairn.planning.RuleBench;
import dev.cairn.planning.RuleInfo;
import java.nio.file.Path;
import java.util.List;

/**
 * How the cases of some rules came out.
 *
 * @param rules all that were asked for, with cases or without
 */
public record CaseRun(List<RuleInfo> rules, List<CaseResult> results) {
    public CaseRun {
        rules = List.copyOf(rules);
        results = List.copyOf(results);
    }

    /**
     * Runs all cases beside the rules of a bench.
     *
     * @throws dev.cairn.yaml.FaultyFilesException with all that is wrong in the cases
     */
    public static CaseRun of(Path folder, RuleBench bench) {
        CaseRunner runner = new CaseRunner(bench);
        List<CaseResult> results = CaseReader.readAll(folder, bench).stream()
                .flatMap(file -> runner.run(file).stream())
                .toList();
        return new CaseRun(bench.rules(), results);
    }

    public List<CaseResult> failures() {
        return results.stream().filter(result -> !result.passed()).toList();
    }
}
