package dev.cairn.authoring.explain;

import dev.cairn.planning.Firing;
import dev.cairn.planning.Inference;
import dev.cairn.planning.Inference.Conclusion;
import dev.cairn.planning.Parameters;
import dev.cairn.planning.RuleBook;
import dev.cairn.planning.RuleInfo;
import dev.cairn.planning.Stage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Rules that write down what they are asked and what they infer. In what they hand out each firing has an id of its own, so that a plan that is made with
 * them says in its {@code why} which firing is behind each item, and not only which rule. Not safe for use by several threads.
 */
final class Recording implements RuleBook {
    /** Parts the id of a rule from the number of its firing. No id has one. */
    private static final String NUMBER_SIGN = "#";

    private final RuleBook rules;
    private final List<Asked> asked = new ArrayList<>();
    private final Map<String, Fired> byId = new HashMap<>();
    private final IdentityHashMap<Fired, String> ids = new IdentityHashMap<>();
    private final IdentityHashMap<Object, Fired> byFact = new IdentityHashMap<>();

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
     * The times that a stage was run for the plan itself: the last round of its draft counts, and neither the rounds before it nor what was drafted to find
     * offers. The stage sequence is run twice for each exam.
     */
    List<Asked> ofPlan(Stage stage) {
        List<Asked> all = within(stage).filter(each -> each.stage() == stage).toList();
        return stage == Stage.SEQUENCE || all.isEmpty() ? all : List.of(all.get(all.size() - 1));
    }

    /** Offers are looked for between the sequence and the advice, by drafts that begin with the progress or the lifecycle. */
    private Stream<Asked> within(Stage stage) {
        if (stage == Stage.SEQUENCE || stage == Stage.ADVICE) {
            return asked.stream();
        }
        int lifecycles = 0;
        for (int i = 0; i < asked.size(); i++) {
            Stage each = asked.get(i).stage();
            boolean drafted = lifecycles > 0 && (each == Stage.LIFECYCLE || each == Stage.PROGRESS);
            if (drafted) {
                return asked.subList(0, i).stream();
            }
            lifecycles += each == Stage.LIFECYCLE ? 1 : 0;
        }
        return asked.stream();
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
