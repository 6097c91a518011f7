package dev.cairn.authoring.explain;

import dev.cairn.authoring.Workbench;
import dev.cairn.authoring.explain.Recording.Asked;
import dev.cairn.authoring.explain.Recording.Fired;
import dev.cairn.exam.ExamCode;
import dev.cairn.plan.Explanation;
import dev.cairn.plan.Plan;
import dev.cairn.planning.Engine;
import dev.cairn.planning.ExamCatalogue;
import dev.cairn.planning.RuleBench;
import dev.cairn.planning.RuleInfo;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * A plan whose rules were recorded while it was made: says of any item what is behind it, and of any rule whether it fired, and if not, why not. Not safe
 * for use by several threads.
 */
public final class Explainer {
    private static final String RULE = "rule:";
    private static final String FACT = "fact:";

    private final RuleBench bench;
    private final Recording recording;
    private final Provenance provenance;
    private final Plan plan;
    private final List<Item> items;

    private Explainer(RuleBench bench, ExamCatalogue catalogue, Recording recording, Plan plan) {
        this.bench = bench;
        this.recording = recording;
        this.plan = plan;
        this.items = PlanItems.of(plan, recording);
        recording.made(items.stream().flatMap(item -> item.roots().stream()).toList());
        this.provenance = new Provenance(bench, recording, catalogue);
    }

    /**
     * Makes a plan and keeps what its rules did.
     *
     * @param making makes the plan with the engine that it is given
     */
    public static Explainer of(RuleBench bench, ExamCatalogue catalogue, Function<Engine, Plan> making) {
        Recording recording = new Recording(bench);
        Plan plan = making.apply(Engine.of(recording, catalogue));
        return new Explainer(bench, catalogue, recording, plan);
    }

    /** All items of the plan, each with the rules behind it and without its chain. */
    public List<Explained> items() {
        return items.stream().map(item -> explained(item, 0)).toList();
    }

    /**
     * The items of this name: {@code exam:MLA-C01}, say. The beginning of a name, up to a colon, stands for all that begin so; {@code rule:} with an id for
     * all firings of a rule, {@code fact:} with a type for all inferred facts of that type.
     *
     * @param most as many links of a chain are told at most
     */
    public List<Explained> explain(String name, int most) {
        List<Item> named = name.startsWith(RULE)
                ? firings(name, fired -> fired.rule().id())
                : name.startsWith(FACT)
                        ? firings(name, fired -> fired.inferred().getClass().getSimpleName())
                        : items.stream()
                                .filter(item ->
                                        item.name().equals(name) || item.name().startsWith(name + ":"))
                                .toList();
        return named.stream().map(item -> explained(item, most)).toList();
    }

    private List<Item> firings(String name, Function<Fired, String> kind) {
        String wanted = name.substring(RULE.length());
        List<Fired> fired = provenance.ofPlan().stream()
                .filter(each -> kind.apply(each).equals(wanted))
                .toList();
        if (fired.isEmpty()) {
            return List.of();
        }
        String line = name.startsWith(RULE)
                ? fired.get(0).rule().name() + ": fired " + times(fired.size())
                : wanted + ": inferred " + times(fired.size());
        List<String> why =
                fired.stream().map(each -> each.rule().id()).distinct().toList();
        return List.of(
                new Item(name, line, why, fired.stream().map(recording::id).toList()));
    }

    private static String times(int number) {
        return number == 1 ? "once" : number + " times";
    }

    /** The names of all that can be asked for, {@code rule:} and {@code fact:} among them. */
    public List<String> names() {
        List<String> names = new ArrayList<>(items.stream().map(Item::name).toList());
        provenance.ofPlan().stream()
                .map(each -> RULE + each.rule().id())
                .distinct()
                .sorted()
                .forEach(names::add);
        provenance.ofPlan().stream()
                .map(each -> FACT + each.inferred().getClass().getSimpleName())
                .distinct()
                .sorted()
                .forEach(names::add);
        return List.copyOf(names);
    }

    private Explained explained(Item item, int most) {
        List<Fired> roots = item.roots().stream()
                .flatMap(id -> recording.firing(id).stream())
                .toList();
        Map<String, Explanation> kept = new TreeMap<>();
        item.why()
                .forEach(id -> Optional.ofNullable(plan.explanations().get(id))
                        .ifPresent(explanation -> kept.put(id, explanation)));
        Chain chain = most == 0 ? new Chain(List.of(), 0) : provenance.chain(roots, most);
        return new Explained(item.name(), item.line(), item.why(), chain, kept);
    }

    /** The facts of each time that the stage of a rule was run for the plan, in the end. */
    List<? extends Collection<?>> facts(RuleInfo rule) {
        return recording.ofPlan(rule.stage()).stream().map(Asked::facts).toList();
    }

    /**
     * Whether a rule fired, and if not, why not.
     *
     * @param rule of the bench
     * @param exam if only this exam matters
     * @param folder of the rules
     * @throws IllegalArgumentException if the rule infers nothing about an exam, and one is named
     */
    public Answer whyNot(RuleInfo rule, Optional<ExamCode> exam, Workbench workbench, Path folder) {
        Map<String, Object> about = exam.<Map<String, Object>>map(code -> Map.of(
                        ExamVariable.of(workbench.parser().parse(rule.text()))
                                .orElseThrow(() ->
                                        new IllegalArgumentException(rule.id() + " infers nothing about an exam")),
                        code))
                .orElse(Map.of());
        return WhySilent.of(workbench, folder, bench, List.of(rule)).answer(rule, facts(rule), about);
    }
}
