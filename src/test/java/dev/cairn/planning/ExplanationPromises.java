package dev.cairn.planning;

import static dev.cairn.planning.Promise.breachIf;

import dev.cairn.exam.ExamCode;
import dev.cairn.exam.ExamVersion;
import dev.cairn.plan.Explanation;
import dev.cairn.plan.Plan;
import dev.cairn.plan.Week.WeekKind;
import dev.cairn.planning.path.Considered;
import dev.cairn.planning.path.TargetExam;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everything in a plan says why it is there. */
final class ExplanationPromises {
    private ExplanationPromises() {}

    static List<Promise> all() {
        return List.of(
                new Promise("every item names the rules that made it", ExplanationPromises::named),
                new Promise("every rule that an item names is explained, and no other", ExplanationPromises::explained),
                new Promise("an explanation has rule, stage, label, source and matches", ExplanationPromises::whole),
                new Promise("no reason rests on what turned out not to be so", ExplanationPromises::standing),
                new Promise("every exam is in the path or says why not", ExplanationPromises::missing));
    }

    /** Something in a plan. */
    private record Item(String what, List<String> why) {}

    private static Stream<String> named(MadePlan made) {
        return items(made.plan()).filter(item -> item.why().isEmpty()).map(Item::what);
    }

    private static Stream<String> explained(MadePlan made) {
        Set<String> named = new HashSet<>();
        Stream.concat(items(made.plan()), away(made.plan())).forEach(item -> named.addAll(item.why()));
        named.addAll(made.plan().target().why());
        Set<String> told = made.plan().explanations().keySet();
        return breachIf(!told.equals(named), () -> "named %s, explained %s".formatted(named, told));
    }

    private static Stream<String> whole(MadePlan made) {
        return made.plan().explanations().entrySet().stream()
                .filter(entry -> !isWhole(entry.getValue()))
                .map(Map.Entry::toString);
    }

    /** What rules of the path match and others of them infer has to be inferred at the end. */
    private static Stream<String> standing(MadePlan made) {
        Inference path = new Drafting(made.engine().rules(), made.engine().catalogue())
                .draft(made.request())
                .path();
        Set<Class<?>> inferred = path.facts().stream().map(Object::getClass).collect(Collectors.toSet());
        inferred.add(Considered.class);
        inferred.add(TargetExam.class);
        return path.conclusions().stream()
                .flatMap(conclusion -> conclusion.firing().matched().stream()
                        .filter(fact -> inferred.contains(fact.getClass())
                                && !path.facts().contains(fact))
                        .map(fact -> "%s, since %s".formatted(conclusion.fact(), fact)));
    }

    private static Stream<String> missing(MadePlan made) {
        ExamCatalogue catalogue = made.engine().catalogue();
        Objections objections = new Objections(new Drafting(made.engine().rules(), catalogue).draft(made.request()));
        return catalogue.versions().stream()
                .map(ExamVersion::code)
                .filter(exam -> objections.to(exam).isEmpty() != made.path().contains(exam))
                .map(ExamCode::value);
    }

    private static boolean isWhole(Explanation each) {
        return Stream.of(each.rule(), each.stage(), each.label(), each.source()).noneMatch(String::isBlank)
                && !each.matches().isEmpty();
    }

    private static Stream<Item> items(Plan plan) {
        return Stream.of(
                        Stream.of(new Item("verdict", plan.feasibility().why())),
                        plan.held().stream()
                                .flatMap(held -> held.ways().stream())
                                .map(way -> new Item("what keeps it: " + way.name(), way.why())),
                        plan.alternatives().stream().map(way -> new Item("way " + way.choice(), way.why())),
                        plan.target().planned().stream()
                                .map(exam -> new Item("target", plan.target().why())),
                        plan.path().stream().map(step -> new Item("step " + step.exam(), step.why())),
                        plan.path().stream()
                                .flatMap(step -> step.effort().stream()
                                        .map(part -> new Item("effort " + part.factor(), part.why()))),
                        plan.path().stream()
                                .flatMap(step -> step.domains().stream()
                                        .map(share -> new Item("domain " + share.domain(), share.why()))),
                        plan.path().stream()
                                .flatMap(step -> step.leftOut().stream()
                                        .map(each -> new Item("left out " + each.topic(), each.why()))),
                        plan.skipped().stream().map(each -> new Item("skipped " + each.exam(), each.why())),
                        plan.advisories().stream().map(each -> new Item("advisory " + each.code(), each.why())),
                        plan.weeks().stream()
                                .filter(week -> week.kind() != WeekKind.AWAY)
                                .map(week -> new Item(week.kind() + " week", week.why())),
                        plan.weeks().stream()
                                .flatMap(week -> week.sessions().stream())
                                .map(session -> new Item("session " + session.kind(), session.why())))
                .flatMap(items -> items);
    }

    /** No rule makes a week of absence: the learner does. */
    private static Stream<Item> away(Plan plan) {
        return plan.weeks().stream()
                .filter(week -> week.kind() == WeekKind.AWAY)
                .map(week -> new Item("away", week.why()));
    }
}
