package dev.cairn.authoring;

import java.util.Collections;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The variables that can be used at a place of a rule, each with its type, if that is known. */
final class Scope {
    private final Optional<Scope> outer;
    private final NavigableMap<String, Optional<Class<?>>> variables = new TreeMap<>();

    private Scope(Optional<Scope> outer) {
        this.outer = outer;
    }

    static Scope empty() {
        return new Scope(Optional.empty());
    }

    /** What is bound in there is not known out here. */
    Scope inner() {
        return new Scope(Optional.of(this));
    }

    boolean knows(String variable) {
        return variables.containsKey(variable)
                || outer.filter(each -> each.knows(variable)).isPresent();
    }

    Optional<Class<?>> type(String variable) {
        return variables.containsKey(variable)
                ? Optional.ofNullable(variables.get(variable)).flatMap(type -> type)
                : outer.flatMap(each -> each.type(variable));
    }

    void bind(String variable, Optional<Class<?>> type) {
        variables.put(variable, type);
    }

    /** Takes over what an inner one has bound. */
    void takeOver(Scope inner) {
        variables.putAll(inner.variables);
    }

    SortedSet<String> names() {
        SortedSet<String> names = new TreeSet<>(variables.keySet());
        outer.ifPresent(each -> names.addAll(each.names()));
        return Collections.unmodifiableSortedSet(names);
    }
}
