package dev.cairn.authoring.explain;

import dev.cairn.drl.Clause.Pattern;
import dev.cairn.drl.Expression;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A part of the conditions of a rule that can fail by itself.
 *
 * @param condition the number of the condition that it is a part of, from 1
 * @param place in the text of the rule
 * @param shown the part as it is written
 * @param before the conditions that come before it, as a rule has them
 * @param upTo the same, and it
 * @param apart what shows how near it came, if it fails: see {@link Kind}
 * @param pattern that it is a part of
 * @param wanted what it demands
 * @param inner steps of what it looks for, for each way in which it can be met
 */
record Step(
        int condition,
        int place,
        String shown,
        Kind kind,
        String before,
        String upTo,
        Optional<String> apart,
        Optional<Pattern> pattern,
        Optional<Expression> wanted,
        List<List<Step>> inner) {
    /** What the fact of the pattern is bound to where the rule does not bind it. */
    static final String FACT = "$cairnFact";

    Step {
        inner = List.copyOf(inner);
    }

    /** What can fail. */
    enum Kind {
        /** There has to be a fact of a type. */
        FACT,
        /** A component has to have some value. Apart: the conditions without this one, which find facts that lack nothing else. */
        VALUE,
        /** There has to be no such fact. Apart: the conditions with this one the other way round, which find the facts in the way. */
        ABSENCE,
        /** There has to be something to add up. */
        SUMMANDS,
        /** A sum has to have some value. Apart: the conditions without this one, which find the sum. */
        SUM,
        /** One of several has to hold. */
        CHOICE,
        /** All of some facts have to be so. */
        EACH
    }

    /** The name to which the fact of its pattern is bound. */
    String factVariable() {
        return pattern.flatMap(Pattern::variable).orElse(FACT);
    }

    /** All steps, with those inside. */
    static List<Step> withInner(List<Step> steps) {
        return steps.stream()
                .flatMap(step ->
                        Stream.concat(Stream.of(step), step.inner().stream().flatMap(each -> withInner(each).stream())))
                .toList();
    }
}
