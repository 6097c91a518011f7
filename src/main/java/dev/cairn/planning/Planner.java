package dev.cairn.planning;

import dev.cairn.exam.Area;
import dev.cairn.exam.ExamCode;
import dev.cairn.learner.Attempt;
import dev.cairn.learner.PlanRequest;
import dev.cairn.plan.Feasibility.Offer;
import dev.cairn.plan.Plan;
import dev.cairn.plan.Plan.Alternative;
import dev.cairn.plan.Plan.Revision;
import dev.cairn.plan.Proposal;
import dev.cairn.plan.Replan;
import dev.cairn.plan.Session;
import dev.cairn.plan.WhyNot;
import dev.cairn.plan.Work;
import dev.cairn.planning.DomainShares.Share;
import dev.cairn.planning.effort.EffortPart;
import dev.cairn.planning.effort.Factor;
import dev.cairn.planning.fit.BufferShare;
import dev.cairn.planning.fit.NotAfter;
import dev.cairn.planning.fit.NotBefore;
import dev.cairn.planning.progress.Accepted;
import dev.cairn.planning.progress.ChangedBasis;
import dev.cairn.planning.progress.ChangedField;
import dev.cairn.planning.progress.NewResult;
import dev.cairn.planning.progress.ReportedResult;
import dev.cairn.planning.progress.ReportedResult.Result;
import dev.cairn.planning.progress.Unmoved;
import dev.cairn.planning.study.Retake;
import dev.cairn.planning.study.UnitOf;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes plans. The same request, rules, parameters and catalogue give the same plan. Immutable, and safe for use by several threads.
 */
public final class Planner {
    private final RuleBook rules;
    private final ExamCatalogue catalogue;

    public Planner(RuleBook rules, ExamCatalogue catalogue) {
        this.rules = rules;
        this.catalogue = catalogue;
    }

    /** For one plan. */
    private Drafting drafting() {
        return new Drafting(new RememberedRules(rules), catalogue);
    }

    /**
     * Makes a plan.
     *
     * @param asUnderstood the request with all defaults filled in, as the plan should show it
     * @throws RunawayRulesException if rules do not come to an end
     * @throws UndecidedException if rules leave open what a plan cannot do without
     */
    public Plan plan(PlanRequest request, Map<String, Object> asUnderstood) {
        Drafting drafting = drafting();
        return write(drafting, drafting.draft(request), asUnderstood, StudyRecord.NONE, List.of())
                .plan();
    }

    /**
     * Why an exam is not in the path of the plan for a request; nothing if it is. Where several reasons hold, it is the one that the plan lists under
     * {@code skipped}, else that there is no day left, that it is in hand, that it cannot be planned, or that it does not lead to the target: in this
     * order, and then in that of {@link dev.cairn.planning.path.Reason}.
     *
     * @param exam an exam of the catalogue
     * @throws RunawayRulesException if rules do not come to an end
     * @throws UndecidedException if no rule says why, as of an exam that the catalogue does not have
     */
    public Optional<WhyNot> whyNot(PlanRequest request, ExamCode exam) {
        return new Objections(drafting().draft(request)).to(exam);
    }

    /**
     * Makes a plan anew: what was done and what is locked stays, the rest is planned from the day of the request on, unless rules find that nothing
     * has happened that would move it.
     *
     * @throws RunawayRulesException if rules do not come to an end
     * @throws UndecidedException if rules leave open what a plan cannot do without
     */
    public Replan replan(Replanning replanning) {
        PlanRequest request = replanning.request();
        StudyRecord record = StudyRecord.of(replanning.before(), replanning.reports(), request.asOf());
        List<Object> changes = changes(replanning);
        Drafting drafting = drafting();
        Draft kept = drafting.draft(request, record, changes);
        List<Object> accepted = new ArrayList<>(changes);
        accepted.add(new Accepted(Accepted.EXAM_DATE));
        Proposals proposals = new Proposals(kept, () -> drafting.draft(request, record, accepted));
        List<Proposal> proposed = proposals.list();
        if (replanning.accepts() && proposals.isAnyDayOther()) {
            return moved(drafting, drafting.draft(request, record, accepted), replanning, record, accepted);
        }
        Replan replan = kept.progress().any(Unmoved.class).isPresent()
                ? new Replan(
                        replanning
                                .before()
                                .asOf(request.asOf(), replanning.asUnderstood())
                                .explaining(kept.ledger().explanations()),
                        List.of(),
                        List.of())
                : moved(drafting, kept, replanning, record, changes);
        return new Replan(replan.plan(), replan.diff(), proposed);
    }

    private Replan moved(
            Drafting drafting, Draft draft, Replanning replanning, StudyRecord record, List<Object> changes) {
        Written written = write(drafting, draft, replanning.asUnderstood(), record, changes);
        return new Replan(
                written.plan(),
                written.shifts().between(sessions(replanning.before()), sessions(written.plan())),
                List.of());
    }

    /** A plan, and what moved its sessions. */
    private record Written(Shifts shifts, Plan plan) {}

    private Written write(
            Drafting drafting,
            Draft draft,
            Map<String, Object> asUnderstood,
            StudyRecord record,
            List<Object> changes) {
        List<PlannedStep> steps = fill(draft);
        List<Offer> offers = new Offers(other -> drafting.draft(other, record, changes), rules.parameters()).of(draft);
        List<Alternative> alternatives =
                record.isEmpty() ? new Alternatives(drafting, this::fill, rules.parameters()).of(draft) : List.of();
        Shifts shifts = new Shifts(draft);
        PlanWriter writer = new PlanWriter(rules, catalogue, draft, steps, offers, alternatives);
        return new Written(shifts, writer.write(asUnderstood));
    }

    private static List<Session> sessions(Plan plan) {
        return plan.weeks().stream().flatMap(week -> week.sessions().stream()).toList();
    }

    private List<Object> changes(Replanning replanning) {
        Plan before = replanning.before();
        List<Object> changes = new ArrayList<>();
        replanning.changed().forEach(field -> changes.add(new ChangedField(field)));
        changes.addAll(replanning.newReports());
        Revision now = replanning.basis();
        basis("rules", before.revision().rules(), now.rules()).ifPresent(changes::add);
        basis("catalogue", before.revision().catalogue(), now.catalogue()).ifPresent(changes::add);
        basis("parameters", before.revision().parameters(), now.parameters()).ifPresent(changes::add);
        Replanning.results(replanning.reports()).stream()
                .map(result -> new ReportedResult(result.exam(), result.takenOn(), resultOf(result)))
                .forEach(changes::add);
        Replanning.results(replanning.news()).stream()
                .map(result -> new NewResult(result.exam(), result.takenOn(), resultOf(result)))
                .forEach(changes::add);
        return changes;
    }

    private static Result resultOf(Attempt attempt) {
        return attempt.passed() ? Result.PASSED : Result.FAILED;
    }

    private static Optional<ChangedBasis> basis(String name, String before, String now) {
        return before.equals(now) ? Optional.empty() : Optional.of(new ChangedBasis(name));
    }

    private List<PlannedStep> fill(Draft draft) {
        Optional<Map<ExamCode, List<Session>>> kept =
                DayKeeper.keep(draft, rules.parameters().number(ArithmeticNumber.SHORT_LESSON));
        return draft.steps().stream()
                .map(step -> kept.map(sessions -> keep(
                                draft,
                                step,
                                Objects.requireNonNull(
                                        sessions.get(step.terms().exam().code()))))
                        .orElseGet(() -> fill(draft, step)))
                .toList();
    }

    /** The step with the sessions that the plan so far has for it. */
    private PlannedStep keep(Draft draft, StepDates dates, List<Session> open) {
        StepTerms terms = dates.terms();
        ExamCode exam = terms.exam().code();
        ExamStudy study = Objects.requireNonNull(draft.studies().get(exam));
        List<Session> sessions = new ArrayList<>(terms.done().sessions());
        sessions.addAll(open);
        return new PlannedStep(
                dates,
                outline(draft, dates, study),
                DomainShares.of(terms, draft.weights(), terms.work()),
                PlacedMock.of(open),
                0,
                List.of(),
                List.of(),
                study,
                sessions,
                draft.record().step(exam));
    }

    private StepOutline outline(Draft draft, StepDates dates, ExamStudy study) {
        return new StepOutline(
                rules,
                draft.ledger(),
                dates,
                units(dates.terms()),
                study.study().all(Retake.class));
    }

    private PlannedStep fill(Draft draft, StepDates dates) {
        StepTerms terms = dates.terms();
        ExamCode exam = terms.exam().code();
        ExamStudy study = Objects.requireNonNull(draft.studies().get(exam));
        List<Share> shares = DomainShares.of(terms, draft.weights(), terms.work());
        StepOutline outline = outline(draft, dates, study);
        BlockPlacer placer = new BlockPlacer(dates, draft.time(), outline, terms.work(), shares, rules.parameters());
        List<Slot> slots = placer.place();
        Set<String> usedIds = draft.record().kept().stream().map(Session::id).collect(Collectors.toUnmodifiableSet());
        SessionWriter writer = new SessionWriter(terms, placer.mocks(), draft.ledger(), usedIds, draft.pacePercent());
        List<Session> sessions = new ArrayList<>(terms.done().sessions());
        slots.forEach(slot -> sessions.add(writer.write(withReason(draft, dates, slot))));
        boolean isBooked = terms.done().sessions().stream()
                .anyMatch(
                        session -> session.kind() == Work.EXAM && session.date().equals(dates.examDay()));
        if (!isBooked) {
            sessions.add(writer.examDay(dates.examDay(), limits(dates)));
        }
        int reserve =
                slots.stream().filter(Slot::keptBack).mapToInt(Slot::minutes).sum();
        return new PlannedStep(
                dates,
                outline,
                shares,
                placer.mocks(),
                reserve,
                slots,
                placer.unplaced(),
                study,
                sessions,
                Optional.empty());
    }

    private static List<UnitOf> units(StepTerms terms) {
        List<UnitOf> units = new ArrayList<>();
        terms.work()
                .syllabus()
                .units()
                .forEach(unit -> units.add(new UnitOf(
                        terms.exam().code(),
                        unit.id(),
                        units.size() + 1,
                        unit.audience(),
                        Area.CLOUD,
                        unit.questions(),
                        unit.compare().size(),
                        unit.cases().size())));
        return units;
    }

    /** Buffer is there by rules of other stages than the sequence. */
    private static Slot withReason(Draft draft, StepDates dates, Slot slot) {
        if (slot.work() != Work.BUFFER) {
            return slot;
        }
        ExamCode exam = dates.terms().exam().code();
        Stream<?> facts = slot.keptBack()
                ? Objects.requireNonNull(draft.studies().get(exam)).inferred().stream(EffortPart.class)
                        .filter(part -> part.factor() == Factor.NEW_VERSION)
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
