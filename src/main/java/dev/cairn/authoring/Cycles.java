package dev.cairn.authoring;

import dev.cairn.drl.Clause;
import dev.cairn.drl.Clause.Accumulation;
import dev.cairn.drl.Clause.Joined;
import dev.cairn.drl.Clause.Looked;
import dev.cairn.drl.Clause.Pattern;
import dev.cairn.drl.Clause.Quantity;
import dev.cairn.drl.Expression;
import dev.cairn.drl.Expression.Name;
import dev.cairn.drl.Expression.Operation;
import dev.cairn.planning.Stage;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
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
                        .filter(maker -> mayFeed(maker, use))
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
                if (!ways.containsKey(fed) && usesOf(fed).stream().anyMatch(use -> mayFeed(next, use))) {
                    List<DrlFile> way = new ArrayList<>(ways.getOrDefault(next, List.of()));
                    way.add(fed);
                    ways.put(fed, way);
                    open.add(fed);
                }
            }
        }
        return Optional.ofNullable(ways.get(to));
    }

    /** Whether what a rule infers may meet a pattern. */
    private static boolean mayFeed(DrlFile maker, Use use) {
        return Conclusion.of(maker)
                .filter(made -> made.type().equals(use.pattern().type()))
                .filter(made -> use.pattern().constraints().stream()
                        .flatMap(constraint -> constraint.expression().stream())
                        .allMatch(demand -> holds(demand, maker, made).orElse(true)))
                .isPresent();
    }

    /** Whether a demand holds of what is inferred, as far as that can be known. */
    private static Optional<Boolean> holds(Expression demand, DrlFile maker, Conclusion made) {
        if (!(demand instanceof Operation operation) || operation.parts().size() != 2) {
            return Optional.empty();
        }
        List<Expression> parts = operation.parts();
        return switch (operation.operator()) {
            case "==" -> equal(parts, maker, made);
            case "!=" -> equal(parts, maker, made).map(equal -> !equal);
            case "||" -> either(true, holds(parts.get(0), maker, made), holds(parts.get(1), maker, made));
            case "&&" -> either(false, holds(parts.get(0), maker, made), holds(parts.get(1), maker, made));
            default -> Optional.empty();
        };
    }

    /** One that decides is enough; else both have to be known. */
    private static Optional<Boolean> either(boolean deciding, Optional<Boolean> one, Optional<Boolean> other) {
        if (one.filter(value -> value == deciding).isPresent()
                || other.filter(value -> value == deciding).isPresent()) {
            return Optional.of(deciding);
        }
        return one.isPresent() && other.isPresent() ? Optional.of(!deciding) : Optional.empty();
    }

    private static Optional<Boolean> equal(List<Expression> parts, DrlFile maker, Conclusion made) {
        if (!(parts.get(0) instanceof Name component) || !Demand.isConstant(parts.get(1))) {
            return Optional.empty();
        }
        Wording wording = new Wording(Map.of());
        return constant(component.name(), maker, made)
                .map(each -> wording.of(each).equals(wording.of(parts.get(1))));
    }

    private static Optional<Expression> constant(String component, DrlFile maker, Conclusion made) {
        List<String> components = new Vocabulary(maker.parsed())
                .type(made.type())
                .filter(Class::isRecord)
                .map(type -> Arrays.stream(type.getRecordComponents())
                        .map(each -> each.getName())
                        .toList())
                .orElse(List.of());
        int place = components.indexOf(component);
        return place >= 0 && place < made.constants().size() ? made.constants().get(place) : Optional.empty();
    }
}
