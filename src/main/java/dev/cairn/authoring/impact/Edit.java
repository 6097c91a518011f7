package dev.cairn.authoring.impact;

import dev.cairn.planning.Engine;
import dev.cairn.planning.Parameter;
import dev.cairn.planning.Parameters;
import dev.cairn.planning.RuleInfo;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What was edited between two sides.
 *
 * @param rules how each that is not the same was edited, by id
 * @param numbers that are not the same, by name
 * @param tables the types of rows of those that are not the same
 * @param otherParameters whether the files of parameters differ in anything, if only in a comment
 * @param catalogue whether the catalogue is not the same
 * @param names of all rules of both sides by id, as they are called after the edit or, if they are gone, before
 */
public record Edit(
        SortedMap<String, Manner> rules,
        List<NumberEdit> numbers,
        List<String> tables,
        boolean otherParameters,
        boolean catalogue,
        SortedMap<String, String> names) {

    public Edit {
        rules = Collections.unmodifiableSortedMap(new TreeMap<>(rules));
        numbers = List.copyOf(numbers);
        tables = List.copyOf(tables);
        names = Collections.unmodifiableSortedMap(new TreeMap<>(names));
    }

    /** How a rule was edited. */
    public enum Manner {
        NEW("new"),
        REMOVED("removed"),
        EDITED("edited"),
        /** A number or table that it asks for was edited. */
        PARAMETER("parameter edited");

        private final String inWords;

        Manner(String inWords) {
            this.inWords = inWords;
        }

        public String inWords() {
            return inWords;
        }
    }

    /** A number that was edited; on a side where it does not exist it is absent. */
    public record NumberEdit(String name, Optional<Parameter> before, Optional<Parameter> after) {}

    /** What lies between two engines. */
    public static Edit between(Engine before, Engine after) {
        Parameters old = before.rules().parameters();
        Parameters made = after.rules().parameters();
        List<NumberEdit> numbers = numbers(old.numbers(), made.numbers());
        List<String> tables = tables(old, made);
        Map<String, RuleInfo> oldRules = byId(before);
        Map<String, RuleInfo> madeRules = byId(after);
        SortedMap<String, Manner> rules = new TreeMap<>();
        SortedMap<String, String> names = new TreeMap<>();
        for (String id : union(oldRules.keySet(), madeRules.keySet())) {
            Optional<RuleInfo> one = Optional.ofNullable(oldRules.get(id));
            Optional<RuleInfo> other = Optional.ofNullable(madeRules.get(id));
            names.put(id, other.or(() -> one).map(RuleInfo::name).orElseThrow());
            manner(one, other, numbers, tables).ifPresent(manner -> rules.put(id, manner));
        }
        return new Edit(
                rules,
                numbers,
                tables,
                !old.revision().equals(made.revision()),
                !before.catalogue().revision().equals(after.catalogue().revision()),
                names);
    }

    public boolean isEmpty() {
        return rules.isEmpty() && numbers.isEmpty() && tables.isEmpty() && !otherParameters && !catalogue;
    }

    private static Optional<Manner> manner(
            Optional<RuleInfo> before, Optional<RuleInfo> after, List<NumberEdit> numbers, List<String> tables) {
        if (before.isEmpty() || after.isEmpty()) {
            return Optional.of(before.isEmpty() ? Manner.NEW : Manner.REMOVED);
        }
        String text = after.orElseThrow().text();
        if (!text.equals(before.orElseThrow().text())) {
            return Optional.of(Manner.EDITED);
        }
        boolean asks = numbers.stream().anyMatch(number -> text.contains('"' + number.name() + '"'))
                || tables.stream().anyMatch(table -> text.contains(table + "("));
        return asks ? Optional.of(Manner.PARAMETER) : Optional.empty();
    }

    private static List<NumberEdit> numbers(Map<String, Parameter> before, Map<String, Parameter> after) {
        List<NumberEdit> edits = new ArrayList<>();
        for (String name : union(before.keySet(), after.keySet())) {
            Optional<Parameter> one = Optional.ofNullable(before.get(name));
            Optional<Parameter> other = Optional.ofNullable(after.get(name));
            if (!one.equals(other)) {
                edits.add(new NumberEdit(name, one, other));
            }
        }
        return edits;
    }

    private static List<String> tables(Parameters before, Parameters after) {
        return union(before.tables().keySet(), after.tables().keySet(), Class::getSimpleName).entrySet().stream()
                .filter(table -> !Objects.equals(
                        before.tables().get(table.getValue()), after.tables().get(table.getValue())))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Map<String, RuleInfo> byId(Engine engine) {
        return engine.rules().rules().stream().collect(Collectors.toMap(RuleInfo::id, Function.identity()));
    }

    private static SortedSet<String> union(Set<String> some, Set<String> others) {
        SortedSet<String> all = new TreeSet<>(some);
        all.addAll(others);
        return all;
    }

    private static <T> SortedMap<String, T> union(Set<T> some, Set<T> others, Function<T, String> name) {
        SortedMap<String, T> all = new TreeMap<>();
        some.forEach(each -> all.put(name.apply(each), each));
        others.forEach(each -> all.put(name.apply(each), each));
        return all;
    }
}
