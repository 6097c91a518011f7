package dev.cairn.planning;

import dev.cairn.exam.Area;
import dev.cairn.exam.Exam;
import dev.cairn.exam.ExamCode;
import dev.cairn.learner.Attempt;
import dev.cairn.learner.Holding;
import dev.cairn.learner.PlanRequest;
import dev.cairn.learner.Target;
import dev.cairn.planning.Preference.Choice;
import dev.cairn.planning.fit.Deadline;
import dev.cairn.planning.path.Pursuit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A request as the facts that rules match. */
final class LearnerFacts {
    private LearnerFacts() {}

    static List<Object> of(PlanRequest request) {
        List<Object> facts = new ArrayList<>();
        facts.add(new AsOf(request.asOf()));
        facts.add(new FirstStudyDay(request.start()));
        facts.add(new Language(request.language()));
        request.examBy().ifPresent(day -> facts.add(new Deadline(day)));
        facts.add(wanted(request.target()));
        choices(request).map(Preference::new).forEach(facts::add);
        for (Area area : Area.values()) {
            facts.add(new Experience(area, request.months(area)));
        }
        facts.addAll(holdings(request));
        latestFailures(request).forEach(attempt -> {
            facts.add(new FailedAttempt(attempt.exam(), attempt.takenOn()));
            facts.addAll(weakSections(request, attempt.exam()));
            int times = (int) failures(request, attempt.exam()).count();
            if (times > 1) {
                facts.add(new RepeatedFailure(attempt.exam(), times));
            }
        });
        facts.addAll(request.weak());
        facts.addAll(request.confidence());
        return facts;
    }

    /** What any score report on an exam calls weak. */
    private static Set<WeakSection> weakSections(PlanRequest request, ExamCode exam) {
        Set<WeakSection> sections = new LinkedHashSet<>();
        failures(request, exam)
                .forEach(failure ->
                        failure.weakDomains().forEach(domain -> sections.add(new WeakSection(exam, domain))));
        return sections;
    }

    private static Stream<Attempt> failures(PlanRequest request, ExamCode exam) {
        return request.attempts().stream().filter(attempt -> attempt.exam().equals(exam) && !attempt.passed());
    }

    /** What the guide of an exam expects, as facts. */
    static Stream<RecommendedMonths> recommended(Exam exam) {
        return exam.recommendedExperience().entrySet().stream()
                .map(entry -> new RecommendedMonths(exam.code(), entry.getKey(), entry.getValue()));
    }

    private static Object wanted(Target target) {
        return target instanceof Target.Role role ? new Pursuit(role.goal()) : target;
    }

    private static Stream<Choice> choices(PlanRequest request) {
        Choice path = switch (request.depth()) {
            case MINIMAL -> Choice.MINIMAL_PATH;
            case RECOMMENDED -> Choice.RECOMMENDED_PATH;
            case THOROUGH -> Choice.THOROUGH_PATH;
        };
        return Stream.of(
                        Optional.of(path),
                        request.keepRetiring() ? Optional.of(Choice.KEEP_RETIRING) : Optional.<Choice>empty(),
                        request.acceptBeta() ? Optional.of(Choice.ACCEPT_BETA) : Optional.<Choice>empty(),
                        request.oneAttempt() ? Optional.of(Choice.ONE_ATTEMPT) : Optional.<Choice>empty())
                .flatMap(Optional::stream);
    }

    /** Exams that are held, and those of which an attempt is said to have been passed. */
    private static Collection<Holding> holdings(PlanRequest request) {
        return Stream.concat(
                        request.held().stream(),
                        request.attempts().stream()
                                .filter(Attempt::passed)
                                .map(attempt -> new Holding(attempt.exam(), attempt.takenOn())))
                .distinct()
                .toList();
    }

    /** The latest attempt at each exam, where it failed. */
    private static List<Attempt> latestFailures(PlanRequest request) {
        Map<ExamCode, Attempt> latest = new TreeMap<>();
        request.attempts().stream()
                .sorted(Comparator.comparing(Attempt::takenOn))
                .forEach(attempt -> latest.put(attempt.exam(), attempt));
        return latest.values().stream()
                .filter(attempt -> !attempt.passed())
                .filter(attempt -> request.held().stream().noneMatch(held -> isPassedSince(attempt, held)))
                .toList();
    }

    private static boolean isPassedSince(Attempt failed, Holding held) {
        return held.exam().equals(failed.exam()) && !held.passedOn().isBefore(failed.takenOn());
    }
}
