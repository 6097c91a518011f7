package dev.cairn.authoring;

import dev.cairn.drl.Clause;
import dev.cairn.drl.Clause.Accumulation;
import dev.cairn.drl.Clause.Constraint;
import dev.cairn.drl.Clause.Looked;
import dev.cairn.drl.Clause.Pattern;
import dev.cairn.drl.Clause.Quantity;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The facts that have to be there for a rule to fire, each with a name, and what is demanded of all of them together. Values that are demanded to be
 * equal have one name. Safe for use by several threads.
 */
final class Premises {
    private final List<Premise> all;
    private final List<Accumulation> counted;
    private final Map<String, String> equal = new HashMap<>();
    private final Terms terms;
    private final List<Asked> asked;
    private final Set<String> wordings;

    private Premises(List<Clause> conditions, boolean looked) {
        this.all = named(patterns(conditions, looked).toList());
        this.counted = Clauses.apart(conditions)
                .filter(Accumulation.class::isInstance)
                .map(Accumulation.class::cast)
                .toList();
        Terms apart = bound(new Terms(name -> name));
        asked(apart).map(Asked::demand).filter(Demand::isOfEqualTerms).forEach(each -> join(each.left(), each.right()));
        this.terms = bound(new Terms(this::nameOf));
        this.asked = asked(terms).toList();
        this.wordings = all.stream()
                .flatMap(premise -> premise.pattern().constraints().stream()
                        .flatMap(each -> each.expression().stream())
                        .map(terms.wording(premise.pattern(), premise.name())::of))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** A fact that has to be there. */
    record Premise(Pattern pattern, String name) {}

    /** A comparison that is demanded, and where. */
    record Asked(Demand demand, Constraint constraint, Pattern pattern) {}

    /** Of the patterns that bind facts. */
    static Premises bound(List<Clause> conditions) {
        return new Premises(conditions, false);
    }

    /** Of these, and of those of which it is enough that there is a fact. */
    static Premises there(List<Clause> conditions) {
        return new Premises(conditions, true);
    }

    /** Of alternatives, it is not known which holds. */
    private static Stream<Pattern> patterns(List<Clause> clauses, boolean looked) {
        return Clauses.apart(clauses).flatMap(clause -> {
            if (clause instanceof Pattern pattern) {
                return Stream.of(pattern);
            }
            return looked && clause instanceof Looked some && some.quantity() == Quantity.SOME
                    ? patterns(some.parts(), true)
                    : Stream.empty();
        });
    }

    private static List<Premise> named(List<Pattern> patterns) {
        Map<String, Integer> count = new HashMap<>();
        return patterns.stream()
                .map(each -> new Premise(each, each.type() + "#" + count.merge(each.type(), 1, Integer::sum)))
                .toList();
    }

    private Terms bound(Terms empty) {
        all.forEach(each -> empty.bind(each.pattern(), each.name()));
        counted.forEach(empty::bind);
        return empty;
    }

    private Stream<Asked> asked(Terms words) {
        return all.stream()
                .flatMap(premise -> premise.pattern().constraints().stream()
                        .flatMap(constraint -> constraint.expression().stream()
                                .flatMap(each -> Demand.of(each, words.wording(premise.pattern(), premise.name())))
                                .map(demand -> new Asked(demand, constraint, premise.pattern()))));
    }

    private void join(String one, String other) {
        String first = nameOf(one);
        String second = nameOf(other);
        if (!first.equals(second)) {
            equal.put(second, first);
        }
    }

    /** The one name of a value. */
    String nameOf(String term) {
        String name = term;
        while (equal.containsKey(name)) {
            name = equal.getOrDefault(name, name);
        }
        return name;
    }

    List<Premise> all() {
        return all;
    }

    /** What is compared. */
    List<Asked> asked() {
        return asked;
    }

    /** What its values are called. */
    Terms terms() {
        return terms.inner();
    }

    /** Whether the fact of this name, which has to be there, meets all that a pattern asks for, as far as that can be known. */
    boolean meets(String fact, Pattern pattern, Terms words) {
        Wording wording = words.wording(pattern, fact);
        return pattern.constraints().stream().allMatch(each -> holds(each, wording));
    }

    private boolean holds(Constraint constraint, Wording wording) {
        if (Terms.isBinding(constraint)) {
            return true;
        } else if (constraint
                .expression()
                .map(wording::of)
                .filter(wordings::contains)
                .isPresent()) {
            return true;
        }
        List<Demand> demands = constraint.expression().stream()
                .flatMap(each -> Demand.of(each, wording))
                .toList();
        // One demand for the whole constraint: of anything else it is not known when it holds.
        return demands.size() == 1
                && constraint.expression().filter(demands.get(0).from()::equals).isPresent()
                && (demands.get(0).isAlways()
                        || asked.stream().map(Asked::demand).anyMatch(demands.get(0)::follows));
    }
}
