package dev.cairn.planning;

import dev.cairn.exam.Comparison;
import dev.cairn.exam.Exam;
import dev.cairn.exam.ExamCode;
import dev.cairn.exam.Status;
import dev.cairn.learner.PlanRequest;
import dev.cairn.plan.Advisory;
import dev.cairn.plan.Explanation;
import dev.cairn.plan.Feasibility;
import dev.cairn.plan.Feasibility.Offer;
import dev.cairn.plan.PathStep;
import dev.cairn.plan.PathStep.DomainShare;
import dev.cairn.plan.PathStep.Effort;
import dev.cairn.plan.PathStep.Role;
import dev.cairn.plan.Plan;
import dev.cairn.plan.Plan.Aim;
import dev.cairn.plan.Plan.Revision;
import dev.cairn.plan.Plan.Skipped;
import dev.cairn.plan.Plan.Totals;
import dev.cairn.plan.Session;
import dev.cairn.plan.Week;
import dev.cairn.plan.Work;
import dev.cairn.planning.DomainShares.Share;
import dev.cairn.planning.advice.Coverage;
import dev.cairn.planning.advice.DayTime;
import dev.cairn.planning.advice.LaterStart;
import dev.cairn.planning.advice.LongAbsence;
import dev.cairn.planning.advice.Notice;
import dev.cairn.planning.advice.PlannedExam;
import dev.cairn.planning.advice.Provisional;
import dev.cairn.planning.advice.ShortMock;
import dev.cairn.planning.advice.SplitMock;
import dev.cairn.planning.advice.VersionChange;
import dev.cairn.planning.advice.WeeklyTime;
import dev.cairn.planning.effort.DomainWeight;
import dev.cairn.planning.effort.EffortPart;
import dev.cairn.planning.effort.Factor;
import dev.cairn.planning.effort.LeastEffort;
import dev.cairn.planning.effort.Step;
import dev.cairn.planning.fit.MockCount;
import dev.cairn.planning.lifecycle.ExamStatus;
import dev.cairn.planning.lifecycle.LastSafeDay;
import dev.cairn.planning.path.LeftOut;
import dev.cairn.planning.path.PathExam;
import dev.cairn.planning.path.TargetExam;
import dev.cairn.planning.progress.Counted;
import dev.cairn.planning.progress.MockTotal;
import dev.cairn.planning.progress.PaceFactor;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;

/** Puts what was decided into the shape of a plan. Decides nothing. */
final class PlanWriter {
    private static final int ID_LENGTH = 16;
    private static final int WHOLE = 100;

    private final RuleBook rules;
    private final ExamCatalogue catalogue;
    private final Draft draft;
    private final PlanRequest request;
    private final Ledger ledger;
    private final List<PlannedStep> steps;
    private final List<Offer> offers;
    private final Optional<TargetExam> target;

    PlanWriter(RuleBook rules, ExamCatalogue catalogue, Draft draft, List<PlannedStep> steps, List<Offer> offers) {
        this.rules = rules;
        this.catalogue = catalogue;
        this.draft = draft;
        this.request = draft.request();
        this.ledger = draft.ledger();
        this.steps = steps;
        this.offers = offers;
        this.target = draft.path().any(TargetExam.class);
    }

    Plan write(Map<String, Object> asUnderstood) {
        List<PathStep> path = steps.stream().map(this::step).toList();
        List<Skipped> skipped = skipped();
        List<Advisory> advisories = advisories();
        List<Week> weeks = new WeekWriter(draft, steps).weeks();
        Feasibility feasibility = feasibility();
        Aim aim = new Aim(
                request.target().asked(),
                path.isEmpty() ? Optional.empty() : target.map(TargetExam::exam),
                target.map(ledger::chain).orElse(List.of()));
        Revision revision = new Revision(
                rules.revision(), catalogue.revision(), rules.parameters().revision());
        Totals totals = new Totals(
                path.stream().mapToInt(PathStep::minutes).sum(),
                path.stream().mapToInt(PathStep::fee).sum(),
                draft.finish());
        return new Plan(
                id(asUnderstood, revision),
                1,
                request.asOf(),
                revision,
                asUnderstood,
                aim,
                feasibility,
                path,
                skipped,
                advisories,
                weeks,
                totals,
                explanations(weeks));
    }

    private static String id(Map<String, Object> asUnderstood, Revision revision) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] hash = digest.digest((asUnderstood + revision.toString()).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, ID_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** What stays of a plan is explained as it was. */
    private Map<String, Explanation> explanations(List<Week> weeks) {
        SortedMap<String, Explanation> explanations = ledger.explanations();
        Map<String, Explanation> before = draft.record().explanations();
        if (!before.isEmpty()) {
            weeks.stream()
                    .flatMap(week -> Stream.concat(
                            week.why().stream(), week.sessions().stream().flatMap(session -> session.why().stream())))
                    .distinct()
                    .filter(before::containsKey)
                    .forEach(id -> explanations.merge(id, Objects.requireNonNull(before.get(id)), PlanWriter::both));
        }
        return explanations;
    }

    private static Explanation both(Explanation now, Explanation before) {
        List<String> matches = Stream.concat(now.matches().stream(), before.matches().stream())
                .distinct()
                .sorted()
                .toList();
        return new Explanation(now.rule(), now.stage(), now.label(), now.source(), matches);
    }

    private PathStep step(PlannedStep planned) {
        StepDates dates = planned.dates();
        Exam exam = dates.terms().exam();
        int buffer = minutes(planned, Work.BUFFER) - planned.reserve();
        int minutes = planned.sessions().stream()
                        .filter(session -> session.kind() != Work.EXAM)
                        .mapToInt(Session::minutes)
                        .sum()
                - buffer;
        return new PathStep(
                exam.code(),
                exam.version().title(),
                role(exam.code()),
                PathStep.Strength.RECOMMENDED,
                status(exam.code()),
                exam.predecessor().isPresent(),
                dates.from(),
                dates.examDay(),
                dates.examDay(),
                lastSafeDay(exam.code()),
                minutes,
                buffer,
                effort(planned, minutes),
                planned.shares().stream().map(share -> share(planned, share)).toList(),
                exam.fee(),
                dates.examDay().plusYears(exam.validYears()),
                draft.path().stream(PathExam.class)
                        .filter(fact -> fact.exam().equals(exam.code()))
                        .findFirst()
                        .map(ledger::chain)
                        .orElse(List.of()));
    }

    private static int minutes(PlannedStep planned, Work work) {
        return planned.sessions().stream()
                .filter(session -> session.kind() == work)
                .mapToInt(Session::minutes)
                .sum();
    }

    private Role role(ExamCode exam) {
        boolean isTarget = target.filter(fact -> fact.exam().equals(exam)).isPresent();
        boolean replaced = target.filter(fact -> fact.aim() == dev.cairn.planning.path.Aim.REPLACEMENT)
                .isPresent();
        return !isTarget ? Role.PREREQUISITE : replaced ? Role.REPLACEMENT : Role.TARGET;
    }

    /** @throws UndecidedException if the rules give the exam no status, or several */
    private Status status(ExamCode exam) {
        List<Status> statuses = draft.lifecycle().stream(ExamStatus.class)
                .filter(fact -> fact.exam().equals(exam))
                .map(ExamStatus::status)
                .toList();
        if (statuses.size() != 1) {
            throw new UndecidedException(
                    "the rules of stage lifecycle should give %s one status, not %s".formatted(exam, statuses));
        }
        return statuses.get(0);
    }

    private Optional<LocalDate> lastSafeDay(ExamCode exam) {
        return draft.lifecycle().stream(LastSafeDay.class)
                .filter(fact -> fact.exam().equals(exam))
                .map(LastSafeDay::day)
                .findFirst();
    }

    private List<Effort> effort(PlannedStep planned, int minutes) {
        StepDates dates = planned.dates();
        ExamCode exam = dates.terms().exam().code();
        List<EffortPart> parts =
                Objects.requireNonNull(draft.efforts().get(exam)).parts();
        List<Effort> efforts = new ArrayList<>();
        for (EffortPart part : parts) {
            List<String> why = switch (part.factor()) {
                case FLOOR -> ledger.why(draft.effort().all(LeastEffort.class));
                case WHOLE_SESSIONS -> ledger.why(dates.terms().shape());
                default -> ledger.why(part);
            };
            efforts.add(new Effort(part.factor().label(), part.minutes(), "minutes", part.note(), why));
        }
        int mocks = minutes(planned, Work.MOCK) + minutes(planned, Work.MOCK_REVIEW);
        List<MockCount> counts = dates.terms().mockCounts();
        efforts.add(new Effort(
                Factor.MOCKS.label(),
                mocks,
                "minutes",
                mocks(planned) + " mock exams, and going through them",
                ledger.why(counts)));
        pace(terms(exam)).ifPresent(efforts::add);
        int rest = minutes - efforts.stream().mapToInt(Effort::value).sum();
        if (rest > 0 && !dates.terms().done().isEmpty()) {
            efforts.add(new Effort(
                    Factor.DONE.label(),
                    rest,
                    "minutes",
                    "what was done beyond the estimate",
                    ledger.why(draft.progress().all(Counted.class))));
        } else if (rest != 0
                && dates.coverage() == WHOLE
                && !dates.terms().done().isEmpty()) {
            efforts.add(new Effort(
                    Factor.WHOLE_SESSIONS.label(),
                    rest,
                    "minutes",
                    "what is left over is too short for a session",
                    ledger.why(dates.terms().shape())));
        } else if (rest != 0) {
            efforts.add(new Effort(
                    Factor.CUT.label(), rest, "minutes", "what there is no time for", ledger.why(draft.judgement())));
        }
        return efforts;
    }

    private static int mocks(PlannedStep planned) {
        int sat = planned.dates().terms().done().mocks().size();
        return sat
                + (int) planned.mocks().stream().filter(mock -> !mock.isSat()).count();
    }

    private StepTerms terms(ExamCode exam) {
        return draft.terms().stream()
                .filter(terms -> terms.exam().code().equals(exam))
                .findFirst()
                .orElseThrow();
    }

    /** What the learner's pace adds to the estimate, or takes from it, of what was done and of what is left. */
    private Optional<Effort> pace(StepTerms terms) {
        StepHistory done = terms.done();
        int left = draft.pacePercent() == 100 ? 0 : terms.content() - Math.max(0, terms.whole() - done.minutes());
        int before = done.sessions().stream()
                .mapToInt(session -> session.minutes() - session.estimate())
                .sum();
        return left + before == 0
                ? Optional.empty()
                : Optional.of(new Effort(
                        Factor.PACE.label(),
                        left + before,
                        "minutes",
                        "your sessions take " + draft.pacePercent() + " % of their estimate",
                        ledger.why(draft.progress().all(PaceFactor.class))));
    }

    private DomainShare share(PlannedStep planned, Share share) {
        int number = share.domain().number();
        int minutes = planned.sessions().stream()
                .filter(session ->
                        session.domain().filter(domain -> domain == number).isPresent())
                .mapToInt(Session::minutes)
                .sum();
        return new DomainShare(
                number, share.domain().name(), share.domain().weight(), share.need(), minutes, ledger.why(share.why()));
    }

    private List<Skipped> skipped() {
        Map<ExamCode, LeftOut> first = new LinkedHashMap<>();
        draft.path().stream(LeftOut.class)
                .sorted(Comparator.comparing(LeftOut::exam).thenComparing(LeftOut::reason))
                .forEach(fact -> first.putIfAbsent(fact.exam(), fact));
        return first.values().stream()
                .map(fact -> new Skipped(
                        fact.exam(), fact.reason().label(), fact.reason().inWords(), ledger.chain(fact)))
                .toList();
    }

    private Feasibility feasibility() {
        int needed = draft.steps().stream()
                .mapToInt(step -> {
                    StepTerms terms = terms(step.terms().exam().code());
                    return terms.needed(terms.mocks(step.weeksThatCount()));
                })
                .sum();
        LocalDate start = draft.time().start();
        LocalDate end = request.examBy().or(draft::finish).orElse(start);
        int available = start.isAfter(end)
                ? 0
                : start.datesUntil(end).mapToInt(draft.time()::on).sum();
        return new Feasibility(draft.outcome(), needed, available, offers, ledger.why(draft.judgement()));
    }

    private List<Advisory> advisories() {
        Inference advice = ledger.keep(rules.infer(Stage.ADVICE, adviceFacts()));
        return advice.stream(Notice.class)
                .sorted(Comparator.comparing(Notice::severity)
                        .thenComparing(Notice::code)
                        .thenComparing(
                                notice -> notice.exam().map(ExamCode::value).orElse(""))
                        .thenComparing(Notice::message))
                .map(notice -> new Advisory(
                        notice.severity(),
                        notice.code(),
                        notice.exam(),
                        notice.message(),
                        ledger.source(notice),
                        ledger.chain(notice)))
                .toList();
    }

    private List<Object> adviceFacts() {
        List<Object> facts = new ArrayList<>(draft.learner());
        facts.addAll(rules.parameters().numbers().values());
        facts.addAll(catalogue.versions());
        facts.addAll(catalogue.datedFacts());
        facts.addAll(catalogue.successions());
        facts.addAll(draft.trials());
        facts.addAll(draft.findings());
        draft.record().facts().stream().filter(MockTotal.class::isInstance).forEach(facts::add);
        Stream.of(draft.lifecycle(), draft.path(), draft.effort(), draft.fit(), draft.verdict())
                .forEach(inference -> facts.addAll(inference.facts()));
        facts.add(new WeeklyTime(draft.time().weekly(), draft.time().weekly()));
        facts.add(new DayTime(draft.time().longestDay()));
        request.unavailable()
                .forEach(absence -> facts.add(new LongAbsence(
                        absence.from(), absence.to(), ExamDays.daysBetween(absence.from(), absence.to()) + 1)));
        catalogue
                .successions()
                .forEach(succession -> facts.add(new VersionChange(
                        succession.exam(),
                        succession.successor(),
                        difference(succession.exam(), succession.successor()))));
        for (int i = 0; i < steps.size(); i++) {
            StepDates dates = steps.get(i).dates();
            LocalDate free =
                    i == 0 ? draft.time().start() : steps.get(i - 1).dates().next();
            if (dates.from().isAfter(free)) {
                facts.add(new LaterStart(dates.terms().exam().code(), free, dates.from()));
            }
            addStepFacts(steps.get(i), i + 1, facts);
        }
        return facts;
    }

    private static void addStepFacts(PlannedStep planned, int position, List<Object> facts) {
        StepDates dates = planned.dates();
        Exam exam = dates.terms().exam();
        facts.add(new Step(exam.code(), position));
        facts.add(new PlannedExam(
                exam.code(), dates.from(), dates.examDay(), dates.terms().content()));
        facts.add(new Coverage(exam.code(), dates.coverage()));
        exam.domains().forEach(domain -> facts.add(new DomainWeight(exam.code(), domain.number(), domain.weight())));
        exam.predecessor().ifPresent(predecessor -> facts.add(new Provisional(exam.code(), predecessor, exam.known())));
        planned.mocks().stream()
                .filter(mock -> !mock.isSat())
                .mapToInt(PlacedMock::minutes)
                .filter(minutes -> minutes < exam.minutes())
                .min()
                .ifPresent(minutes -> facts.add(new ShortMock(exam.code(), minutes, exam.minutes())));
        planned.mocks().stream()
                .filter(mock -> mock.parts().size() > 1)
                .forEach(mock -> facts.add(new SplitMock(exam.code(), mock.number())));
    }

    /** What is known of the difference between two versions, in a sentence or two. */
    private String difference(ExamCode from, ExamCode to) {
        Optional<Comparison> comparison = catalogue.comparisons().stream()
                .filter(each -> each.from().equals(from) && each.to().equals(to))
                .findFirst();
        String domains = comparison
                .map(each -> "New by domain: "
                        + String.join(
                                "; ",
                                each.domains().stream()
                                        .filter(change -> !change.added().isEmpty())
                                        .map(change -> change.name() + " (" + change.weight() + " %): "
                                                + String.join(", ", change.added()))
                                        .toList())
                        + ".")
                .orElse("");
        String weights = Stream.of(from, to)
                                        .flatMap(code -> catalogue.exam(code).stream())
                                        .count()
                                == 2
                        && comparison.isEmpty()
                ? "Domain weights: " + from + " " + weights(from) + ", " + to + " " + weights(to) + "."
                : "";
        String fee =
                catalogue.exam(to).map(exam -> " Fee: USD " + exam.fee() + ".").orElse("");
        return domains + weights + fee;
    }

    private String weights(ExamCode code) {
        return String.join(
                "/",
                catalogue.exam(code).stream()
                        .flatMap(exam -> exam.domains().stream())
                        .map(domain -> Integer.toString(domain.weight()))
                        .toList());
    }
}
