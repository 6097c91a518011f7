package dev.cairn.planning;

import static dev.cairn.planning.Promise.breachIf;

import dev.cairn.exam.ExamCode;
import dev.cairn.learner.Depth;
import dev.cairn.learner.PlanRequest;
import dev.cairn.learner.Target.NamedExam;
import dev.cairn.plan.PathStep;
import dev.cairn.plan.Plan;
import dev.cairn.plan.Plan.Alternative;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Other ways are what they say. */
final class AlternativePromises {
    private AlternativePromises() {}

    static List<Promise> all() {
        return List.of(
                new Promise("another way gives what it says when it is planned", AlternativePromises::holds),
                new Promise("no two ways lead by the same exams", AlternativePromises::differ));
    }

    private static Stream<String> holds(MadePlan made) {
        return made.plan().alternatives().stream().flatMap(way -> {
            Plan plan = made.with(changed(made.request(), way)).plan();
            boolean kept = path(plan).equals(way.path())
                    && plan.feasibility().verdict() == way.verdict()
                    && plan.totals().finish().equals(Optional.of(way.examDate()))
                    && plan.totals().minutes() == way.minutes()
                    && plan.totals().fees().equals(way.fees());
            return breachIf(
                    !kept,
                    () -> "%s gives %s, %s, %s"
                            .formatted(way, path(plan), plan.feasibility().verdict(), plan.totals()));
        });
    }

    private static Stream<String> differ(MadePlan made) {
        List<List<ExamCode>> paths = Stream.concat(
                        Stream.of(path(made.plan())),
                        made.plan().alternatives().stream().map(Alternative::path))
                .toList();
        return breachIf(paths.stream().distinct().count() < paths.size(), paths::toString);
    }

    private static List<ExamCode> path(Plan plan) {
        return plan.path().stream().map(PathStep::exam).toList();
    }

    private static PlanRequest changed(PlanRequest request, Alternative way) {
        Map.Entry<String, Object> choice = way.choice().entrySet().iterator().next();
        Object value = choice.getValue();
        return switch (choice.getKey()) {
            case "depth" -> request.with(Depth.valueOf(value.toString().toUpperCase(java.util.Locale.ROOT)));
            case "target" ->
                request.with(new NamedExam(
                        ExamCode.parse(((Map<?, ?>) value).get("exam").toString())
                                .orElseThrow()));
            case "acceptBeta" -> request.withAcceptBeta((Boolean) value);
            case "keepRetiring" -> request.withKeepRetiring((Boolean) value);
            case "oneAttempt" -> request.withOneAttempt((Boolean) value);
            case "language" -> request.withLanguage(value.toString());
            default -> throw new AssertionError("a way by " + choice.getKey());
        };
    }
}
