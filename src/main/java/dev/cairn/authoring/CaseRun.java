package dev.cairn.authoring;

import dev.cairn.planning.ExamCatalogue;
import dev.cairn.planning.Parameters;
import dev.cairn.planning.RuleBench;
import dev.cairn.planning.RuleInfo;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * How the cases of some rules came out.
 *
 * @param rules all that were asked for, with cases or without
 */
public record CaseRun(List<RuleInfo> rules, List<CaseResult> results) {
    public static final CaseRun NONE = new CaseRun(List.of(), List.of());

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
     * Runs the cases beside a rule in which it runs by itself.
     *
     * @param bench has the rule
     * @param file of the rule
     * @param parameters by which it runs
     * @throws dev.cairn.yaml.FaultyFilesException with all that is wrong in the cases
     */
    public static CaseRun ofRule(Path folder, RuleBench bench, String file, Parameters parameters) {
        RuleBench narrow = new NarrowBench(bench, file, parameters);
        CaseRunner runner = new CaseRunner(narrow, () -> {
            throw new IllegalStateException("a rule by itself needs no exams");
        });
        List<CaseResult> results = CaseReader.readBeside(folder, narrow).stream()
                .flatMap(cases -> cases.ruleCases().stream().map(each -> runner.run(cases, each)))
                .toList();
        return new CaseRun(narrow.rules(), results);
    }

    /**
     * Runs the cases beside a rule that are about whole plans.
     *
     * @param bench has all rules
     * @param file of the rule
     * @param catalogue gives the exams that requests ask for
     * @throws dev.cairn.yaml.FaultyFilesException with all that is wrong in the cases
     */
    public static CaseRun ofWholePlans(Path folder, RuleBench bench, String file, Supplier<ExamCatalogue> catalogue) {
        RuleBench narrow = new NarrowBench(bench, file, bench.parameters());
        CaseRunner runner = new CaseRunner(bench, catalogue);
        List<CaseResult> results = CaseReader.readBeside(folder, narrow).stream()
                .flatMap(cases -> cases.planCases().stream().map(each -> runner.run(cases, each)))
                .toList();
        return new CaseRun(narrow.rules(), results);
    }

    /** These and others. */
    public CaseRun and(CaseRun others) {
        return new CaseRun(
                Stream.concat(rules.stream(), others.rules.stream()).toList(),
                Stream.concat(results.stream(), others.results.stream()).toList());
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
