package dev.cairn.authoring;

import dev.cairn.exam.ExamCode;
import dev.cairn.plan.Advisory;
import dev.cairn.plan.Feasibility.Verdict;
import dev.cairn.plan.PathStep;
import dev.cairn.plan.Plan;
import dev.cairn.yaml.YamlValue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads what a case claims of a plan. Names are those of the plan's JSON, where it has one. */
final class PlanClaims {
    private static final String INFERRED = "inferred";

    /** How each kind of claim is read, by its key. */
    private static final Map<String, Function<YamlValue, PlanClaim>> KINDS = kinds();

    private final FactReader facts;

    PlanClaims(FactReader facts) {
        this.facts = facts;
    }

    private static Map<String, Function<YamlValue, PlanClaim>> kinds() {
        Map<String, Function<YamlValue, PlanClaim>> kinds = new LinkedHashMap<>();
        kinds.put("verdict", PlanClaims::verdict);
        kinds.put("target", PlanClaims::target);
        kinds.put("path", PlanClaims::path);
        kinds.put("skipped", PlanClaims::skipped);
        kinds.put("advisories", PlanClaims::advisories);
        kinds.put("noAdvisories", PlanClaims::noAdvisories);
        kinds.put("minutes", PlanClaims::minutes);
        kinds.put("weeks", PlanClaims::weeks);
        kinds.put("finish", PlanClaims::finish);
        kinds.put("exams", PlanClaims::exams);
        return kinds;
    }

    /**
     * The claims under {@code then}; none, and a fault, if nothing is claimed.
     *
     * @param ofRule whether the case stands beside a rule, and may say what that one infers
     */
    List<PlanClaim> read(YamlValue then, boolean ofRule) {
        List<String> keys = new ArrayList<>(KINDS.keySet());
        if (ofRule) {
            keys.add(INFERRED);
        }
        then.allow(keys.toArray(String[]::new));
        List<PlanClaim> claims = new ArrayList<>();
        KINDS.forEach((key, reader) -> {
            YamlValue value = then.get(key);
            if (value.isPresent()) {
                claims.add(reader.apply(value));
            }
        });
        if (then.get(INFERRED).isPresent()) {
            claims.add(inferred(then.get(INFERRED)));
        }
        if (claims.isEmpty()) {
            then.fault("the case claims nothing of the plan", "use " + String.join(", ", keys));
        }
        return List.copyOf(claims);
    }

    /** All of these are among what the rule infers, which is nothing if none is listed. */
    private PlanClaim inferred(YamlValue value) {
        List<FactTemplate> templates = new ArrayList<>();
        value.list().forEach(fact -> facts.read(fact).ifPresent(templates::add));
        return made -> templates.isEmpty()
                ? Expectation.differences(templates, made.inferred())
                : templates.stream()
                        .filter(template -> made.inferred().stream().noneMatch(template::fits))
                        .map(template -> "not inferred by the rule: " + template.inWords())
                        .toList();
    }

    private static PlanClaim verdict(YamlValue value) {
        Optional<Verdict> wanted = value.optionalConstant(Verdict.class);
        return made ->
                differences("verdict", Optional.of(made.plan().feasibility().verdict()), wanted);
    }

    private static PlanClaim target(YamlValue value) {
        Optional<ExamCode> wanted = code(value);
        return made -> differences("target", made.plan().target().planned(), wanted);
    }

    private static <T> List<String> differences(String name, Optional<T> is, Optional<T> wanted) {
        return is.equals(wanted)
                ? List.of()
                : List.of("%s is %s, not %s".formatted(name, inWords(is), inWords(wanted)));
    }

    private static String inWords(Optional<?> value) {
        return value.map(FactTemplate::inWords).orElse("none");
    }

    private static PlanClaim path(YamlValue value) {
        List<ExamCode> wanted =
                value.list().stream().flatMap(each -> code(each).stream()).toList();
        return made -> differences(
                "path",
                Optional.of(made.plan().path().stream().map(PathStep::exam).toList()),
                Optional.of(wanted));
    }

    private static Optional<ExamCode> code(YamlValue value) {
        return ComponentReader.read(ExamCode.class, value).map(ExamCode.class::cast);
    }

    private static PlanClaim skipped(YamlValue value) {
        Map<String, String> reasons = new LinkedHashMap<>();
        value.map().forEach((exam, reason) -> reasons.put(exam, reason.text()));
        return made -> reasons.entrySet().stream()
                .flatMap(entry -> differences(
                        entry.getKey() + ": skipped",
                        skipped(made.plan(), entry.getKey()),
                        Optional.of(entry.getValue()))
                        .stream())
                .toList();
    }

    private static Optional<String> skipped(Plan plan, String exam) {
        return plan.skipped().stream()
                .filter(each -> each.exam().value().equals(exam))
                .map(Plan.Skipped::reason)
                .findFirst();
    }

    private static PlanClaim advisories(YamlValue value) {
        List<String> wanted = value.texts();
        return made -> {
            List<String> there = made.plan().advisories().stream()
                    .map(Advisory::code)
                    .distinct()
                    .toList();
            return wanted.stream()
                    .filter(code -> !there.contains(code))
                    .map(code -> "there is no advisory %s; there are %s".formatted(code, String.join(", ", there)))
                    .toList();
        };
    }

    /** A code that no rule gives would hold of every plan. */
    private static PlanClaim noAdvisories(YamlValue value) {
        List<String> unwanted = value.texts();
        return made -> Stream.concat(
                        unwanted.stream()
                                .filter(code -> !made.advisories().contains(code))
                                .map(code -> "no rule gives an advisory " + code),
                        made.plan().advisories().stream()
                                .filter(advisory -> unwanted.contains(advisory.code()))
                                .map(advisory ->
                                        "there is the advisory %s: %s".formatted(advisory.code(), advisory.message())))
                .toList();
    }

    private static PlanClaim minutes(YamlValue value) {
        Span<Integer> wanted = Span.numbers(value);
        return made -> wanted.differences("minutes", made.plan().totals().minutes());
    }

    private static PlanClaim weeks(YamlValue value) {
        Span<Integer> wanted = Span.numbers(value);
        return made -> wanted.differences("weeks", made.plan().weeks().size());
    }

    private static PlanClaim finish(YamlValue value) {
        Span<LocalDate> wanted = Span.read(value, YamlValue::day);
        return made -> made.plan()
                .totals()
                .finish()
                .map(day -> wanted.differences("finish", day))
                .orElseGet(() -> List.of("finish is none, not " + wanted));
    }

    private static PlanClaim exams(YamlValue value) {
        List<StepClaims> exams = new ArrayList<>();
        value.map().forEach((exam, about) -> exams.add(StepClaims.read(exam, about)));
        return made ->
                exams.stream().flatMap(exam -> exam.differences(made).stream()).toList();
    }
}
