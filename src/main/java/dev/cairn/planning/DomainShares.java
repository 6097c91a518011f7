package dev.cairn.planning;

import dev.cairn.exam.ExamDomain;
import dev.cairn.planning.weights.BaseNeed;
import dev.cairn.planning.weights.NeedFactor;
import dev.cairn.planning.weights.NeedFloor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/** How the minutes of an exam's content are shared among its domains. */
final class DomainShares {
    private DomainShares() {}

    /**
     * One domain's part.
     *
     * @param need its share, between 0 and 1
     * @param minutes of it that are left
     * @param newMinutes how much of them is new material, as far as there is enough, where the plan so far tells
     * @param why the facts behind it
     */
    record Share(ExamDomain domain, double need, int minutes, OptionalInt newMinutes, List<Object> why) {}

    /** @param weights what the rules of stage weights infer on the domains, and what they infer from mocks */
    static List<Share> of(StepTerms terms, Inference weights, int unit) {
        List<ExamDomain> domains = terms.exam().domains();
        List<List<Object>> facts =
                domains.stream().map(domain -> facts(terms, domain, weights)).toList();
        List<Double> weighted = facts.stream().map(DomainShares::weighted).toList();
        NeedFloor floor = weights.stream(NeedFloor.class)
                .filter(fact -> fact.exam().equals(terms.exam().code()))
                .findFirst()
                .orElseThrow(() -> new UndecidedException("no rule of stage weights infers a NeedFloor for "
                        + terms.exam().code()));
        List<Double> floors =
                domains.stream().map(domain -> floor(domain, floor, terms)).toList();
        List<Double> needs = Needs.shares(weighted, floors).stream()
                .map(DomainShares::rounded)
                .toList();
        List<Double> left = left(terms, needs);
        int[] minutes = share(terms, left, unit);
        if (Arrays.stream(minutes)
                .anyMatch(each -> each > 0 && each < terms.shape().shortest())) {
            minutes = share(terms, left, terms.shape().shortest());
        }
        List<Share> shares = new ArrayList<>();
        for (int i = 0; i < minutes.length; i++) {
            shares.add(new Share(
                    domains.get(i), needs.get(i), minutes[i], newMinutes(terms, domains.get(i)), facts.get(i)));
        }
        return shares;
    }

    /** What each domain is to have of the work that is left: what it needs of all the work, less what was done. */
    private static List<Double> left(StepTerms terms, List<Double> needs) {
        StepHistory done = terms.done();
        if (done.isEmpty()) {
            return needs;
        }
        int whole = Math.max(terms.whole(), done.minutes());
        List<ExamDomain> domains = terms.exam().domains();
        List<Double> left = IntStream.range(0, needs.size())
                .mapToObj(i -> left(needs.get(i) * whole, done, domains.get(i).number()))
                .toList();
        return left.stream().allMatch(each -> each == 0) ? needs : left;
    }

    /** At least the lessons that are left: no topic goes without one. */
    private static double left(double wanted, StepHistory done, int domain) {
        return Math.max(done.lessonsLeft(domain), wanted - done.minutes(domain));
    }

    /** As much as there was in the plan so far, as long as there are topics that have not had their lesson. */
    private static OptionalInt newMinutes(StepTerms terms, ExamDomain domain) {
        StepHistory done = terms.done();
        if (done.isEmpty()) {
            return OptionalInt.empty();
        }
        Set<String> learned = done.learned(domain.number());
        boolean allLearned =
                domain.tasks().stream().flatMap(task -> task.topics().stream()).allMatch(learned::contains);
        if (allLearned) {
            return OptionalInt.of(0);
        }
        int minutes = done.newMinutes(domain.number()) * terms.pacePercent() / 100;
        return minutes > 0 ? OptionalInt.of(minutes) : OptionalInt.empty();
    }

    private static int[] share(StepTerms terms, List<Double> needs, int unit) {
        return Arrays.stream(Apportionment.share(terms.content() / unit, needs))
                .map(units -> units * unit)
                .toArray();
    }

    private static List<Object> facts(StepTerms terms, ExamDomain domain, Inference weights) {
        List<Object> facts = new ArrayList<>();
        weights.stream(BaseNeed.class)
                .filter(fact -> fact.exam().equals(terms.exam().code()) && fact.domain() == domain.number())
                .forEach(facts::add);
        weights.stream(NeedFactor.class)
                .filter(fact -> fact.exam().equals(terms.exam().code()) && fact.domain() == domain.number())
                .sorted(Comparator.comparing(NeedFactor::cause))
                .forEach(facts::add);
        return facts;
    }

    private static double weighted(List<Object> facts) {
        double need = 0;
        for (Object fact : facts) {
            if (fact instanceof BaseNeed base) {
                need = base.percent();
            } else if (fact instanceof NeedFactor factor) {
                need = need * factor.percent() / 100;
            }
        }
        return need;
    }

    /** Half of the weights and of an equal share each leave room for both. */
    private static double floor(ExamDomain domain, NeedFloor floor, StepTerms terms) {
        double ofWeight = domain.weight() / 100.0 * floor.percentOfWeight() / 100;
        double equalShare =
                (1 - floor.percentOfWeight() / 100.0) / terms.exam().domains().size();
        int content = terms.done().isEmpty() ? terms.content() : terms.whole();
        double ofMinutes = content == 0 ? 0 : (double) floor.minutes() / content;
        return Math.max(ofWeight, Math.min(ofMinutes, equalShare));
    }

    /** Six decimals are exact enough, and read well. */
    private static double rounded(double share) {
        return Math.round(share * 1e6) / 1e6;
    }
}
