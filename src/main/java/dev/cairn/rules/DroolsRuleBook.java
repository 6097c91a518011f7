package dev.cairn.rules;

import dev.cairn.planning.Inference;
import dev.cairn.planning.Parameters;
import dev.cairn.planning.RuleBench;
import dev.cairn.planning.RuleInfo;
import dev.cairn.planning.RuleMatch;
import dev.cairn.planning.Stage;
import dev.cairn.yaml.Faults;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Rules that Drools runs. One base of rules a stage, so that stages cannot interfere. */
public final class DroolsRuleBook implements RuleBench {
    private final Map<Stage, StageBase> stages;
    private final List<RuleInfo> rules;
    private final Parameters parameters;
    private final String revision;

    private DroolsRuleBook(Map<Stage, StageBase> stages, List<RuleInfo> rules, Parameters parameters, String revision) {
        this.stages = stages;
        this.rules = rules;
        this.parameters = parameters;
        this.revision = revision;
    }

    /**
     * Reads rules and parameters of a folder. Rules that were not changed since the product was built are not compiled again; others are, and kept in
     * the cache for the next time.
     *
     * @throws dev.cairn.yaml.FaultyFilesException with all that is wrong
     */
    public static DroolsRuleBook read(Path folder, CompiledRulesCache cache) {
        // Beside the reading of the texts, which nearly always turn out to be the shipped ones.
        CompletableFuture<Optional<LoadedRules>> shipped =
                CompletableFuture.supplyAsync(() -> CompiledRulesCache.shipped().map(LoadedRules::of));
        RuleFolder texts = RuleFolder.read(folder);
        List<RuleInfo> rules = infos(texts);
        Parameters parameters = ParameterFiles.read(folder.resolve("parameters"), texts.files());
        LoadedRules loaded = shipped.join()
                .filter(each -> each.revision().equals(texts.revision()))
                .orElseGet(() -> LoadedRules.of(cache.get(texts)));
        return new DroolsRuleBook(stages(loaded, rules), rules, parameters, texts.revision());
    }

    /**
     * Reads some rules of a folder, and its parameters. Compiles these rules and keeps nothing: to try rules while they are being written.
     *
     * @param files relative to the folder, with slashes
     * @throws dev.cairn.yaml.FaultyFilesException with all that is wrong
     */
    public static DroolsRuleBook readOnly(Path folder, Collection<String> files) {
        return compiled(RuleFolder.read(folder).only(files), folder);
    }

    /**
     * Compiles rules that stand in no file, and keeps nothing.
     *
     * @param folder gives the parameters
     * @param texts by the path that they would have in the folder, with slashes
     * @throws dev.cairn.yaml.FaultyFilesException with all that is wrong
     */
    public static DroolsRuleBook readWritten(Path folder, SortedMap<String, String> texts) {
        return compiled(RuleFolder.of(texts), folder);
    }

    private static DroolsRuleBook compiled(RuleFolder texts, Path folder) {
        List<RuleInfo> rules = infos(texts);
        Parameters parameters = ParameterFiles.read(folder.resolve("parameters"), texts.files());
        LoadedRules loaded = texts.files().isEmpty()
                ? new LoadedRules(texts.revision(), Map.of())
                : LoadedRules.of(RuleCompiler.compile(texts));
        return new DroolsRuleBook(stages(loaded, rules), rules, parameters, texts.revision());
    }

    private static List<RuleInfo> infos(RuleFolder texts) {
        Faults faults = new Faults();
        List<RuleInfo> rules = new ArrayList<>();
        Map<String, RuleInfo> byId = new HashMap<>();
        Map<String, RuleInfo> byName = new HashMap<>();
        for (RuleFile file : texts.files()) {
            RuleInfo rule = file.info(faults);
            tellTwice(byId.put(rule.id(), rule), rule, "id " + rule.id(), faults);
            tellTwice(byName.put(rule.stage() + rule.name(), rule), rule, "name \"" + rule.name() + '"', faults);
            rules.add(rule);
        }
        faults.throwIfAny("The rules cannot be used");
        rules.sort(Comparator.comparing(RuleInfo::stage).thenComparing(RuleInfo::id));
        return List.copyOf(rules);
    }

    private static void tellTwice(@Nullable RuleInfo other, RuleInfo rule, String what, Faults faults) {
        if (other != null) {
            faults.add(rule.file(), 0, "the " + what + " is also that of " + other.file(), "give each rule its own");
        }
    }

    private static Map<Stage, StageBase> stages(LoadedRules loaded, List<RuleInfo> rules) {
        Map<Stage, StageBase> stages = new EnumMap<>(Stage.class);
        for (Stage stage : loaded.bases().keySet()) {
            Map<String, RuleInfo> byName = new HashMap<>();
            rules.stream().filter(rule -> rule.stage() == stage).forEach(rule -> byName.put(rule.name(), rule));
            stages.put(stage, new StageBase(stage, loaded.base(stage), byName));
        }
        return stages;
    }

    @Override
    public Inference infer(Stage stage, Collection<?> facts) {
        return base(stage).infer(facts, name -> true);
    }

    @Override
    public Inference inferWith(RuleInfo rule, Collection<?> facts) {
        return base(rule.stage()).infer(facts, rule.name()::equals);
    }

    @Override
    public List<RuleMatch> matches(RuleInfo rule, Collection<?> facts, int most) {
        return base(rule.stage()).matches(facts, rule.name(), most);
    }

    private StageBase base(Stage stage) {
        return Objects.requireNonNull(stages.get(stage), "every stage has rules");
    }

    @Override
    public List<RuleInfo> rules() {
        return rules;
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }

    @Override
    public String revision() {
        return revision;
    }
}
