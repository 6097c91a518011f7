package dev.cairn.authoring.impact;

import dev.cairn.authoring.impact.Outcome.Planned;
import dev.cairn.authoring.impact.Outcome.Refused;
import dev.cairn.cohort.DifferenceWords;
import dev.cairn.cohort.DifferenceWords.Line;
import dev.cairn.cohort.PlanDifference;
import dev.cairn.cohort.PlanDifference.Change;
import dev.cairn.exam.ExamCode;
import dev.cairn.export.Json;
import dev.cairn.export.Words;
import dev.cairn.plan.Explanation;
import dev.cairn.plan.Feasibility.Offer;
import dev.cairn.plan.PathStep;
import dev.cairn.plan.Plan;
import dev.cairn.plan.Plan.Skipped;
import dev.cairn.plan.Session;
import dev.cairn.plan.Week;
import dev.cairn.text.PlainText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Two plans for the same request being compared, aspect by aspect. Not safe for use by several threads. */
final class Comparison {
    private static final String SESSIONS = "sessions";

    private final Plan before;
    private final Plan after;
    private final Edit edit;
    private final PlanDifference difference;
    private final SortedSet<Kind> kinds = new TreeSet<>();
    private final List<Line> lines = new ArrayList<>();
    private final SortedSet<String> rules = new TreeSet<>();

    private Comparison(Plan before, Plan after, Edit edit) {
        this.before = before;
        this.after = after;
        this.edit = edit;
        this.difference = PlanDifference.between(before, after);
    }

    /** What a member gets otherwise, if anything is. */
    static Optional<PlanChange> between(Outcome before, Outcome after, Edit edit) {
        if (before instanceof Planned one && after instanceof Planned other) {
            return new Comparison(one.plan(), other.plan(), edit).change();
        }
        if (before.equals(after)) {
            return Optional.empty();
        }
        Line line = new Line("answer", DifferenceWords.arrow(new Change<>(inWords(before), inWords(after))));
        return Optional.of(new PlanChange(
                new TreeSet<>(Set.of(Kind.ANSWER)), List.of(line), new TreeSet<>(), new TreeSet<>(), new TreeSet<>()));
    }

    private static String inWords(Outcome outcome) {
        return outcome instanceof Refused refused ? "no plan (" + refused.reason() + ")" : "a plan";
    }

    private Optional<PlanChange> change() {
        target();
        shared();
        weeks();
        minutes();
        advisories();
        leftOut();
        offers();
        sessions();
        reasons();
        if (kinds.isEmpty()) {
            return Optional.empty();
        }
        Set<String> old = before.explanations().keySet();
        Set<String> made = after.explanations().keySet();
        SortedSet<String> begun = without(made, old);
        SortedSet<String> ended = without(old, made);
        rules.addAll(begun);
        rules.addAll(ended);
        edit.rules().keySet().stream().filter(this::isExplainedOtherwise).forEach(rule -> rules.add(rule));
        // They are many, and follow from all else.
        lines.sort(Comparator.comparing(line -> line.topic().equals(SESSIONS)));
        return Optional.of(new PlanChange(kinds, lines, rules, begun, ended));
    }

    private void target() {
        Function<Plan, String> planned =
                plan -> plan.target().planned().map(ExamCode::value).orElse("none");
        if (!planned.apply(before).equals(planned.apply(after))) {
            String arrow = DifferenceWords.arrow(new Change<>(planned.apply(before), planned.apply(after)));
            note(Kind.TARGET, new Line("target", arrow));
            behind(before.target().why(), after.target().why());
        }
    }

    /** What lists of stored plans tell, too. */
    private void shared() {
        lines.addAll(DifferenceWords.of(difference));
        difference.verdict().ifPresent(change -> {
            kinds.add(Kind.VERDICT);
            behind(before.feasibility().why(), after.feasibility().why());
        });
        Map<ExamCode, PathStep> old = by(before.path(), PathStep::exam);
        Map<ExamCode, PathStep> made = by(after.path(), PathStep::exam);
        eachOf(old, made, (one, other) -> {
            if (one.isEmpty() || other.isEmpty()) {
                kinds.add(Kind.PATH);
                Stream.concat(one.stream(), other.stream()).forEach(step -> rules.addAll(step.why()));
            }
        });
        if (!difference.examDays().isEmpty()) {
            kinds.add(Kind.EXAM_DAYS);
        }
    }

    private void weeks() {
        if (before.weeks().size() != after.weeks().size()) {
            note(
                    Kind.WEEKS,
                    new Line(
                            "weeks",
                            DifferenceWords.arrow(new Change<>(
                                    before.weeks().size(), after.weeks().size()))));
        }
        Map<LocalDate, Week> old = by(before.weeks(), Week::from);
        Map<LocalDate, Week> made = by(after.weeks(), Week::from);
        List<String> changed = new ArrayList<>();
        eachOf(old, made, (one, other) -> {
            if (one.isPresent() && other.isPresent() && !one.map(Week::kind).equals(other.map(Week::kind))) {
                Week from = one.orElseThrow();
                Week to = other.orElseThrow();
                changed.add(from.from() + ": "
                        + DifferenceWords.arrow(new Change<>(Json.label(from.kind()), Json.label(to.kind()))));
                behind(from.why(), to.why());
            }
        });
        if (!changed.isEmpty()) {
            String more = changed.size() == 1 ? "" : ", and " + (changed.size() - 1) + " more become something else";
            note(Kind.WEEKS, new Line("weeks", "week of " + changed.get(0) + more));
        }
    }

    private void minutes() {
        difference.minutes().ifPresent(change -> kinds.add(Kind.MINUTES));
        eachOf(by(before.path(), PathStep::exam), by(after.path(), PathStep::exam), (one, other) -> {
            if (one.isPresent() && other.isPresent()) {
                minutes(one.orElseThrow(), other.orElseThrow());
            }
        });
    }

    private void minutes(PathStep from, PathStep to) {
        if (from.bufferMinutes() != to.bufferMinutes()) {
            String arrow = DifferenceWords.arrow(
                    new Change<>(Words.duration(from.bufferMinutes()), Words.duration(to.bufferMinutes())));
            note(Kind.MINUTES, new Line("kept free", "for " + from.exam() + ": " + arrow));
        }
        eachOf(by(from.effort(), PathStep.Effort::factor), by(to.effort(), PathStep.Effort::factor), (one, other) -> {
            int old = one.map(PathStep.Effort::value).orElse(0);
            int made = other.map(PathStep.Effort::value).orElse(0);
            if (old != made) {
                String factor = Stream.concat(one.stream(), other.stream())
                        .map(PathStep.Effort::factor)
                        .findFirst()
                        .orElseThrow();
                String arrow = DifferenceWords.arrow(new Change<>(Words.duration(old), Words.duration(made)));
                note(Kind.MINUTES, new Line("effort", from.exam() + ", " + factor + ": " + arrow));
                behind(one.map(PathStep.Effort::why), other.map(PathStep.Effort::why));
            }
        });
        eachOf(
                by(from.domains(), PathStep.DomainShare::domain),
                by(to.domains(), PathStep.DomainShare::domain),
                (one, other) -> domain(from.exam(), one, other));
    }

    private void domain(ExamCode exam, Optional<PathStep.DomainShare> one, Optional<PathStep.DomainShare> other) {
        int old = one.map(PathStep.DomainShare::minutes).orElse(0);
        int made = other.map(PathStep.DomainShare::minutes).orElse(0);
        if (old != made) {
            int number = Stream.concat(one.stream(), other.stream())
                    .mapToInt(PathStep.DomainShare::domain)
                    .findFirst()
                    .orElseThrow();
            String arrow = DifferenceWords.arrow(new Change<>(Words.duration(old), Words.duration(made)));
            note(Kind.MINUTES, new Line("domain", exam + " domain " + number + ": " + arrow));
            behind(one.map(PathStep.DomainShare::why), other.map(PathStep.DomainShare::why));
        }
    }

    private void advisories() {
        Stream.concat(difference.advisoriesGone().stream(), difference.advisoriesNew().stream())
                .forEach(advice -> {
                    kinds.add(Kind.ADVISORIES);
                    rules.addAll(advice.why());
                });
    }

    private void leftOut() {
        eachOf(by(before.skipped(), Skipped::exam), by(after.skipped(), Skipped::exam), (one, other) -> {
            if (!one.map(Skipped::reason).equals(other.map(Skipped::reason))) {
                ExamCode exam = Stream.concat(one.stream(), other.stream())
                        .map(Skipped::exam)
                        .findFirst()
                        .orElseThrow();
                Function<Optional<Skipped>, String> reason =
                        skipped -> skipped.map(Skipped::reason).orElse("not named");
                String arrow = DifferenceWords.arrow(new Change<>(reason.apply(one), reason.apply(other)));
                note(Kind.LEFT_OUT, new Line("left out", exam + ": " + arrow));
                behind(one.map(Skipped::why), other.map(Skipped::why));
            }
        });
    }

    private void offers() {
        Change<String> offers = new Change<>(offers(before), offers(after));
        if (!offers.from().equals(offers.to())) {
            note(Kind.OFFERS, new Line("offers", DifferenceWords.arrow(offers)));
        }
    }

    /** As they are written: the numbers of a stored plan are of other types. */
    private static String offers(Plan plan) {
        List<Offer> offers = plan.feasibility().offers();
        return offers.isEmpty()
                ? "none"
                : offers.stream()
                        .map(offer -> offer.change() + " " + PlainText.shortened(Json.compact(offer.to())) + " for "
                                + offer.examDate() + ", " + Json.label(offer.verdict()))
                        .collect(Collectors.joining("; "));
    }

    /** Sessions that only follow an exam to another day, or fill other minutes, say nothing of rules. */
    private void sessions() {
        boolean follow = !difference.examDays().isEmpty() || kinds.contains(Kind.MINUTES) || kinds.contains(Kind.PATH);
        List<String> otherwise = new ArrayList<>();
        eachOf(sessions(before), sessions(after), (one, other) -> {
            if (!one.map(Comparison::work).equals(other.map(Comparison::work))) {
                kinds.add(Kind.SESSIONS);
                if (one.map(Session::date).equals(other.map(Session::date))
                        && one.map(Session::minutes).equals(other.map(Session::minutes))) {
                    otherwise.addAll(one.map(Session::id).stream().toList());
                }
                if (!follow) {
                    behind(one.map(Session::why), other.map(Session::why));
                }
            }
        });
        if (!otherwise.isEmpty()) {
            lines.add(new Line(SESSIONS, "about something else: " + otherwise.size()));
        }
    }

    private static Map<String, Session> sessions(Plan plan) {
        return by(
                plan.weeks().stream().flatMap(week -> week.sessions().stream()).toList(), Session::id);
    }

    private static List<Object> work(Session session) {
        return List.of(
                session.date(),
                session.minutes(),
                session.kind(),
                session.domain(),
                session.tasks(),
                session.title(),
                session.topics(),
                session.questions());
    }

    /** Where nothing else changes: sentences, sources, what rules matched. */
    private void reasons() {
        if (kinds.isEmpty() && !said(before).equals(said(after))) {
            SortedSet<String> others = new TreeSet<>(before.explanations().keySet());
            others.addAll(after.explanations().keySet());
            others.removeIf(id -> explanation(before, id).equals(explanation(after, id)));
            rules.addAll(others);
            note(
                    Kind.REASONS,
                    new Line("reasons", "the plan is the same, and gives other reasons or says them otherwise"));
        }
    }

    /** All that a plan says, but for what it was made with. */
    private static List<Object> said(Plan plan) {
        return List.of(
                plan.target(),
                plan.feasibility().why(),
                plan.path(),
                plan.skipped(),
                plan.advisories(),
                plan.weeks(),
                plan.totals(),
                plan.explanations());
    }

    private boolean isExplainedOtherwise(String rule) {
        Optional<Explanation> one = explanation(before, rule);
        Optional<Explanation> other = explanation(after, rule);
        boolean edited = edit.rules().get(rule) == Edit.Manner.EDITED;
        return !one.equals(other) || (edited && one.isPresent());
    }

    private static Optional<Explanation> explanation(Plan plan, String rule) {
        return Optional.ofNullable(plan.explanations().get(rule));
    }

    private void note(Kind kind, Line line) {
        kinds.add(kind);
        lines.add(line);
    }

    private void behind(Optional<List<String>> one, Optional<List<String>> other) {
        behind(one.orElse(List.of()), other.orElse(List.of()));
    }

    private void behind(List<String> one, List<String> other) {
        rules.addAll(one);
        rules.addAll(other);
    }

    private static SortedSet<String> without(Set<String> all, Set<String> others) {
        SortedSet<String> rest = new TreeSet<>(all);
        rest.removeAll(others);
        return rest;
    }

    /** Values by their key, in their order; of those with the same key the first. */
    private static <K, T> Map<K, T> by(Collection<T> values, Function<T, K> key) {
        return values.stream()
                .collect(Collectors.toMap(key, Function.identity(), (first, second) -> first, LinkedHashMap::new));
    }

    /** Looks at both values of each key: those of the first map in its order, then those of the other alone. */
    private static <K, T> void eachOf(Map<K, T> before, Map<K, T> after, BiConsumer<Optional<T>, Optional<T>> looking) {
        Set<K> keys = new LinkedHashSet<>(before.keySet());
        keys.addAll(after.keySet());
        keys.forEach(key -> looking.accept(Optional.ofNullable(before.get(key)), Optional.ofNullable(after.get(key))));
    }
}
