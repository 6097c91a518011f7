package dev.cairn.planning;

import dev.cairn.exam.ExamCode;
import dev.cairn.learner.PlanRequest;
import dev.cairn.plan.Feasibility.Offer;
import dev.cairn.plan.Plan;
import dev.cairn.plan.Session;
import dev.cairn.plan.Work;
import dev.cairn.planning.DomainShares.Share;
import dev.cairn.planning.effort.EffortPart;
import dev.cairn.planning.effort.Factor;
import dev.cairn.planning.fit.BufferShare;
import dev.cairn.planning.fit.NotAfter;
import dev.cairn.planning.fit.NotBefore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Makes plans. The same request, rules, parameters and catalogue give the same plan. Immutable, and safe for use by several threads.
 */
public final class Planner {
    private final RuleBook rules;
    private final ExamCatalogue catalogue;
    private final Drafting drafting;

    public Planner(RuleBook rules, ExamCatalogue catalogue) {
        this.rules = rules;
        this.catalogue = catalogue;
        this.drafting = new Drafting(rules, catalogue);
    }

    /**
     * Makes a plan.
     *
     * @param asUnderstood the request with all defaults filled in, as the plan should show it
     * @throws RunawayRulesException if rules do not come to an end
     * @throws UndecidedException if rules leave open what a plan cannot do without
     */
    public Plan plan(PlanRequest request, Map<String, Object> asUnderstood) {
        Draft draft = drafting.draft(request);
        List<PlannedStep> steps =
                draft.steps().stream().map(step -> fill(draft, step)).toList();
        List<Offer> offers = new Offers(drafting::draft, rules.parameters()).of(draft);
        return new PlanWriter(rules, catalogue, draft, steps, offers).write(asUnderstood);
    }

    private PlannedStep fill(Draft draft, StepDates dates) {
        List<Share> shares = DomainShares.of(dates.terms(), draft.weights(), dates.unit(draft.time()));
        StepOutline outline = new StepOutline(rules, draft.ledger(), dates, shares);
        SessionPlacer placer = new SessionPlacer(dates, draft.time(), outline, shares, rules.parameters());
        List<Slot> slots = placer.place();
        SessionWriter writer =
                new SessionWriter(dates.terms().exam(), catalogue, draft.ledger(), rules.parameters(), slots);
        List<Session> sessions = new ArrayList<>();
        slots.forEach(slot -> sessions.add(writer.write(withReason(draft, dates, slot))));
        sessions.add(writer.examDay(dates.examDay(), limits(dates)));
        int reserve =
                slots.stream().filter(Slot::keptBack).mapToInt(Slot::minutes).sum();
        return new PlannedStep(dates, outline, shares, placer.mocks(), reserve, sessions);
    }

    /** Buffer is there by rules of other stages than the sequence. */
    private static Slot withReason(Draft draft, StepDates dates, Slot slot) {
        if (slot.work() != Work.BUFFER) {
            return slot;
        }
        ExamCode exam = dates.terms().exam().code();
        Stream<?> facts = slot.keptBack()
                ? draft.effort().stream(EffortPart.class)
                        .filter(part -> part.factor() == Factor.NEW_VERSION
                                && part.exam().equals(exam))
                : draft.fit().stream(BufferShare.class)
                        .filter(share -> share.exam().equals(exam));
        return slot.because(facts.<Object>map(fact -> fact).toList());
    }

    private static List<Object> limits(StepDates dates) {
        Stream<NotBefore> earliest = dates.terms().notBefore().stream();
        Stream<NotAfter> latest = Stream.of(dates.terms().notAfter());
        return Stream.concat(earliest, latest).map(fact -> (Object) fact).toList();
    }
}
