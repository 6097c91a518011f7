package dev.cairn.authoring.variant;

import dev.cairn.authoring.CaseFile;
import dev.cairn.authoring.CaseResult;
import dev.cairn.authoring.CaseRun;
import dev.cairn.authoring.CaseRunner;
import dev.cairn.authoring.DrlFile;
import dev.cairn.authoring.RuleCase;
import dev.cairn.authoring.Subject.OfRule;
import dev.cairn.authoring.Workbench;
import dev.cairn.authoring.variant.Variant.Shift;
import dev.cairn.planning.Parameter;
import dev.cairn.planning.RuleBench;
import dev.cairn.planning.RuleInfo;
import dev.cairn.yaml.Fault;
import dev.cairn.yaml.FaultyFilesException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Runs the cases of rules over variants of these. Variants are compiled many at a time, since each compilation has a cost of its own; those that stand in
 * the way of the others are taken out. Each runs alone, so that variants do not feed each other. Not safe for use by several threads.
 */
final class Trials {
    /** With fewer, the fixed cost of compilations counts; with more, that of sessions over so many rules. Measured. */
    private static final int AT_A_TIME = 100;

    private final Path folder;
    private final Workbench workbench;
    private final RuleBench bench;

    /** Cases in which a rule runs by itself, and which pass, by its id. */
    private final Map<String, List<CaseResult>> passed;

    private final Map<Variant, Outcome> outcomes = new LinkedHashMap<>();

    private Trials(Path folder, Workbench workbench, RuleBench bench, CaseRun run) {
        this.folder = folder;
        this.workbench = workbench;
        this.bench = bench;
        this.passed = run.results().stream()
                .filter(result -> result.passed() && result.ofCase() instanceof RuleCase)
                .collect(Collectors.groupingBy(result -> result.file().subject().label()));
    }

    /**
     * What becomes of the variants of all rules of a run. A case that fails anyway notices nothing.
     *
     * @param bench with the rules as they are
     * @param making makes the variants of a rule
     */
    static Map<Variant, Outcome> of(
            Path folder,
            Workbench workbench,
            RuleBench bench,
            CaseRun run,
            BiFunction<RuleInfo, DrlFile, List<Variant>> making) {
        List<Variant> variants = run.rules().stream()
                .flatMap(rule -> making.apply(rule, file(rule, workbench)).stream())
                .toList();
        Trials trials = new Trials(folder, workbench, bench, run);
        trials.runShifted(
                variants.stream().filter(each -> each.shift().isPresent()).toList());
        List<Variant> edited =
                variants.stream().filter(each -> each.shift().isEmpty()).toList();
        for (int from = 0; from < edited.size(); from += AT_A_TIME) {
            trials.run(edited.subList(from, Math.min(edited.size(), from + AT_A_TIME)));
        }
        return trials.outcomes;
    }

    /** Nothing is compiled where the rule stays as it is. */
    private void runShifted(List<Variant> variants) {
        CaseRunner runner = new CaseRunner(bench, workbench.catalogue());
        for (Variant variant : variants) {
            Shift shift = variant.shift().orElseThrow();
            outcomes.put(variant, outcome(variant, file -> shifted(file, shift), runner));
        }
    }

    private CaseFile shifted(CaseFile file, Shift shift) {
        SortedMap<String, Integer> parameters = new TreeMap<>(file.parameters());
        parameters.computeIfAbsent(shift.parameter(), this::value);
        parameters.computeIfPresent(shift.parameter(), (name, value) -> value + shift.by());
        return new CaseFile(file.path(), file.subject(), file.cases(), parameters);
    }

    private @Nullable Integer value(String parameter) {
        Parameter found = bench.parameters().numbers().get(parameter);
        return found == null ? null : (Integer) found.value();
    }

    private static DrlFile file(RuleInfo rule, Workbench workbench) {
        return DrlFile.of(rule.stage(), rule.file(), rule.text(), workbench.parser());
    }

    static List<Spot> unnoticed(Map<Variant, Outcome> outcomes) {
        return outcomes.entrySet().stream()
                .filter(each -> each.getValue() == Outcome.UNNOTICED)
                .map(each -> Spot.of(each.getKey()))
                .sorted(Spot.BY_PLACE)
                .toList();
    }

    private void run(List<Variant> variants) {
        if (variants.isEmpty()) {
            return;
        }
        try {
            CaseRunner runner =
                    new CaseRunner(workbench.written().apply(folder, texts(variants)), workbench.catalogue());
            for (int number = 0; number < variants.size(); number++) {
                Variant variant = variants.get(number);
                String id = variant.id(number);
                outcomes.put(variant, outcome(variant, file -> under(id, file), runner));
            }
        } catch (FaultyFilesException e) {
            without(e.faults().stream().map(Fault::file).collect(Collectors.toSet()), variants);
        } catch (RuntimeException e) {
            // Whatever the compiler does not like, it does not say of what.
            halved(variants);
        }
    }

    private static SortedMap<String, String> texts(List<Variant> variants) {
        SortedMap<String, String> texts = new TreeMap<>();
        for (int number = 0; number < variants.size(); number++) {
            texts.put(variants.get(number).path(number), variants.get(number).text(number));
        }
        return texts;
    }

    private void without(Set<String> faulty, List<Variant> variants) {
        List<Variant> others = new ArrayList<>();
        for (int number = 0; number < variants.size(); number++) {
            if (faulty.contains(variants.get(number).path(number))) {
                outcomes.put(variants.get(number), Outcome.NOT_VIABLE);
            } else {
                others.add(variants.get(number));
            }
        }
        if (others.size() < variants.size()) {
            run(others);
        } else {
            halved(variants);
        }
    }

    private void halved(List<Variant> variants) {
        if (variants.size() == 1) {
            outcomes.put(variants.get(0), Outcome.NOT_VIABLE);
        } else {
            int half = variants.size() / 2;
            run(variants.subList(0, half));
            run(variants.subList(half, variants.size()));
        }
    }

    private Outcome outcome(Variant variant, UnaryOperator<CaseFile> cases, CaseRunner runner) {
        boolean noticed = passed.getOrDefault(variant.rule().id(), List.of()).stream()
                .anyMatch(result ->
                        !runner.run(cases.apply(result.file()), result.ofCase()).passed());
        return noticed ? Outcome.NOTICED : Outcome.UNNOTICED;
    }

    private static CaseFile under(String id, CaseFile file) {
        return new CaseFile(file.path(), new OfRule(id), file.cases(), file.parameters());
    }
}
