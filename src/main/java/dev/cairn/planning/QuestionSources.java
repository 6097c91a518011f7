package dev.cairn.planning;

import dev.cairn.exam.Link;
import dev.cairn.plan.Plan.Resource;
import dev.cairn.syllabus.QuestionSource;
import dev.cairn.syllabus.QuestionSource.Role;
import dev.cairn.syllabus.Syllabus;
import java.util.List;
import java.util.Optional;

/** Where questions come from, as plans name it. */
final class QuestionSources {
    /** The questions that topics carry, to answer from memory. */
    static final String ASK = "ask";

    private QuestionSources() {}

    static Resource ask() {
        return new Resource(
                "The question of each topic",
                Optional.empty(),
                "questions",
                "free",
                "Answer from memory; the topic page has the question.");
    }

    static Resource of(QuestionSource source) {
        return new Resource(
                source.title(), source.page().map(Link::url), kind(source.role()), source.price(), source.use());
    }

    /** The source for a part of the study; another official one with a page where its own has none, else the learner's bank. */
    static Optional<QuestionSource> find(Syllabus syllabus, Role role) {
        List<Role> others = role == Role.SAMPLES ? List.of(Role.SAMPLES, Role.SET, Role.PLAN) : List.of(role);
        return others.stream()
                .flatMap(each -> syllabus.source(each).stream())
                .filter(source -> source.page().isPresent())
                .findFirst()
                .or(() -> syllabus.source(Role.BANK));
    }

    private static String kind(Role role) {
        return switch (role) {
            case SAMPLES, SET -> "questions";
            case MOCK -> "mock";
            case PLAN -> "plan";
            case BANK -> "bank";
        };
    }
}
