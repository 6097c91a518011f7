package dev.cairn.authoring;

import dev.cairn.planning.ExamCatalogue;
import dev.cairn.planning.RuleBench;
import dev.cairn.planning.RuleInfo;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;

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
     * Runs all cases of a folder.
     *
     * @param bench with all rules of the folder
     * @param catalogue gives the exams that requests ask for
     * @throws dev.cairn.yaml.FaultyFilesException with all that is wrong in the cases
     */
    public static CaseRun of(Path folder, RuleBench bench, Supplier<ExamCatalogue> catalogue) {
        return of(folder, bench, new CaseRunner(bench, catalogue));
    }

    /**
     * Runs all cases of a folder, and tells how long each takes.
     *
     * @param bench with all rules of the folder
     * @param catalogue gives the exams that requests ask for
     * @param clock by which cases are timed
     * @throws dev.cairn.yaml.FaultyFilesException with all that is wrong in the cases
     */
    public static CaseRun timed(Path folder, RuleBench bench, Supplier<ExamCatalogue> catalogue, Clock clock) {
        return of(folder, bench, new CaseRunner(bench, catalogue, clock));
    }

    private static CaseRun of(Path folder, RuleBench bench, CaseRunner runner) {
        List<CaseResult> results = CaseReader.readAll(folder, bench).stream()
                .flatMap(file -> runner.run(file).stream())
                .toList();
        return new CaseRun(bench.rules(), results);
    }

    /**
     * Runs the cases in which one rule of a bench runs by itself.
     *
     * @throws dev.cairn.yaml.FaultyFilesException with all that is wrong in the cases
     */
    static CaseRun ofRules(Path folder, RuleBench bench) {
        CaseRunner runner = new CaseRunner(bench, () -> {
            throw new IllegalStateException("a rule by itself needs no exams");
        });
        List<CaseResult> results = CaseReader.readBeside(folder, bench).stream()
                .flatMap(file -> file.ruleCases().stream().map(each -> runner.run(file, each)))
                .toList();
        return new CaseRun(bench.rules(), results);
    }

    /** What concerns some rules, by their ids: the cases beside them. */
    public CaseRun only(Collection<String> ids) {
        return new CaseRun(
                rules.stream().filter(rule -> ids.contains(rule.id())).toList(),
                results.stream()
                        .filter(result -> ids.contains(result.file().subject().label()))
                        .toList());
    }

    public List<CaseResult> failures() {
        return results.stream().filter(result -> !result.passed()).toList();
    }
}
