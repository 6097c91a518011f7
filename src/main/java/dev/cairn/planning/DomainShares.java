package dev.cairn.planning;

import dev.cairn.exam.ExamDomain;
import dev.cairn.planning.weights.BaseNeed;
import dev.cairn.planning.weights.NeedFactor;
import dev.cairn.planning.weights.NeedFloor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** What each domain of an exam needs of the extra time. */
final class DomainShares {
    private DomainShares() {}

    /**
     * One domain's part.
     *
     * @param need its share of the extra time, between 0 and 1
     * @param gaps minutes for closing gaps in it
     * @param why the facts behind it
     */
    record Share(ExamDomain domain, double need, double gaps, List<Object> why) {}

    /** @param weights what the rules of stage weights infer on the domains, and what they infer from mocks */
    static List<Share> of(StepTerms terms, Inference weights, StudyWork work) {
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
        return IntStream.range(0, domains.size())
                .mapToObj(i -> new Share(domains.get(i), needs.get(i), needs.get(i) * work.gapsMinutes(), facts.get(i)))
                .toList();
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
