package dev.cairn.authoring.explain;

import dev.cairn.planning.Firing;
import dev.cairn.planning.Inference;
import dev.cairn.planning.Inference.Conclusion;
import dev.cairn.planning.Parameters;
import dev.cairn.planning.RuleBook;
import dev.cairn.planning.RuleInfo;
import dev.cairn.planning.Stage;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Rules that write down what they are asked and what they infer. In what they hand out each firing has an id of its own, so that a plan that is made with
 * them says in its {@code why} which firing is behind each item, and not only which rule. Not safe for use by several threads.
 */
final class Recording implements RuleBook {
    /** Parts the id of a rule from the number of its firing. No id has one. */
    private static final String NUMBER_SIGN = "#";

    private static final Set<Stage> EACH_EXAM = EnumSet.of(Stage.STUDY, Stage.EFFORT);

    private final RuleBook rules;
    private final List<Asked> asked = new ArrayList<>();
    private final Map<String, Fired> byId = new HashMap<>();
    private final IdentityHashMap<Fired, String> ids = new IdentityHashMap<>();
    private final IdentityHashMap<Object, Fired> byFact = new IdentityHashMap<>();
    private final Set<Asked> behindPlan = Collections.newSetFromMap(new IdentityHashMap<>());

    Recording(RuleBook rules) {
        this.rules = rules;
    }

    /** A stage that was run over some facts. */
    record Asked(Stage stage, List<Object> given, List<Fired> fired) {
        /** All facts in the end. */
        List<Object> facts() {
            List<Object> facts = new ArrayList<>(given);
            fired.forEach(each -> facts.add(each.inferred()));
            return facts;
        }
    }

    /**
     * A rule fired.
     *
     * @param matched in the order of its patterns
     */
    record Fired(RuleInfo rule, Object inferred, List<Object> matched) {}

    @Override
    public Inference infer(Stage stage, Collection<?> facts) {
        Inference inference = rules.infer(stage, facts);
        List<Fired> fired = new ArrayList<>();
        List<Conclusion> numbered = new ArrayList<>();
        for (Conclusion conclusion : inference.conclusions()) {
            Firing firing = conclusion.firing();
            Fired each = new Fired(firing.rule(), conclusion.fact(), firing.matched());
            String id = firing.rule().id() + NUMBER_SIGN + byId.size();
            fired.add(each);
            byId.put(id, each);
            ids.put(each, id);
            byFact.put(each.inferred(), each);
            numbered.add(new Conclusion(conclusion.fact(), new Firing(called(firing.rule(), id), firing.matched())));
        }
        asked.add(new Asked(stage, List.copyOf(facts), List.copyOf(fired)));
        return new Inference(numbered);
    }

    private static RuleInfo called(RuleInfo rule, String id) {
        return new RuleInfo(id, rule.name(), rule.stage(), rule.label(), rule.source(), rule.file(), rule.text());
    }

    /** The firing with this id; nothing if it is the id of a rule, which is behind what a plan keeps of the version before. */
    Optional<Fired> firing(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The id of a firing. */
    String id(Fired firing) {
        return Objects.requireNonNull(ids.get(firing), "it was recorded here");
    }

    /** How a fact was inferred, if it was. */
    Optional<Fired> behind(Object fact) {
        return Optional.ofNullable(byFact.get(fact));
    }

    /** All times that a stage was run, whatever for. */
    List<Asked> all() {
        return Collections.unmodifiableList(asked);
    }

    /**
     * Notes which times the plan rests on.
     *
     * @param roots the ids of the firings that its items name
     */
    void made(Collection<String> roots) {
        Set<Fired> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Fired> open = new ArrayDeque<>();
        roots.forEach(id -> firing(id).ifPresent(open::add));
        while (!open.isEmpty()) {
            Fired fired = open.remove();
            if (seen.add(fired)) {
                fired.matched().forEach(fact -> behind(fact).ifPresent(open::add));
            }
        }
        asked.stream()
                .filter(each -> each.fired().stream().anyMatch(seen::contains))
                .forEach(behindPlan::add);
    }

    /**
     * The times that a stage was run for the plan itself: neither for rounds before the last one of its draft, nor for offers, nor to find out what fits
     * into the time. The stages study, effort and sequence are run for each exam, the others once.
     */
    List<Asked> ofPlan(Stage stage) {
        List<Asked> all = asked.stream().filter(each -> each.stage() == stage).toList();
        if (stage == Stage.SEQUENCE) {
            return all;
        }
        List<Asked> behind = all.stream().filter(behindPlan::contains).toList();
        if (EACH_EXAM.contains(stage)) {
            return behind;
        }
        List<Asked> candidates = behind.isEmpty() ? all : behind;
        return candidates.isEmpty() ? List.of() : List.of(candidates.get(candidates.size() - 1));
    }

    @Override
    public List<RuleInfo> rules() {
        return rules.rules();
    }

    @Override
    public Parameters parameters() {
        return rules.parameters();
    }

    @Override
    public String revision() {
        return rules.revision();
    }
}
