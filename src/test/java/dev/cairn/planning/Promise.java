package dev.cairn.planning;

import dev.cairn.plan.PathStep;
import dev.cairn.plan.Session;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Something that every plan keeps.
 *
 * @param says what is promised
 * @param breaches what breaks it in a plan, in words; none if it is kept
 */
record Promise(String says, Function<MadePlan, Stream<String>> breaches) {

    /** A promise for each exam of a path. */
    static Promise ofSteps(String says, BiFunction<MadePlan, PathStep, Stream<String>> breaches) {
        return new Promise(
                says,
                made -> made.plan().path().stream()
                        .flatMap(step -> breaches.apply(made, step).map(breach -> step.exam() + ": " + breach)));
    }

    /** A promise for each session. */
    static Promise ofSessions(String says, BiFunction<MadePlan, Session, Stream<String>> breaches) {
        return new Promise(
                says,
                made -> made.sessions().stream()
                        .flatMap(session -> breaches.apply(made, session)
                                .map(breach -> session.id() + " on " + session.date() + ": " + breach)));
    }

    /** One breach, if there is one. */
    static Stream<String> breachIf(boolean broken, Supplier<String> breach) {
        return broken ? Stream.of(breach.get()) : Stream.empty();
    }

    @Override
    public String toString() {
        return says;
    }
}
