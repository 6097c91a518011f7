package dev.cairn.planning;

import dev.cairn.exam.ExamCode;
import dev.cairn.learner.Depth;
import dev.cairn.learner.PlanRequest;
import dev.cairn.learner.Target.NamedExam;
import dev.cairn.plan.Plan.Alternative;
import dev.cairn.planning.path.Way;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** Drafts the other ways to the goal that rules point out: each as it would be planned, and none twice. */
final class Alternatives {
    private final Drafting drafting;
    private final Function<Draft, List<PlannedStep>> filling;
    private final Parameters parameters;

    Alternatives(Drafting drafting, Function<Draft, List<PlannedStep>> filling, Parameters parameters) {
        this.drafting = drafting;
        this.filling = filling;
        this.parameters = parameters;
    }

    /** Those that lead by other exams than the plan, the earliest first. */
    List<Alternative> of(Draft draft) {
        Map<List<ExamCode>, Alternative> byPath = new LinkedHashMap<>();
        List<ExamCode> first = drafting.path(draft.request());
        boolean isAsFirst = first.equals(exams(draft));
        draft.path().stream(Way.class)
                .sorted(Comparator.comparing(Way::field).thenComparing(Way::value))
                .filter(way -> !isAsFirst
                        || !drafting.path(changed(draft.request(), way)).equals(first))
                .forEach(way -> {
                    Draft other = drafting.draft(changed(draft.request(), way));
                    List<ExamCode> path = exams(other);
                    boolean isNew = !path.equals(exams(draft)) && !byPath.containsKey(path);
                    if (isNew) {
                        other.finish().ifPresent(day -> byPath.put(path, alternative(draft, way, other, day)));
                    }
                });
        return byPath.values().stream()
                .sorted(Comparator.comparing(Alternative::examDate))
                .limit(parameters.number(ArithmeticNumber.MOST_ALTERNATIVES))
                .toList();
    }

    private Alternative alternative(Draft draft, Way way, Draft other, LocalDate day) {
        return new Alternative(
                choice(way),
                exams(other),
                other.outcome(),
                day,
                filling.apply(other).stream().mapToInt(PlannedStep::minutes).sum(),
                FeeForecast.of(
                        other.steps().stream().map(step -> step.terms().exam()).toList(),
                        other.request().oneAttempt(),
                        parameters),
                draft.ledger().why(way));
    }

    private static List<ExamCode> exams(Draft draft) {
        return draft.steps().stream().map(step -> step.terms().exam().code()).toList();
    }

    private static Map<String, Object> choice(Way way) {
        Object value = switch (way.field()) {
            case "target" -> Map.of("exam", way.value());
            case "acceptBeta", "keepRetiring", "oneAttempt" -> Boolean.valueOf(way.value());
            default -> way.value();
        };
        return Map.of(way.field(), value);
    }

    private static PlanRequest changed(PlanRequest request, Way way) {
        return switch (way.field()) {
            case "depth" -> request.with(depth(way.value()));
            case "target" ->
                request.with(new NamedExam(ExamCode.parse(way.value()).orElseThrow()));
            case "acceptBeta" -> request.withAcceptBeta(Boolean.parseBoolean(way.value()));
            case "keepRetiring" -> request.withKeepRetiring(Boolean.parseBoolean(way.value()));
            case "oneAttempt" -> request.withOneAttempt(Boolean.parseBoolean(way.value()));
            case "language" -> request.withLanguage(way.value());
            default -> throw new UndecidedException("the rules of stage path know no way by the field " + way.field());
        };
    }

    private static Depth depth(String label) {
        return Stream.of(Depth.values())
                .filter(depth -> depth.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new UndecidedException("the rules of stage path know no depth " + label));
    }
}
