package dev.cairn.authoring;

import dev.cairn.drl.Clause;
import dev.cairn.drl.Clause.Pattern;
import dev.cairn.planning.AsOf;
import dev.cairn.planning.Experience;
import dev.cairn.planning.FirstStudyDay;
import dev.cairn.planning.Language;
import dev.cairn.planning.Parameter;
import dev.cairn.planning.Preference;
import dev.cairn.planning.advice.WeeklyTime;
import dev.cairn.planning.fit.Deadline;
import dev.cairn.planning.progress.Headway;
import dev.cairn.planning.progress.OrdinaryWeek;
import dev.cairn.planning.sequence.ExamWeek;
import dev.cairn.planning.study.LongestDay;
import dev.cairn.planning.study.NewToIt;
import dev.cairn.planning.study.PaceRow;
import dev.cairn.planning.verdict.EmptyPath;
import dev.cairn.planning.verdict.Judgement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether the facts of which there are many are compared with each other. If not, all combinations of them are tried, before any limit is looked at. */
final class CrossProducts implements StyleCheck {
    /** With two groups there are as many combinations as a table has cells. */
    private static final int TOO_MANY = 3;

    /** Of these, there is one fact at a time. */
    private static final Set<Class<?>> SINGLE = Set.of(
            AsOf.class,
            Deadline.class,
            EmptyPath.class,
            ExamWeek.class,
            FirstStudyDay.class,
            Headway.class,
            Judgement.class,
            Language.class,
            LongestDay.class,
            NewToIt.class,
            OrdinaryWeek.class,
            WeeklyTime.class);

    /** Of these, there is one for each value of a component. */
    private static final Map<Class<?>, String> KEYS = Map.of(
            Experience.class, "area", PaceRow.class, "situation", Parameter.class, "name", Preference.class, "choice");

    @Override
    public void check(DrlFile rule, RuleFaults faults) {
        Vocabulary vocabulary = new Vocabulary(rule.parsed());
        Set<String> single = rule.parsed().conditions().stream()
                .filter(clause -> clause instanceof Pattern pattern && isOfOne(pattern, vocabulary))
                .flatMap(Clauses::bound)
                .collect(Collectors.toUnmodifiableSet());
        List<Group> groups = new ArrayList<>();
        Clauses.apart(rule.parsed().conditions())
                .map(clause -> group(clause, single))
                .forEach(group -> join(group, groups));
        List<Pattern> many = groups.stream()
                .flatMap(group -> group.patterns().stream()
                        .filter(pattern -> isOfMany(pattern, vocabulary))
                        .min(Comparator.comparing(Pattern::place))
                        .stream())
                .sorted(Comparator.comparing(Pattern::place))
                .toList();
        if (many.size() >= TOO_MANY) {
            tell(many, rule, faults);
        }
    }

    private static void tell(List<Pattern> many, DrlFile rule, RuleFaults faults) {
        Pattern last = many.get(many.size() - 1);
        String others = many.stream().limit(many.size() - 1L).map(Pattern::type).collect(Collectors.joining(", "));
        rule.faultUnlessTold(
                last.place(),
                FaultCode.CROSS_PRODUCT,
                "nothing joins " + last.type() + " with " + others + ": all combinations of them are tried",
                "compare a component with a variable of another pattern, such as exam == $exam",
                faults);
    }

    /** Patterns with the variables that they share. */
    private record Group(List<Pattern> patterns, Set<String> variables) {
        Group with(Group other) {
            Set<String> all = new TreeSet<>(variables);
            all.addAll(other.variables);
            return new Group(
                    Stream.concat(patterns.stream(), other.patterns.stream()).toList(), all);
        }

        boolean shares(Group other) {
            return variables.stream().anyMatch(other.variables::contains);
        }
    }

    private static void join(Group group, List<Group> groups) {
        List<Group> near = groups.stream().filter(group::shares).toList();
        groups.removeAll(near);
        groups.add(near.stream().reduce(group, Group::with));
    }

    /** What is counted is one, and of alternatives, the facts of either may be meant: such only join others. A value that there is once joins nothing. */
    private static Group group(Clause clause, Set<String> single) {
        Set<String> variables = Stream.concat(Clauses.bound(clause), Clauses.names(clause))
                .filter(name -> name.startsWith("$") && !single.contains(name))
                .collect(Collectors.toUnmodifiableSet());
        return new Group(clause instanceof Pattern pattern ? List.of(pattern) : List.of(), variables);
    }

    private static boolean isOfMany(Pattern pattern, Vocabulary vocabulary) {
        return vocabulary.type(pattern.type()).isPresent() && !isOfOne(pattern, vocabulary);
    }

    private static boolean isOfOne(Pattern pattern, Vocabulary vocabulary) {
        return vocabulary
                .type(pattern.type())
                .filter(type -> SINGLE.contains(type)
                        || Optional.ofNullable(KEYS.get(type))
                                .filter(key -> asksFor(key, pattern))
                                .isPresent())
                .isPresent();
    }

    private static boolean asksFor(String component, Pattern pattern) {
        return pattern.constraints().stream()
                .flatMap(each -> each.expression().stream())
                .flatMap(each -> Demand.of(each, new Wording(Map.of())))
                .anyMatch(demand ->
                        demand.left().equals(component) && demand.operator().equals("==") && demand.constant());
    }
}
