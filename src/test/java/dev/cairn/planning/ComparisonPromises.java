package dev.cairn.planning;

import static dev.cairn.planning.Promise.breachIf;

import dev.cairn.exam.ExamCode;
import dev.cairn.learner.Availability;
import dev.cairn.learner.PlanRequest;
import dev.cairn.learner.WeakDomain;
import dev.cairn.plan.Feasibility.Verdict;
import dev.cairn.plan.PathStep.DomainShare;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntUnaryOperator;
import java.util.stream.Stream;

/** What happens to a plan when one thing of its request changes, or nothing. */
final class ComparisonPromises {
    /** The shortest session and the step by which sessions grow: time for gaps is shared out no finer. */
    private static final int GRAIN = 30;

    private static final List<IntUnaryOperator> LONGER_WEEKS =
            List.of(minutes -> minutes * 5 / 4, minutes -> minutes + 60);
    private static final List<IntUnaryOperator> LONGER_DAYS =
            List.of(minutes -> minutes * 5 / 4, minutes -> minutes == 0 ? 0 : minutes + 30);

    private ComparisonPromises() {}

    static List<Promise> all() {
        return List.of(
                new Promise("more hours a week never make a plan worse", ComparisonPromises::moreHours),
                new Promise("longer days never make a plan worse", ComparisonPromises::longerDays),
                new Promise(
                        "in plans that fit a weak flag never lowers the minutes of its domain by a session",
                        ComparisonPromises::weakFlag),
                new Promise("the same request gives the same plan", ComparisonPromises::again));
    }

    /** What matters of a plan that is not written out. */
    private record Outlook(List<ExamCode> path, Optional<LocalDate> finish, Verdict verdict) {
        static Outlook of(MadePlan made, Availability time) {
            Draft draft = new Drafting(made.engine().rules(), made.engine().catalogue())
                    .draft(made.request().with(time));
            List<ExamCode> path = draft.steps().stream()
                    .map(step -> step.terms().exam().code())
                    .toList();
            return new Outlook(path, draft.finish(), draft.outcome());
        }
    }

    private static Stream<String> moreHours(MadePlan made) {
        Availability time = made.request().availability();
        return LONGER_WEEKS.stream()
                .filter(longer -> time.minutesPerWeek().isPresent())
                .map(longer -> longer.applyAsInt(time.minutesPerWeek().orElseThrow()))
                .map(minutes -> new Availability(OptionalInt.of(minutes), time.minutesByDay()))
                .flatMap(more -> worse(made, more));
    }

    /** With a cap on the week there is no more time than before, but more choice. */
    private static Stream<String> longerDays(MadePlan made) {
        Availability time = made.request().availability();
        // A cap on the week would only move its minutes from one day to another.
        return time.minutesPerWeek().isPresent()
                ? Stream.empty()
                : LONGER_DAYS.stream()
                        .flatMap(longer -> time.minutesByDay().map(days -> changed(days, longer)).stream())
                        .map(days -> new Availability(time.minutesPerWeek(), Optional.of(days)))
                        .flatMap(more -> worse(made, more));
    }

    /** Later on the same path, or no longer possible. */
    private static Stream<String> worse(MadePlan made, Availability more) {
        Outlook outlook = Outlook.of(made, more);
        boolean fits = outlook.verdict() != Verdict.INFEASIBLE;
        boolean comparable = made.fits() && fits && outlook.path().equals(made.path());
        LocalDate before = made.plan().totals().finish().orElse(LocalDate.MAX);
        boolean later = comparable && outlook.finish().orElse(LocalDate.MIN).isAfter(before);
        return breachIf(
                later || (made.fits() && !fits),
                () -> "%s: %s on %s by %s; %s: %s on %s by %s"
                        .formatted(
                                made.request().availability(),
                                made.plan().feasibility().verdict(),
                                made.plan().totals().finish(),
                                made.path(),
                                more,
                                outlook.verdict(),
                                outlook.finish(),
                                outlook.path()));
    }

    private static Map<DayOfWeek, Integer> changed(Map<DayOfWeek, Integer> days, IntUnaryOperator longer) {
        Map<DayOfWeek, Integer> changed = new EnumMap<>(DayOfWeek.class);
        days.forEach((day, minutes) -> changed.put(day, longer.applyAsInt(minutes)));
        return changed;
    }

    /** Any domain of any exam of the path, by turns. */
    private static Stream<String> weakFlag(MadePlan made) {
        List<DomainOfPath> domains = made.plan().path().stream()
                .flatMap(step -> step.domains().stream().map(share -> new DomainOfPath(step.exam(), share)))
                .toList();
        return domains.isEmpty()
                ? Stream.empty()
                : weakFlag(made, domains.get((int) (made.request().asOf().toEpochDay() % domains.size())));
    }

    /** A domain of an exam of the path. */
    private record DomainOfPath(ExamCode exam, DomainShare share) {}

    private static Stream<String> weakFlag(MadePlan made, DomainOfPath before) {
        int domain = before.share().domain();
        MadePlan flagged = made.with(flagged(made.request(), new WeakDomain(before.exam(), domain)));
        return flagged.plan().path().stream()
                .filter(step ->
                        flagged.path().equals(made.path()) && step.exam().equals(before.exam()))
                .flatMap(step -> step.domains().stream())
                .filter(after -> after.domain() == domain)
                .filter(after -> made.fits()
                        && flagged.fits()
                        && after.minutes() + GRAIN < before.share().minutes())
                .map(after -> "domain %d of %s: %d minutes, called weak %d, %s and %s"
                        .formatted(
                                domain,
                                before.exam(),
                                before.share().minutes(),
                                after.minutes(),
                                made.plan().feasibility().verdict(),
                                flagged.plan().feasibility().verdict()));
    }

    private static PlanRequest flagged(PlanRequest request, WeakDomain domain) {
        List<WeakDomain> weak = new ArrayList<>(request.weak());
        if (!weak.contains(domain)) {
            weak.add(domain);
        }
        return new PlanRequest(
                request.name(),
                request.target(),
                request.asOf(),
                request.start(),
                request.examBy(),
                request.availability(),
                request.unavailable(),
                request.experience(),
                request.held(),
                request.attempts(),
                weak,
                request.confidence(),
                request.known(),
                request.depth(),
                request.keepRetiring(),
                request.acceptBeta(),
                request.oneAttempt(),
                request.language());
    }

    /** In words, which tells the order of maps too. */
    private static Stream<String> again(MadePlan made) {
        MadePlan other = made.with(made.request());
        boolean same = other.plan().equals(made.plan())
                && other.plan().toString().equals(made.plan().toString());
        return breachIf(!same, () -> "%s, then %s".formatted(made.plan(), other.plan()));
    }
}
