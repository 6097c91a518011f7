package dev.cairn.authoring;

import dev.cairn.drl.Clause;
import dev.cairn.drl.Clause.Accumulation;
import dev.cairn.drl.Clause.Joined;
import dev.cairn.drl.Clause.Looked;
import dev.cairn.drl.Clause.Pattern;
import dev.cairn.drl.Clause.Quantity;
import dev.cairn.planning.Stage;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Rules of a stage that hold because something is not inferred, and then lead to its being inferred: what comes of it depends on chance. Cycles without
 * an absence or a sum in them only add facts, and are sound.
 */
final class Cycles {
    private final List<DrlFile> rules;
    private final Map<DrlFile, List<Use>> uses = new LinkedHashMap<>();

    private Cycles(List<DrlFile> rules) {
        this.rules = rules;
        rules.forEach(rule -> {
            List<Use> found = new ArrayList<>();
            rule.parsed().conditions().forEach(clause -> collect(clause, false, found));
            uses.put(rule, found);
        });
    }

    /**
     * A pattern that a rule looks at.
     *
     * @param whole whether all facts that meet it have to be known before the rule can fire
     */
    private record Use(Pattern pattern, boolean whole) {}

    static void check(List<DrlFile> rules, RuleFaults faults) {
        for (Stage stage : Stage.values()) {
            new Cycles(rules.stream().filter(rule -> rule.stage() == stage).toList()).check(faults);
        }
    }

    private static void collect(Clause clause, boolean whole, List<Use> found) {
        if (clause instanceof Pattern pattern) {
            found.add(new Use(pattern, whole));
        } else if (clause instanceof Joined joined) {
            joined.parts().forEach(part -> collect(part, whole, found));
        } else if (clause instanceof Looked looked) {
            looked.parts().forEach(part -> collect(part, whole || looked.quantity() != Quantity.SOME, found));
        } else if (clause instanceof Accumulation sums) {
            collect(sums.source(), true, found);
        }
    }

    private void check(RuleFaults faults) {
        Set<Set<DrlFile>> told = new LinkedHashSet<>();
        for (DrlFile rule : rules) {
            for (Use use : usesOf(rule).stream().filter(Use::whole).toList()) {
                rules.stream()
                        .filter(maker -> Feeding.mayMeet(maker, use.pattern()))
                        .flatMap(maker -> way(rule, maker).stream())
                        .filter(way -> told.add(Set.copyOf(way)))
                        .findFirst()
                        .ifPresent(way -> tell(rule, use, way, faults));
            }
        }
    }

    private static void tell(DrlFile rule, Use use, List<DrlFile> way, RuleFaults faults) {
        String others = way.stream().skip(1).map(DrlFile::path).collect(Collectors.joining(", "));
        String message = others.isEmpty()
                ? "the rule needs to know all " + use.pattern().type() + " and infers more of them"
                : "the rule needs to know all " + use.pattern().type() + ", and leads to more of them by " + others;
        rule.fault(
                use.pattern().place(),
                FaultCode.CYCLE,
                message,
                "say in a component which of them are meant, or infer another type of fact",
                faults);
    }

    private List<Use> usesOf(DrlFile rule) {
        return uses.getOrDefault(rule, List.of());
    }

    /** The shortest way on which what one rule infers leads to another's firing, with both; nothing if there is none. */
    private Optional<List<DrlFile>> way(DrlFile from, DrlFile to) {
        Map<DrlFile, List<DrlFile>> ways = new LinkedHashMap<>(Map.of(from, List.of(from)));
        Deque<DrlFile> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty() && !ways.containsKey(to)) {
            DrlFile next = open.remove();
            for (DrlFile fed : rules) {
                if (!ways.containsKey(fed)
                        && usesOf(fed).stream().anyMatch(use -> Feeding.mayMeet(next, use.pattern()))) {
                    List<DrlFile> way = new ArrayList<>(ways.getOrDefault(next, List.of()));
                    way.add(fed);
                    ways.put(fed, way);
                    open.add(fed);
                }
            }
        }
        return Optional.ofNullable(ways.get(to));
    }
}
