package dev.cairn.authoring;

import dev.cairn.exam.ExamCode;
import dev.cairn.plan.PathStep;
import dev.cairn.plan.Plan;
import dev.cairn.yaml.YamlValue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * What a case claims of an exam of the path.
 *
 * @param exam its code
 */
record StepClaims(String exam, List<StepClaim> claims) implements PlanClaim {
    /** How each kind of claim is read, by its key. */
    private static final Map<String, BiFunction<String, YamlValue, StepClaim>> KINDS = kinds();

    StepClaims {
        claims = List.copyOf(claims);
    }

    /** One claim. */
    private interface StepClaim {
        List<String> differences(Plan plan, PathStep step);
    }

    private static Map<String, BiFunction<String, YamlValue, StepClaim>> kinds() {
        Map<String, BiFunction<String, YamlValue, StepClaim>> kinds = new LinkedHashMap<>();
        kinds.put("from", (name, value) -> {
            Span<LocalDate> days = Span.read(value, YamlValue::day);
            return (plan, step) -> days.differences(name, step.from());
        });
        kinds.put("examDate", (name, value) -> {
            Span<LocalDate> days = Span.read(value, YamlValue::day);
            return (plan, step) -> days.differences(name, step.examDate());
        });
        kinds.put("minutes", (name, value) -> {
            Span<Integer> minutes = Span.numbers(value);
            return (plan, step) -> minutes.differences(name, step.minutes());
        });
        kinds.put("domains", StepClaims::domains);
        kinds.put("mocks", (name, value) -> {
            Span<Integer> mocks = Span.numbers(value);
            return (plan, step) -> mocks.differences(name, mocks(plan, step.exam()));
        });
        return kinds;
    }

    static StepClaims read(String exam, YamlValue about) {
        about.allow(KINDS.keySet().toArray(String[]::new));
        List<StepClaim> claims = new ArrayList<>();
        KINDS.forEach((key, reader) -> {
            YamlValue value = about.get(key);
            if (value.isPresent()) {
                claims.add(reader.apply(exam + ": " + key, value));
            }
        });
        return new StepClaims(exam, claims);
    }

    /** Minutes by the number of the domain. */
    private static StepClaim domains(String name, YamlValue value) {
        Map<String, Span<Integer>> spans = new LinkedHashMap<>();
        value.map().forEach((domain, minutes) -> spans.put(domain, Span.numbers(minutes)));
        return (plan, step) -> spans.entrySet().stream()
                .flatMap(span -> differences(name + ": " + span.getKey(), span.getKey(), span.getValue(), step))
                .toList();
    }

    private static Stream<String> differences(String name, String domain, Span<Integer> span, PathStep step) {
        return step.domains().stream()
                .filter(each -> String.valueOf(each.domain()).equals(domain))
                .findFirst()
                .map(each -> span.differences(name, each.minutes()))
                .orElseGet(() -> List.of(name + ": there is no such domain"))
                .stream();
    }

    private static int mocks(Plan plan, ExamCode exam) {
        return Math.toIntExact(plan.weeks().stream()
                .flatMap(week -> week.sessions().stream())
                .filter(session -> session.exam().equals(exam))
                .flatMap(session -> session.mock().stream())
                .distinct()
                .count());
    }

    @Override
    public List<String> differences(MadePlan made) {
        return made.plan().path().stream()
                .filter(step -> step.exam().value().equals(exam))
                .findFirst()
                .map(step -> claims.stream()
                        .flatMap(claim -> claim.differences(made.plan(), step).stream())
                        .toList())
                .orElseGet(() -> List.of(exam + " is not in the path"));
    }
}
