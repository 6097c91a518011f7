package dev.cairn.planning;

import static dev.cairn.planning.Promise.breachIf;

import dev.cairn.exam.ExamCode;
import dev.cairn.exam.ExamVersion;
import dev.cairn.learner.Attempt;
import dev.cairn.learner.Holding;
import dev.cairn.plan.PathStep;
import dev.cairn.plan.PathStep.Role;
import dev.cairn.plan.Plan.Skipped;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A path leads to its target by exams that make sense. */
final class PathPromises {
    /** So long before it expires it is time to renew it. */
    private static final int RENEWAL_MONTHS = 9;

    private static final int VALID_MONTHS = 36;
    /** Why nothing is left to plan: it is held in some version, or a higher certification stands in for it. */
    private static final Set<String> IN_HAND = Set.of("held", "higher-held");

    private PathPromises() {}

    static List<Promise> all() {
        return List.of(
                new Promise("no exam comes twice, in whatever version", PathPromises::twice),
                new Promise("a lower level of a family comes before a higher", PathPromises::ladder),
                Promise.ofSteps("no exam is planned that has retired", PathPromises::retired),
                Promise.ofSteps("no exam is planned that is held and valid for long", PathPromises::held),
                new Promise("the target is last", PathPromises::targetLast),
                new Promise("an exam is in the path or skipped with a reason, not both", PathPromises::skipped),
                new Promise("a plan without a path is infeasible unless all is held", PathPromises::empty));
    }

    private static Stream<String> twice(MadePlan made) {
        List<String> series = made.path().stream().map(ExamCode::series).toList();
        return breachIf(series.stream().distinct().count() < series.size(), () -> "path %s".formatted(made.path()));
    }

    private static Stream<String> ladder(MadePlan made) {
        List<ExamVersion> path = made.path().stream()
                .map(code -> made.engine().catalogue().version(code).orElseThrow())
                .toList();
        return IntStream.range(0, path.size())
                .boxed()
                .flatMap(i -> path.subList(i + 1, path.size()).stream()
                        .filter(later -> later.family() == path.get(i).family()
                                && later.level().compareTo(path.get(i).level()) < 0)
                        .map(later -> "%s comes before %s".formatted(path.get(i).code(), later.code())));
    }

    private static Stream<String> retired(MadePlan made, PathStep step) {
        return breachIf(
                made.life(step.exam()).isRetired(made.request().asOf())
                        || made.life(step.exam()).isRetired(step.examDate()),
                () -> "last day %s".formatted(made.life(step.exam()).lastDay()));
    }

    private static Stream<String> held(MadePlan made, PathStep step) {
        return valid(made)
                .filter(holding -> holding.exam().equals(step.exam()))
                .filter(holding -> holding.passedOn()
                        .plusMonths(VALID_MONTHS - RENEWAL_MONTHS)
                        .isAfter(made.request().asOf()))
                .map(holding -> "passed on " + holding.passedOn());
    }

    private static Stream<Holding> valid(MadePlan made) {
        return Stream.concat(
                        made.request().held().stream(),
                        made.request().attempts().stream()
                                .filter(Attempt::passed)
                                .map(attempt -> new Holding(attempt.exam(), attempt.takenOn())))
                .filter(holding -> !holding.passedOn()
                        .plusMonths(VALID_MONTHS)
                        .isBefore(made.request().asOf()));
    }

    private static Stream<String> targetLast(MadePlan made) {
        List<PathStep> path = made.plan().path();
        boolean last = path.isEmpty()
                ? made.plan().target().planned().isEmpty()
                : made.plan()
                                .target()
                                .planned()
                                .filter(path.get(path.size() - 1).exam()::equals)
                                .isPresent()
                        && path.get(path.size() - 1).role() != Role.PREREQUISITE;
        boolean others =
                path.stream().limit(Math.max(0, path.size() - 1)).allMatch(step -> step.role() == Role.PREREQUISITE);
        return breachIf(
                !last || !others,
                () -> "target %s, path %s".formatted(made.plan().target().planned(), made.path()));
    }

    private static Stream<String> skipped(MadePlan made) {
        List<ExamCode> skipped =
                made.plan().skipped().stream().map(Skipped::exam).toList();
        boolean reasons = made.plan().skipped().stream()
                .noneMatch(each -> each.reason().isBlank() || each.message().isBlank());
        return breachIf(
                !reasons
                        || skipped.stream().anyMatch(made.path()::contains)
                        || skipped.stream().distinct().count() < skipped.size(),
                () -> "path %s, skipped %s".formatted(made.path(), made.plan().skipped()));
    }

    private static Stream<String> empty(MadePlan made) {
        boolean held = valid(made).anyMatch(holding -> isWanted(made, holding.exam()));
        return breachIf(
                made.path().isEmpty() && made.fits() && !held,
                () -> "skipped %s".formatted(made.plan().skipped()));
    }

    /** The exam that the learner names, or one that is in hand by another certification or for a role. */
    private static boolean isWanted(MadePlan made, ExamCode exam) {
        return exam.value().equals(made.request().target().asked())
                || made.plan().skipped().stream().anyMatch(each -> IN_HAND.contains(each.reason()));
    }
}
