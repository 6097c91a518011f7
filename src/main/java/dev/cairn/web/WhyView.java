package dev.cairn.web;

import dev.cairn.exam.ExamCode;
import dev.cairn.export.PathWords;
import dev.cairn.export.SessionWords;
import dev.cairn.export.Words;
import dev.cairn.plan.Explanation;
import dev.cairn.plan.PathStep;
import dev.cairn.plan.Plan;
import dev.cairn.plan.Session;
import dev.cairn.plan.Week;
import dev.cairn.plan.WhyNot;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Why a line of a plan is there: the chain of rules, the nearest first.
 *
 * @param line what is explained
 * @param sentence the reason in short; empty, where there is none
 */
record WhyView(String line, String sentence, List<Link> chain) {
    private static final int MOST_FACTS = 4;

    /**
     * A rule of the chain.
     *
     * @param label where its knowledge comes from, in words
     * @param facts what it matched, in words, as far as it concerns the line
     * @param more how many others it matched elsewhere in the plan
     */
    record Link(String id, String rule, String label, String source, List<String> facts, int more) {}

    /** What names a line in addresses: {@code session.ID}, say. */
    static Optional<WhyView> of(PlanView view, String item) {
        Plan plan = view.plan();
        String[] parts = item.split("\\.", 3);
        String second = parts.length > 1 ? parts[1] : "";
        String third = parts.length > 2 ? parts[2] : "";
        return switch (parts[0]) {
            case "verdict" ->
                Optional.of(of(plan, view.words().verdict(), plan.feasibility().why(), List.of()));
            case "target" ->
                Optional.of(of(
                        plan,
                        plan.target().asked() + " leads to "
                                + plan.target().planned().map(ExamCode::value).orElse("no exam"),
                        plan.target().why(),
                        List.of()));
            case "exam" ->
                step(plan, second)
                        .map(step -> of(plan, step.exam() + " is in your path", step.why(), step.exam())
                                .with(new PathWords(plan).why(step)));
            case "effort" ->
                step(plan, second)
                        .flatMap(step -> at(step.effort(), third)
                                .map(part -> of(
                                        plan,
                                        step.exam() + ", " + PathWords.factor(part) + ": "
                                                + Words.duration(part.value()),
                                        part.why(),
                                        step.exam())));
            case "domain" ->
                step(plan, second)
                        .flatMap(step -> step.domains().stream()
                                .filter(domain -> third.equals(domain.domain() + ""))
                                .findFirst()
                                .map(domain -> of(
                                        plan,
                                        step.exam() + ", domain " + domain.domain() + ", " + domain.name(),
                                        domain.why(),
                                        List.of(step.exam().value(), "domain " + domain.domain() + " "))));
            case "skipped" ->
                plan.skipped().stream()
                        .filter(skipped -> skipped.exam().value().equals(second))
                        .findFirst()
                        .map(skipped -> of(plan, skipped.exam() + " is left out", skipped.why(), skipped.exam())
                                .with(skipped.message()));
            case "advisory" ->
                at(plan.advisories(), second)
                        .map(advisory -> advisory.exam()
                                .map(exam -> of(plan, Words.withDays(advisory.message()), advisory.why(), exam))
                                .orElseGet(
                                        () -> of(plan, Words.withDays(advisory.message()), advisory.why(), List.of())));
            case "week" ->
                plan.weeks().stream()
                        .filter(week -> second.equals(week.week() + ""))
                        .findFirst()
                        .map(week -> of(
                                plan,
                                "Week " + week.week() + ", " + Words.span(week.from(), week.to()),
                                week.why(),
                                about(week)));
            case "session" ->
                view.session(second)
                        .map(session -> of(
                                plan,
                                Words.shortDay(session.date()) + ", " + session.minutes() + " min, "
                                        + SessionWords.name(session.kind()) + ": "
                                        + new SessionWords(session).title(),
                                session.why(),
                                about(session)));
            default -> Optional.empty();
        };
    }

    /** Why an exam is not in the path. */
    static WhyView ofNot(PlanView view, ExamCode exam, Optional<WhyNot> answer) {
        return answer.map(not -> new WhyView(
                        exam + " is not in your path",
                        Words.withDays(not.message()),
                        chain(
                                not.explanations(),
                                concerning(not.explanations(), not.why(), exam),
                                List.of(exam.value()))))
                .orElseGet(() -> new WhyView(exam + " is in your path.", "", List.of()));
    }

    private static WhyView of(Plan plan, String line, List<String> why, List<String> about) {
        List<Link> chain = chain(plan.explanations(), why, about);
        return new WhyView(line, chain.isEmpty() ? "" : chain.get(0).rule() + ".", chain);
    }

    /** With the rules that concern the exam alone. */
    private static WhyView of(Plan plan, String line, List<String> why, ExamCode exam) {
        return of(plan, line, concerning(plan.explanations(), why, exam), List.of(exam.value()));
    }

    private WhyView with(String reason) {
        return new WhyView(line, reason, chain);
    }

    /** Of the rules of a chain those that matched something about the exam, and the first in any case. */
    private static List<String> concerning(Map<String, Explanation> explanations, List<String> why, ExamCode exam) {
        return IntStream.range(0, why.size())
                .filter(i -> i == 0 || mentions(explanations, why.get(i), exam))
                .mapToObj(why::get)
                .toList();
    }

    private static boolean mentions(Map<String, Explanation> explanations, String id, ExamCode exam) {
        return Stream.ofNullable(explanations.get(id))
                .flatMap(known -> known.matches().stream())
                .anyMatch(match -> match.contains(exam.value()));
    }

    private static List<Link> chain(Map<String, Explanation> explanations, List<String> why, List<String> about) {
        List<Link> chain = new ArrayList<>();
        for (String id : why) {
            Optional.ofNullable(explanations.get(id)).ifPresent(known -> {
                List<String> facts = closest(known.matches(), about);
                List<String> shown = facts.stream()
                        .limit(MOST_FACTS)
                        .map(Words::withDays)
                        .filter(fact -> !fact.isBlank())
                        .toList();
                chain.add(new Link(
                        id,
                        known.rule(),
                        label(known.label()),
                        known.source(),
                        shown,
                        Math.max(0, known.matches().size() - Math.max(1, shown.size()))));
            });
        }
        return chain;
    }

    /** Of what a rule matched all over the plan, what says most of the words that the line is about. */
    private static List<String> closest(List<String> matches, List<String> about) {
        long most =
                matches.stream().mapToLong(match -> said(match, about)).max().orElse(0);
        return matches.stream().filter(match -> said(match, about) == most).toList();
    }

    private static long said(String match, List<String> about) {
        return about.stream().filter(match::contains).count();
    }

    private static List<String> about(Week week) {
        return List.of(
                "week " + week.week() + " ",
                "week " + week.week() + ":",
                week.from().toString());
    }

    private static List<String> about(Session session) {
        List<String> about =
                new ArrayList<>(List.of(session.exam().value(), session.date().toString()));
        session.domain().ifPresent(domain -> about.add("domain " + domain + " "));
        session.mock().ifPresent(mock -> about.add("mock " + mock + " "));
        return about;
    }

    /** Where a rule's knowledge comes from, in words. */
    static String label(String label) {
        return switch (label) {
            case "aws" -> "from AWS";
            case "research" -> "from research";
            case "community" -> "from the community";
            default -> "our assumption";
        };
    }

    private static Optional<PathStep> step(Plan plan, String exam) {
        return plan.path().stream()
                .filter(step -> step.exam().value().equals(exam))
                .findFirst();
    }

    private static <T> Optional<T> at(List<T> all, String index) {
        return index.matches("[0-9]{1,4}") && Integer.parseInt(index) < all.size()
                ? Optional.of(all.get(Integer.parseInt(index)))
                : Optional.empty();
    }
}
