package dev.cairn.authoring.explain;

import dev.cairn.authoring.Workbench;
import dev.cairn.authoring.explain.Answer.Fired;
import dev.cairn.authoring.explain.Answer.Missed;
import dev.cairn.authoring.explain.Answer.Unasked;
import dev.cairn.authoring.explain.Answer.Unclear;
import dev.cairn.authoring.explain.NearMiss.Cause;
import dev.cairn.authoring.explain.NearMiss.Near;
import dev.cairn.authoring.explain.Trials.Trial;
import dev.cairn.drl.Clause.Pattern;
import dev.cairn.drl.ParsedRule;
import dev.cairn.planning.RuleBench;
import dev.cairn.planning.RuleInfo;
import dev.cairn.planning.RuleMatch;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Why rules do not fire. Each rule is tried with ever more of its conditions, until nothing meets them: the part that was added last is the first that
 * fails. Immutable, and safe for use by several threads.
 */
public final class WhySilent {
    private static final int MOST_NEAR = 3;

    private final RuleBench bench;
    private final Map<RuleInfo, Cut> cuts;
    private final Trials trials;
    private final Makers makers;

    private WhySilent(RuleBench bench, Map<RuleInfo, Cut> cuts, Trials trials, Makers makers) {
        this.bench = bench;
        this.cuts = cuts;
        this.trials = trials;
        this.makers = makers;
    }

    /** A rule in its parts. */
    private record Cut(RuleInfo rule, ParsedRule parsed, List<Step> steps) {
        static Cut of(RuleInfo rule, Workbench workbench) {
            ParsedRule parsed = workbench.parser().parse(rule.text());
            return new Cut(rule, parsed, StepReader.steps(rule.text(), parsed.conditions()));
        }

        Stream<Trial> trials() {
            return Step.withInner(steps).stream()
                    .flatMap(step -> Stream.concat(Stream.of(step.before(), step.upTo()), step.apart().stream()))
                    .filter(conditions -> !conditions.isEmpty())
                    .map(this::trial);
        }

        Trial trial(String conditions) {
            return Trial.of(rule, parsed, conditions);
        }

        int conditions() {
            return StepReader.flat(parsed.conditions()).size();
        }
    }

    /**
     * Makes rules ready to be asked. Takes a second or two, since parts of them are compiled.
     *
     * @param folder of the rules
     * @param bench all rules of the folder
     * @param asked those that can be asked
     */
    public static WhySilent of(Workbench workbench, Path folder, RuleBench bench, Collection<RuleInfo> asked) {
        Map<RuleInfo, Cut> cuts = new LinkedHashMap<>();
        asked.forEach(rule -> cuts.put(rule, Cut.of(rule, workbench)));
        List<Trial> needed = cuts.values().stream().flatMap(Cut::trials).toList();
        return new WhySilent(
                bench, cuts, Trials.of(needed, workbench, folder), Makers.of(bench.rules(), workbench.parser()));
    }

    /**
     * Why a rule does not fire over some facts, or that it does.
     *
     * @param rule one of those that can be asked
     * @param facts of each time that its stage was run; the time that gets furthest counts
     * @param about only what binds these variables to these values is looked at
     */
    public Answer answer(RuleInfo rule, List<? extends Collection<?>> facts, Map<String, Object> about) {
        Cut cut = Objects.requireNonNull(cuts.get(rule), "it was not made ready");
        if (facts.isEmpty()) {
            return new Unasked(rule);
        }
        List<RuleMatch> matches = facts.stream()
                .flatMap(each -> bench.matches(rule, each, Trials.MOST_MATCHES).stream())
                .filter(match -> isAbout(match, about))
                .toList();
        if (!matches.isEmpty()) {
            return new Fired(rule, matches);
        } else if (!trials.areUsable()) {
            return new Unclear(rule);
        }
        return facts.stream()
                .flatMap(each -> new Run(cut, each, about).failing(cut.steps()).stream())
                .max((one, other) -> Integer.compare(one.index(), other.index()))
                .<Answer>map(failing -> new Missed(rule, failing.miss()))
                .orElseGet(() -> new Unclear(rule));
    }

    private static boolean isAbout(RuleMatch match, Map<String, Object> about) {
        return about.entrySet().stream()
                .allMatch(each -> Optional.ofNullable(match.values().get(each.getKey()))
                        .map(each.getValue()::equals)
                        .orElse(true));
    }

    /**
     * The first step that fails.
     *
     * @param index how many steps hold before it
     */
    private record Failing(int index, NearMiss miss) {}

    /** The facts of one time. */
    private final class Run {
        private final Cut cut;
        private final Collection<?> facts;
        private final Map<String, Object> about;

        Run(Cut cut, Collection<?> facts, Map<String, Object> about) {
            this.cut = cut;
            this.facts = facts;
            this.about = about;
        }

        private List<RuleMatch> all(String conditions) {
            return trials.matches(cut.trial(conditions), facts);
        }

        private List<RuleMatch> matches(String conditions) {
            return all(conditions).stream()
                    .filter(match -> isAbout(match, about))
                    .toList();
        }

        Optional<Failing> failing(List<Step> steps) {
            for (int i = 0; i < steps.size(); i++) {
                if (matches(steps.get(i).upTo()).isEmpty()) {
                    return Optional.of(new Failing(i, miss(steps.get(i))));
                }
            }
            return Optional.empty();
        }

        private NearMiss miss(Step step) {
            List<RuleMatch> before = matches(step.before());
            if (!all(step.upTo()).isEmpty() && apart(step).isEmpty()) {
                return otherSubject(step);
            }
            return switch (step.kind()) {
                case FACT, VALUE -> value(step, before);
                case ABSENCE ->
                    miss(
                            step,
                            Cause.IN_THE_WAY,
                            step.apart().stream()
                                    .flatMap(each -> matches(each).stream())
                                    .map(match -> inTheWay(match, before))
                                    .toList());
                case SUM -> miss(step, Cause.OTHER_SUM, sums(step));
                case SUMMANDS -> within(step).orElseGet(() -> miss(step, Cause.NOTHING_TO_ADD, nears(before)));
                case CHOICE -> miss(step, Cause.NO_ALTERNATIVE, nears(before));
                case EACH -> miss(step, Cause.NOT_ALL, nears(before));
            };
        }

        private List<RuleMatch> apart(Step step) {
            return step.apart().map(this::matches).orElse(List.of());
        }

        /** What fails within, in the way that gets furthest. */
        private Optional<NearMiss> within(Step step) {
            return step.inner().stream()
                    .flatMap(way -> failing(way).stream())
                    .max((one, other) -> Integer.compare(one.index(), other.index()))
                    .map(Failing::miss);
        }

        /** The conditions hold, but not for what was asked about. */
        private NearMiss otherSubject(Step step) {
            List<Near> others = all(step.upTo()).stream()
                    .filter(match -> isAbout(beforeIt(match, step), about))
                    .map(match -> new Near(List.of(), subject(match), List.of()))
                    .toList();
            return miss(step, Cause.OTHER_SUBJECT, others);
        }

        private RuleMatch beforeIt(RuleMatch match, Step step) {
            Map<String, Object> known = matches(step.before()).stream()
                    .findFirst()
                    .map(each -> (Map<String, Object>) each.values())
                    .orElse(Map.of());
            TreeMap<String, Object> values = new TreeMap<>(match.values());
            values.keySet().retainAll(known.keySet());
            return new RuleMatch(List.of(), values);
        }

        private Map<String, Object> subject(RuleMatch match) {
            Map<String, Object> values = new TreeMap<>(match.values());
            values.keySet().retainAll(about.keySet());
            return values;
        }

        private NearMiss value(Step step, List<RuleMatch> before) {
            Pattern pattern = step.pattern().orElseThrow();
            List<Object> ofType = facts.stream()
                    .filter(fact -> fact.getClass().getSimpleName().equals(pattern.type()))
                    .<Object>map(fact -> fact)
                    .toList();
            if (ofType.isEmpty()) {
                return miss(step, Cause.NO_FACT, nears(before));
            }
            List<Near> apart = step.apart().stream()
                    .flatMap(each -> matches(each).stream())
                    .map(match ->
                            near(step, match, Optional.ofNullable(match.values().get(step.factVariable()))))
                    .toList();
            if (!apart.isEmpty()) {
                return miss(step, Cause.OTHER_VALUES, apart);
            }
            return miss(
                    step,
                    Cause.OTHER_VALUES,
                    before.stream()
                            .limit(MOST_NEAR)
                            .flatMap(match -> ofType.stream().map(fact -> near(step, match, Optional.of(fact))))
                            .toList());
        }

        private Near near(Step step, RuleMatch match, Optional<Object> fact) {
            Map<String, Object> values = step.wanted()
                    .map(wanted -> new Values(match.values(), fact).in(wanted))
                    .orElse(Map.of());
            List<Object> matched = new ArrayList<>(match.facts());
            fact.ifPresent(each -> matched.removeIf(known -> known == each));
            return new Near(matched, values, fact.stream().toList());
        }

        private List<Near> sums(Step step) {
            return step.apart().stream()
                    .flatMap(each -> matches(each).stream())
                    .map(match -> new Near(
                            List.of(), near(step, match, Optional.empty()).values(), List.of()))
                    .toList();
        }

        private List<Near> nears(List<RuleMatch> before) {
            return before.stream()
                    .map(match -> new Near(match.facts(), Map.of(), List.of()))
                    .toList();
        }

        private Near inTheWay(RuleMatch match, List<RuleMatch> before) {
            int known =
                    before.stream().mapToInt(each -> each.facts().size()).min().orElse(0);
            return new Near(
                    match.facts().subList(0, known),
                    Map.of(),
                    match.facts().subList(known, match.facts().size()));
        }

        private NearMiss miss(Step step, Cause cause, List<Near> near) {
            Set<Near> distinct = new LinkedHashSet<>(near);
            TextPlace place = TextPlace.of(cut.rule().text(), step.place());
            Optional<String> type = step.pattern().map(Pattern::type);
            return new NearMiss(
                    step.condition(),
                    cut.conditions(),
                    step.shown(),
                    place.line(),
                    place.column(),
                    cause,
                    type,
                    step.pattern().flatMap(pattern -> ExamVariable.component(pattern, about.keySet())),
                    distinct.stream().limit(MOST_NEAR).toList(),
                    Math.max(0, distinct.size() - MOST_NEAR),
                    cause == Cause.NO_FACT ? type.map(makers::of).orElse(List.of()) : List.of());
        }
    }
}
