package dev.cairn.planning;

import dev.cairn.exam.Comparison;
import dev.cairn.exam.Exam;
import dev.cairn.exam.ExamCode;
import dev.cairn.exam.Link;
import dev.cairn.exam.Status;
import dev.cairn.learner.PlanRequest;
import dev.cairn.plan.Advisory;
import dev.cairn.plan.Explanation;
import dev.cairn.plan.Feasibility;
import dev.cairn.plan.Feasibility.Offer;
import dev.cairn.plan.Held;
import dev.cairn.plan.PathStep;
import dev.cairn.plan.PathStep.DomainShare;
import dev.cairn.plan.PathStep.Effort;
import dev.cairn.plan.PathStep.UnitLab;
import dev.cairn.plan.PathStep.UnitShare;
import dev.cairn.plan.Plan;
import dev.cairn.plan.Plan.Aim;
import dev.cairn.plan.Plan.Alternative;
import dev.cairn.plan.Plan.ExamDayAdvice;
import dev.cairn.plan.Plan.Resource;
import dev.cairn.plan.Plan.Revision;
import dev.cairn.plan.Plan.Skipped;
import dev.cairn.plan.Plan.TopicName;
import dev.cairn.plan.Plan.Totals;
import dev.cairn.plan.Session;
import dev.cairn.plan.Week;
import dev.cairn.plan.Work;
import dev.cairn.planning.advice.Coverage;
import dev.cairn.planning.advice.DayTime;
import dev.cairn.planning.advice.LaterStart;
import dev.cairn.planning.advice.LongAbsence;
import dev.cairn.planning.advice.MicroCredential;
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
import dev.cairn.planning.study.LabLeftOut;
import dev.cairn.planning.study.LabTime;
import dev.cairn.planning.study.Readiness;
import dev.cairn.planning.study.Retake;
import dev.cairn.planning.study.TestTime;
import dev.cairn.planning.study.TopicTime;
import dev.cairn.planning.study.Treatment;
import dev.cairn.planning.verdict.StepStanding;
import dev.cairn.syllabus.ComparisonTable;
import dev.cairn.syllabus.FirstSession;
import dev.cairn.syllabus.Lab;
import dev.cairn.syllabus.QuestionSource;
import dev.cairn.syllabus.QuestionSource.Role;
import dev.cairn.syllabus.Syllabus;
import dev.cairn.syllabus.Unit;
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
import java.util.TreeMap;
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
    private final List<Alternative> alternatives;
    private final Optional<TargetExam> target;

    PlanWriter(
            RuleBook rules,
            ExamCatalogue catalogue,
            Draft draft,
            List<PlannedStep> steps,
            List<Offer> offers,
            List<Alternative> alternatives) {
        this.rules = rules;
        this.catalogue = catalogue;
        this.draft = draft;
        this.request = draft.request();
        this.ledger = draft.ledger();
        this.steps = steps;
        this.offers = offers;
        this.alternatives = alternatives;
        this.target = draft.path().any(TargetExam.class);
    }

    Plan write(Map<String, Object> asUnderstood) {
        List<PathStep> path = steps.stream().map(this::step).toList();
        List<Skipped> skipped = skipped();
        Inference advice = ledger.keep(rules.infer(Stage.ADVICE, adviceFacts()));
        List<Advisory> advisories = advisories(advice);
        List<Held> held = new HeldWriter(catalogue, draft, advice).list();
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
                FeeForecast.of(
                        steps.stream().map(step -> step.dates().terms().exam()).toList(),
                        request.oneAttempt(),
                        rules.parameters()),
                draft.finish());
        return new Plan(
                id(asUnderstood, revision),
                1,
                request.asOf(),
                revision,
                asUnderstood,
                aim,
                feasibility,
                alternatives,
                path,
                skipped,
                held,
                advisories,
                weeks,
                totals,
                topics(weeks),
                Guidance.of(sessions(weeks).map(Session::kind)),
                resources(weeks),
                examDay(),
                explanations(weeks));
    }

    private ExamDayAdvice examDay() {
        dev.cairn.syllabus.ExamDayAdvice advice = catalogue.examDay();
        return new ExamDayAdvice(
                advice.lastWeek(),
                advice.choose(),
                advice.stuck(),
                advice.reading(),
                advice.scoring(),
                advice.passed(),
                advice.failed());
    }

    private static Stream<Session> sessions(List<Week> weeks) {
        return weeks.stream().flatMap(week -> week.sessions().stream());
    }

    /** The name and the first page of each topic that a session names: of the last exam that has it, and what others make of it. */
    private Map<String, TopicName> topics(List<Week> weeks) {
        SortedMap<String, Map<ExamCode, TopicName>> all = new TreeMap<>();
        for (Session session : sessions(weeks).toList()) {
            for (String id : session.topics()) {
                topic(session.exam(), id)
                        .ifPresent(topic -> all.computeIfAbsent(id, unused -> new LinkedHashMap<>())
                                .put(session.exam(), topic));
            }
        }
        SortedMap<String, TopicName> topics = new TreeMap<>();
        all.forEach((id, byExam) -> topics.put(id, TopicName.of(byExam)));
        return topics;
    }

    private Optional<TopicName> topic(ExamCode exam, String id) {
        Optional<Syllabus> syllabus = catalogue.syllabus(exam);
        Optional<TopicName> ofExam = syllabus.stream()
                .flatMap(Syllabus::topics)
                .filter(topic -> topic.id().equals(id))
                .findFirst()
                .map(topic -> new TopicName(
                        topic.name(), topic.read().stream().limit(1).toList()));
        return ofExam.or(() -> catalogue.firstSession().steps().stream()
                        .filter(step -> StudyWork.isStep(id, step.id()))
                        .findFirst()
                        .map(step -> new TopicName(
                                title(exam, step),
                                page(exam, syllabus, step),
                                Optional.of(checked(step)),
                                Optional.empty(),
                                List.of())))
                .or(() -> catalogue
                        .library()
                        .topic(id)
                        .map(topic -> new TopicName(
                                topic.name(), topic.read().stream().limit(1).toList())));
    }

    /** What a step of the first session is called: the guide may be that of the version before. */
    private String title(ExamCode exam, FirstSession.Step step) {
        Optional<ExamCode> before =
                step.link().equals("{guide}") ? catalogue.exam(exam).flatMap(Exam::guideOf) : Optional.empty();
        return before.flatMap(code -> step.standIn().map(title -> title.replace("{before}", code.value())))
                .orElse(step.title());
    }

    /** The result by which a step of the first session is ticked off, and its note. */
    private static String checked(FirstSession.Step step) {
        return step.result() + step.note().map(note -> " Note: " + note).orElse("");
    }

    /** The page of a step of the first session: its own, or the exam's. */
    private List<Link> page(ExamCode exam, Optional<Syllabus> syllabus, FirstSession.Step step) {
        Optional<Link> page = switch (step.link()) {
            case "{guide}" ->
                catalogue
                        .exam(exam)
                        .flatMap(of -> of.links().stream()
                                .filter(link -> link.title().startsWith("Exam guide"))
                                .findFirst());
            case "{samples}" ->
                syllabus.flatMap(of -> QuestionSources.find(of, Role.SAMPLES)).flatMap(QuestionSource::page);
            case "{preparation}" -> syllabus.flatMap(of -> of.source(Role.PLAN)).flatMap(QuestionSource::page);
            default -> Optional.of(new Link(step.title(), step.link()));
        };
        return page.stream().toList();
    }

    private Map<String, Resource> resources(List<Week> weeks) {
        SortedMap<String, Resource> resources = new TreeMap<>();
        for (Session session : sessions(weeks).toList()) {
            for (String id : session.resources()) {
                if (id.equals(QuestionSources.ASK)) {
                    resources.putIfAbsent(id, QuestionSources.ask());
                } else {
                    catalogue.syllabus(session.exam()).stream()
                            .flatMap(syllabus -> syllabus.questions().stream())
                            .filter(source -> source.id().equals(id))
                            .findFirst()
                            .ifPresent(source -> resources.putIfAbsent(id, QuestionSources.of(source)));
                }
            }
        }
        return resources;
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
                .limit(Ledger.mostMatches())
                .toList();
        return new Explanation(now.rule(), now.stage(), now.label(), now.source(), matches);
    }

    private PathStep step(PlannedStep planned) {
        StepDates dates = planned.dates();
        Exam exam = dates.terms().exam();
        int buffer = planned.buffer();
        int minutes = planned.minutes();
        return new PathStep(
                exam.code(),
                exam.version().title(),
                role(exam.code()),
                PathStep.Strength.RECOMMENDED,
                status(exam.code()),
                exam.predecessor().isPresent(),
                planned.from(),
                dates.examDay(),
                dates.examDay(),
                lastSafeDay(exam.code()),
                minutes,
                buffer,
                effort(planned, minutes),
                domains(planned),
                exam.domainsOf(),
                planned.study().work().syllabus().units().stream()
                        .flatMap(unit -> unit(planned, unit).stream())
                        .toList(),
                leftOut(planned),
                project(planned),
                new PathStep.ExamDay(
                        syllabus(planned).pacing(), syllabus(planned).watch()),
                exam.fee(),
                dates.examDay().plusYears(exam.validYears()),
                attempt(exam.code()),
                standing(exam.code()),
                draft.path().stream(PathExam.class)
                        .filter(fact -> fact.exam().equals(exam.code()))
                        .findFirst()
                        .map(ledger::chain)
                        .orElse(List.of()));
    }

    private int attempt(ExamCode exam) {
        return 1
                + (int) request.attempts().stream()
                        .filter(attempt -> attempt.exam().equals(exam) && !attempt.passed())
                        .count();
    }

    /** @throws UndecidedException if the rules do not say how the exam stands */
    private PathStep.Standing standing(ExamCode exam) {
        return draft.verdict().stream(StepStanding.class)
                .filter(fact -> fact.exam().equals(exam))
                .map(StepStanding::standing)
                .max(Comparator.naturalOrder())
                .orElseThrow(() -> new UndecidedException(
                        "no rule of stage verdict infers a StepStanding for %s".formatted(exam)));
    }

    private static Syllabus syllabus(PlannedStep planned) {
        return planned.study().work().syllabus();
    }

    private static Optional<PathStep.Project> project(PlannedStep planned) {
        Syllabus.Project project = syllabus(planned).project();
        return planned.study().study().stream(LabTime.class).findAny().isEmpty()
                        || project.title().isEmpty()
                ? Optional.empty()
                : Optional.of(new PathStep.Project(project.title(), project.story(), project.cost()));
    }

    private static int minutes(PlannedStep planned, Work work) {
        return planned.sessions().stream()
                .filter(session -> session.kind() == work)
                .mapToInt(Session::minutes)
                .sum();
    }

    private PathStep.Role role(ExamCode exam) {
        boolean isTarget = target.filter(fact -> fact.exam().equals(exam)).isPresent();
        boolean replaced = target.filter(fact -> fact.aim() == dev.cairn.planning.path.Aim.REPLACEMENT)
                .isPresent();
        return !isTarget ? PathStep.Role.PREREQUISITE : replaced ? PathStep.Role.REPLACEMENT : PathStep.Role.TARGET;
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
        List<EffortPart> parts = planned.study().effort().parts();
        List<Effort> efforts = new ArrayList<>();
        for (EffortPart part : parts) {
            efforts.add(new Effort(part.factor().label(), part.minutes(), "minutes", part.note(), ledger.why(part)));
        }
        int mocks = minutes(planned, Work.MOCK) + minutes(planned, Work.MOCK_REVIEW);
        List<MockCount> counts = dates.terms().mockCounts();
        efforts.add(new Effort(
                Factor.MOCKS.label(),
                mocks,
                "minutes",
                mocks(planned) == 1 ? "1 mock exam and its review" : mocks(planned) + " mock exams and their reviews",
                ledger.why(counts)));
        pace(terms(exam)).ifPresent(efforts::add);
        int rest = minutes - efforts.stream().mapToInt(Effort::value).sum();
        if (rest > 0 && !dates.terms().done().isEmpty()) {
            efforts.add(new Effort(
                    Factor.DONE.label(),
                    rest,
                    "minutes",
                    "your work beyond the estimate",
                    ledger.why(draft.progress().all(Counted.class))));
        } else if (rest > 0 || (rest != 0 && dates.coverage() == WHOLE)) {
            efforts.add(new Effort(
                    Factor.WHOLE_SESSIONS.label(),
                    rest,
                    "minutes",
                    "sessions go by five minutes, and the time for gaps takes what the days leave",
                    ledger.why(dates.terms().shape())));
        } else if (rest != 0) {
            efforts.add(new Effort(
                    Factor.CUT.label(), rest, "minutes", "there is no time for it", ledger.why(draft.judgement())));
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
        int left = draft.pacePercent() == WHOLE ? 0 : terms.content() - terms.content() * WHOLE / draft.pacePercent();
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

    /** Minutes of study by domain, topics of several tasks in parts. */
    private List<DomainShare> domains(PlannedStep planned) {
        if (planned.before().isPresent()) {
            return planned.before().get().domains();
        }
        Map<Integer, Double> minutes = new TreeMap<>();
        planned.dates().terms().done().sessions().stream()
                .filter(session -> session.domain().isPresent())
                .forEach(session ->
                        minutes.merge(session.domain().orElseThrow(), (double) session.minutes(), Double::sum));
        planned.slots()
                .forEach(slot -> slot.domains()
                        .forEach((domain, share) -> minutes.merge(domain, share * slot.minutes(), Double::sum)));
        return planned.shares().stream()
                .map(share -> new DomainShare(
                        share.domain().number(),
                        share.domain().name(),
                        share.domain().weight(),
                        share.need(),
                        (int) Math.round(minutes.getOrDefault(share.domain().number(), 0.0)),
                        ledger.why(share.why())))
                .toList();
    }

    private Optional<UnitShare> unit(PlannedStep planned, Unit unit) {
        ExamCode exam = planned.dates().terms().exam().code();
        Inference study = planned.study().study();
        List<TopicTime> topics = study.stream(TopicTime.class)
                .filter(topic -> topic.unitId().equals(unit.id()))
                .toList();
        Optional<LabTime> lab = study.stream(LabTime.class)
                .filter(fact -> fact.unitId().equals(unit.id()))
                .findFirst();
        int test = study.stream(TestTime.class)
                .filter(fact -> fact.unitId().equals(unit.id()))
                .mapToInt(TestTime::minutes)
                .sum();
        int minutes = topics.stream().mapToInt(TopicTime::minutes).sum();
        int known = topics.stream()
                .mapToInt(topic -> Math.max(0, topic.paced() - topic.minutes()))
                .sum();
        return topics.isEmpty()
                ? Optional.empty()
                : Optional.of(new UnitShare(
                        UnitId.of(exam, unit.id()),
                        unit.title(),
                        unit.outcome(),
                        minutes + test + lab.map(LabTime::minutes).orElse(0),
                        known,
                        unit.compare().stream()
                                .flatMap(table -> catalogue.library().table(table).stream())
                                .map(ComparisonTable::title)
                                .toList(),
                        lab.flatMap(fact -> unit.lab()
                                .map(of -> new UnitLab(
                                        of.title(),
                                        fact.minutes(),
                                        of.cost(),
                                        of.steps(),
                                        of.result(),
                                        of.cleanUp())))));
    }

    private List<PathStep.LeftOut> leftOut(PlannedStep planned) {
        if (planned.before().isPresent()) {
            return planned.before().get().leftOut();
        }
        ExamCode exam = planned.dates().terms().exam().code();
        Inference study = planned.study().study();
        Syllabus syllabus = planned.study().work().syllabus();
        List<PathStep.LeftOut> leftOut = new ArrayList<>();
        syllabus.units().forEach(unit -> {
            study.stream(LabLeftOut.class)
                    .filter(fact -> fact.unitId().equals(unit.id()))
                    .findFirst()
                    .ifPresent(fact -> leftOut.add(new PathStep.LeftOut(
                            UnitId.of(exam, unit.id()),
                            "Lab: " + unit.lab().map(Lab::title).orElse(unit.title()),
                            fact.why(),
                            ledger.why(fact))));
            unit.topics()
                    .forEach(topic -> study.stream(TopicTime.class)
                            .filter(fact -> fact.topic().equals(topic.id()))
                            .filter(fact -> isLeftOut(planned, fact))
                            .findFirst()
                            .ifPresent(fact -> leftOut.add(new PathStep.LeftOut(
                                    topic.id(), topic.name(), "time is short", ledger.why(fact)))));
        });
        return leftOut;
    }

    private static boolean isLeftOut(PlannedStep planned, TopicTime fact) {
        return fact.treatment() == Treatment.SKIP
                || planned.unplaced().stream().anyMatch(part -> part.topic().equals(fact.topic()));
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
        int needed = steps.stream().mapToInt(this::needed).sum();
        LocalDate start = draft.time().start();
        LocalDate end = request.examBy().or(draft::finish).orElse(start);
        int available = start.isAfter(end)
                ? 0
                : start.datesUntil(end).mapToInt(draft.time()::on).sum();
        return new Feasibility(draft.outcome(), needed, available, offers, ledger.why(draft.judgement()));
    }

    /** The work that is left: where there is time for all of it, what is planned. */
    private int needed(PlannedStep planned) {
        StepDates dates = planned.dates();
        if (dates.coverage() < WHOLE) {
            StepTerms terms = terms(dates.terms().exam().code());
            return terms.needed(terms.mocks(dates.weeksThatCount()));
        }
        return planned.sessions().stream()
                .filter(session -> !session.isDone())
                .filter(session -> session.kind() != Work.BUFFER && session.kind() != Work.EXAM)
                .mapToInt(Session::minutes)
                .sum();
    }

    private List<Advisory> advisories(Inference advice) {
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
        facts.addAll(catalogue.guides());
        facts.addAll(catalogue.languages());
        facts.addAll(catalogue.renewals());
        facts.addAll(catalogue.renewalWays());
        facts.addAll(rules.parameters().table(MicroCredential.class));
        facts.addAll(draft.trials());
        facts.addAll(draft.findings());
        draft.record().facts().stream().filter(MockTotal.class::isInstance).forEach(facts::add);
        Stream.of(draft.lifecycle(), draft.path(), draft.fit(), draft.verdict())
                .forEach(inference -> facts.addAll(inference.facts()));
        draft.studies().values().forEach(study -> {
            facts.addAll(study.inferred().facts());
            facts.addAll(study.study().all(Readiness.class));
            facts.addAll(study.study().all(Retake.class));
        });
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
            if (steps.get(i).from().isAfter(free)) {
                facts.add(new LaterStart(
                        dates.terms().exam().code(), free, steps.get(i).from()));
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
                exam.code(), planned.from(), dates.examDay(), dates.terms().content()));
        facts.add(new Coverage(exam.code(), dates.coverage()));
        LearnerFacts.recommended(exam).forEach(facts::add);
        if (exam.domainsOf().isEmpty()) {
            exam.domains()
                    .forEach(domain -> facts.add(new DomainWeight(exam.code(), domain.number(), domain.weight())));
        }
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
                                        .filter(exam -> exam.domainsOf().isEmpty())
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
