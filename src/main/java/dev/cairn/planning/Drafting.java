package dev.cairn.planning;

import dev.cairn.exam.Exam;
import dev.cairn.exam.ExamCode;
import dev.cairn.exam.ExamVersion;
import dev.cairn.learner.PlanRequest;
import dev.cairn.planning.effort.DomainWeight;
import dev.cairn.planning.effort.Step;
import dev.cairn.planning.fit.DayFill;
import dev.cairn.planning.fit.Deadline;
import dev.cairn.planning.fit.Enough;
import dev.cairn.planning.fit.LeastWeeksRow;
import dev.cairn.planning.fit.MockRow;
import dev.cairn.planning.lifecycle.Credential;
import dev.cairn.planning.path.Bridge;
import dev.cairn.planning.path.Finding;
import dev.cairn.planning.path.GoalExam;
import dev.cairn.planning.path.Rung;
import dev.cairn.planning.path.StandIn;
import dev.cairn.planning.progress.Counted;
import dev.cairn.planning.progress.GapsFactor;
import dev.cairn.planning.progress.KeptExam;
import dev.cairn.planning.progress.MockActionRow;
import dev.cairn.planning.progress.MockNeedRow;
import dev.cairn.planning.progress.StudyFrom;
import dev.cairn.planning.progress.WeakInMock;
import dev.cairn.planning.study.GapsRow;
import dev.cairn.planning.study.LongestDay;
import dev.cairn.planning.study.PaceRow;
import dev.cairn.planning.study.QuestionRow;
import dev.cairn.planning.study.RecallRow;
import dev.cairn.planning.study.SharedExam;
import dev.cairn.planning.study.ShortTime;
import dev.cairn.planning.study.ShortTimeRow;
import dev.cairn.planning.verdict.EmptyPath;
import dev.cairn.planning.verdict.NoDayLeft;
import dev.cairn.planning.verdict.Outcome;
import dev.cairn.planning.verdict.Trial;
import dev.cairn.planning.weights.ConfidenceRow;
import dev.cairn.planning.weights.DomainArea;
import dev.cairn.planning.weights.ExperienceBand;
import dev.cairn.syllabus.FirstSession;
import dev.cairn.syllabus.Syllabus;
import dev.cairn.syllabus.SyllabusTopic;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Runs the stages up to the verdict. What the verdict rules out, an exam that cannot be reached in time, say, is given to the path rules in another round;
 * each round finds at least one reason more, so that there is a last.
 */
final class Drafting {
    /** A path of five exams with two versions each takes a dozen at most. */
    private static final int MOST_ROUNDS = 100;

    private static final int WHOLE = 100;

    private final RuleBook rules;
    private final ExamCatalogue catalogue;

    Drafting(RuleBook rules, ExamCatalogue catalogue) {
        this.rules = rules;
        this.catalogue = catalogue;
    }

    /** The draft of a plan that is made for the first time. */
    Draft draft(PlanRequest request) {
        return draft(request, StudyRecord.NONE, List.of());
    }

    /**
     * The draft of a plan.
     *
     * @param record what was done before
     * @param changes what the learner asks for differently, and what else is not as it was
     */
    Draft draft(PlanRequest request, StudyRecord record, List<Object> changes) {
        Ledger ledger = new Ledger();
        List<Object> learner = LearnerFacts.of(request);
        Inference progress = progress(ledger, learner, record, changes);
        Inference lifecycle = ledger.keep(rules.infer(Stage.LIFECYCLE, lifecycleFacts(learner)));
        List<Finding> findings = new ArrayList<>();
        for (int round = 1; round <= MOST_ROUNDS; round++) {
            Draft draft = round(request, record, ledger, learner, progress, lifecycle, List.copyOf(findings));
            List<Finding> more = draft.verdict().facts().stream()
                    .filter(Finding.class::isInstance)
                    .map(Finding.class::cast)
                    .filter(fact -> !findings.contains(fact))
                    .distinct()
                    .toList();
            if (more.isEmpty()) {
                return draft;
            }
            findings.addAll(more);
        }
        throw new RunawayRulesException(
                Stage.VERDICT, "the rules of stage verdict found something new in each of " + MOST_ROUNDS + " rounds");
    }

    /** The exams of the path, before it is known whether there is time for them. */
    List<ExamCode> path(PlanRequest request) {
        List<Object> learner = LearnerFacts.of(request);
        Inference lifecycle = rules.infer(Stage.LIFECYCLE, lifecycleFacts(learner));
        return PathOrder.of(
                rules.infer(Stage.PATH, pathFacts(learner, lifecycle, new Inference(List.of()), List.of())),
                this::beginnersMinutes);
    }

    private List<Object> lifecycleFacts(List<Object> learner) {
        List<Object> facts = facts(learner);
        facts.addAll(catalogue.datedFacts());
        facts.addAll(catalogue.successions());
        facts.addAll(catalogue.betaCodes());
        facts.addAll(catalogue.renewals());
        facts.addAll(catalogue.versions());
        return facts;
    }

    private Inference progress(Ledger ledger, List<Object> learner, StudyRecord record, List<Object> changes) {
        if (record.isEmpty()) {
            return new Inference(List.of());
        }
        List<Object> facts = facts(learner);
        facts.addAll(record.facts());
        facts.addAll(changes);
        facts.addAll(rules.parameters().table(MockNeedRow.class));
        facts.addAll(rules.parameters().table(MockActionRow.class));
        return ledger.keep(rules.infer(Stage.PROGRESS, facts));
    }

    private Draft round(
            PlanRequest request,
            StudyRecord record,
            Ledger ledger,
            List<Object> learner,
            Inference progress,
            Inference lifecycle,
            List<Finding> findings) {
        Inference path = ledger.keep(rules.infer(Stage.PATH, pathFacts(learner, lifecycle, progress, findings)));
        List<Exam> exams = PathOrder.of(path, this::beginnersMinutes).stream()
                .map(this::exam)
                .toList();
        StudyRecord current = record.within(exams.stream().map(Exam::code).toList());
        List<Object> steps = steps(exams);
        Inference weights = ledger.keep(rules.infer(Stage.WEIGHTS, weightFacts(learner, steps)))
                .with(progress);
        Inference fit = ledger.keep(rules.infer(Stage.FIT, fitFacts(learner, lifecycle, steps, findings)))
                .with(progress);
        LocalDate start = start(request, progress);
        StudyTime time = StudyTime.of(
                request,
                start,
                current.taken(),
                rules.parameters().table(DayFill.class),
                rules.parameters().number(ArithmeticNumber.SHORTEST_SESSION));
        Set<String> counted =
                progress.stream(Counted.class).map(Counted::session).collect(Collectors.toUnmodifiableSet());
        int pace = Draft.pacePercent(progress);
        Map<ExamCode, StepHistory> histories = new LinkedHashMap<>();
        exams.forEach(exam -> histories.put(exam.code(), current.of(exam.code(), counted, progress)));
        StudyFacts syllabi = new StudyFacts(catalogue, request);
        BiFunction<Exam, Integer, ExamStudy> studying = (exam, shortTime) -> {
            List<ExamCode> earlier = exams.stream()
                    .map(Exam::code)
                    .takeWhile(code -> !code.equals(exam.code()))
                    .toList();
            List<Object> facts = studyFacts(learner, lifecycle, exam, steps);
            facts.addAll(syllabi.of(exam, earlier));
            facts.add(new LongestDay(time.longestDay()));
            facts.addAll(progress.all(WeakInMock.class));
            if (shortTime > 0) {
                facts.add(new ShortTime(exam.code(), shortTime));
            }
            int gaps = progress.stream(GapsFactor.class)
                    .filter(factor -> factor.exam().equals(exam.code()))
                    .mapToInt(GapsFactor::percent)
                    .max()
                    .orElse(WHOLE);
            return study(ledger, learner, exam, steps, facts, shortTime, history(histories, exam), pace, gaps);
        };
        Map<ExamCode, ExamStudy> studies = new LinkedHashMap<>();
        exams.forEach(exam -> studies.put(exam.code(), studying.apply(exam, 0)));
        Function<ExamStudy, StepTerms> terming =
                study -> StepTerms.of(exam(study.exam()), study, history(histories, exam(study.exam())), pace, fit);
        List<StepTerms> terms = studies.values().stream().map(terming).toList();
        BiFunction<StepTerms, ExamStudy, StepTerms> hasty = (step, study) ->
                terming.apply(study).withNotAfter(step.notAfter()).inHaste();
        BiFunction<StepTerms, Integer, StepTerms> shorter = (step, shortTime) -> {
            ExamStudy study = studying.apply(step.exam(), shortTime);
            studies.put(step.exam().code(), study);
            return hasty.apply(step, study);
        };
        UnaryOperator<StepTerms> enough = step -> fit.stream(Enough.class)
                .filter(fact -> fact.exam().equals(step.exam().code()))
                .findFirst()
                .map(fact -> hasty.apply(step, studying.apply(step.exam(), fact.step())))
                .orElse(step);
        List<Object> trials = new ArrayList<>();
        List<StepDates> dates = dates(time, firstDay(start, terms), terms, shorter, enough, trials);
        List<Object> verdictFacts = facts(path.facts());
        verdictFacts.addAll(trials);
        terms.stream()
                .skip(dates.size())
                .map(step -> new NoDayLeft(step.exam().code()))
                .forEach(verdictFacts::add);
        verdictFacts.addAll(learner);
        verdictFacts.addAll(lifecycle.facts());
        verdictFacts.addAll(findings);
        Inference verdict = ledger.keep(rules.infer(Stage.VERDICT, verdictFacts));
        return new Draft(
                request,
                current,
                time,
                ledger,
                learner,
                lifecycle,
                path,
                progress,
                weights,
                fit,
                verdict,
                studies,
                terms,
                dates,
                List.copyOf(trials),
                findings);
    }

    private static StepHistory history(Map<ExamCode, StepHistory> histories, Exam exam) {
        return Objects.requireNonNull(histories.get(exam.code()));
    }

    private int beginnersMinutes(ExamCode code) {
        return catalogue.syllabus(code).stream()
                .flatMap(Syllabus::topics)
                .mapToInt(SyllabusTopic::minutes)
                .sum();
    }

    private ExamStudy study(
            Ledger ledger,
            List<Object> learner,
            Exam exam,
            List<Object> steps,
            List<Object> facts,
            int shortTime,
            StepHistory done,
            int pace,
            int gaps) {
        Inference study = ledger.keep(rules.infer(Stage.STUDY, facts));
        List<Object> effortFacts = facts(learner);
        effortFacts.addAll(steps.stream()
                .filter(fact -> !(fact instanceof Step step) || step.exam().equals(exam.code()))
                .toList());
        facts.stream().filter(SharedExam.class::isInstance).forEach(effortFacts::add);
        effortFacts.addAll(study.facts());
        Inference inferred = ledger.keep(rules.infer(Stage.EFFORT, effortFacts));
        StepEffort effort = StepEffort.of(exam.code(), inferred);
        Syllabus syllabus = StudyFacts.syllabus(catalogue, exam);
        List<String> first = catalogue.firstSession().steps().stream()
                .map(FirstSession.Step::id)
                .toList();
        StudyWork work = StudyWork.of(exam.code(), syllabus, first, study, effort.content(), done, pace, gaps);
        return new ExamStudy(exam.code(), shortTime, study, inferred, effort, work);
    }

    private Exam exam(ExamCode code) {
        return catalogue
                .exam(code)
                .orElseThrow(
                        () -> new UndecidedException("the rules of stage path plan " + code + ", which has no guide"));
    }

    /** What is left is not begun before the request says, or what was reported asks for. */
    private static LocalDate start(PlanRequest request, Inference progress) {
        return progress.stream(StudyFrom.class)
                .map(StudyFrom::day)
                .filter(day -> day.isAfter(request.start()))
                .max(Comparator.naturalOrder())
                .orElse(request.start());
    }

    /** Study for the first exam goes on where it was begun: the weeks that have passed count. */
    private static LocalDate firstDay(LocalDate start, List<StepTerms> terms) {
        return terms.stream()
                .findFirst()
                .flatMap(first -> first.done().begun())
                .filter(begun -> begun.isBefore(start))
                .orElse(start);
    }

    /** With a buffer if that fits, else without and up to the last possible day, else as much as there is time for. */
    private List<StepDates> dates(
            StudyTime time,
            LocalDate start,
            List<StepTerms> terms,
            BiFunction<StepTerms, Integer, StepTerms> shorter,
            UnaryOperator<StepTerms> enough,
            List<Object> trials) {
        if (terms.isEmpty()) {
            trials.add(new EmptyPath());
            return List.of();
        }
        List<StepDates> roomy = inTurn(time, start, terms, ExamDays::first).stream()
                .map(step -> notThinly(time, step))
                .toList();
        if (roomy.size() == terms.size()) {
            roomy.forEach(step -> trials.add(trial(step.terms(), step.outcome(), step.coverage())));
            return roomy.stream()
                    .map(step ->
                            step.outcome() == Outcome.TOO_LATE ? shortened(time, step.from(), step, shorter) : step)
                    .toList();
        }
        List<StepTerms> hasty = terms.stream().map(StepTerms::inHaste).toList();
        List<StepDates> dates = inTurn(time, start, hasty, ExamDays::firstWithoutBuffer);
        dates.forEach(step -> trials.add(trial(step.terms(), step.outcome(), step.coverage())));
        StepTerms last = hasty.get(Math.min(dates.size(), terms.size() - 1));
        List<StepDates> all = new ArrayList<>(dates.subList(0, Math.min(dates.size(), terms.size() - 1)));
        LocalDate from = all.isEmpty() ? start : all.get(all.size() - 1).next();
        ExamDays days = new ExamDays(time, last, from);
        if (dates.size() == terms.size()) {
            days.lastWithoutBuffer().ifPresent(all::add);
        } else {
            boolean isTheLast = dates.size() == terms.size() - 1;
            trials.add(trial(
                    last,
                    Outcome.TOO_LATE,
                    isTheLast ? new ExamDays(time, enough.apply(last), from).percentInTime() : 0));
            trials.addAll(Lateness.of(time, start, terms, rules.parameters().number(ArithmeticNumber.MOST_WEEKS_LATE)));
            days.last().map(step -> shortened(time, from, step, shorter)).ifPresent(all::add);
        }
        return all;
    }

    /** Leaves out what helps least, as few steps of it as let the rest fit into the time that there is; all of them where none do. */
    private StepDates shortened(
            StudyTime time, LocalDate from, StepDates whole, BiFunction<StepTerms, Integer, StepTerms> shorter) {
        int enough = rules.parameters().table(ShortTimeRow.class).stream()
                .mapToInt(ShortTimeRow::step)
                .max()
                .orElse(0);
        if (enough == 0 || whole.coverage() == WHOLE) {
            return whole;
        }
        int tooFew = 0;
        while (enough - tooFew > 1) {
            int step = (enough + tooFew) / 2;
            StepTerms terms = shorter.apply(whole.terms(), step);
            boolean fits = new ExamDays(time, terms, from)
                    .last()
                    .filter(dates -> dates.coverage() == WHOLE)
                    .isPresent();
            enough = fits ? step : enough;
            tooFew = fits ? tooFew : step;
        }
        StepTerms terms = shorter.apply(whole.terms(), enough);
        return new ExamDays(time, terms, from).last().orElse(whole).covering(whole.coverage());
    }

    /** The same exam day, but study begins as late as its least pace allows. */
    private static StepDates notThinly(StudyTime time, StepDates dates) {
        StepTerms terms = dates.terms();
        if (terms.done().begun().isPresent()) {
            return dates;
        }
        long available = dates.days().stream().mapToInt(StudyDay::minutes).sum() * (long) terms.leastPace();
        long wanted = 100L * (terms.needed(dates.mocks()) + dates.buffer());
        int spare = wanted >= available ? 0 : (int) (dates.weeks().size() * (available - wanted) / available);
        LocalDate monday = dates.from().with(DayOfWeek.MONDAY);
        for (int weeks = spare; weeks > 0; weeks--) {
            Optional<StepDates> later = new ExamDays(time, terms, monday.plusWeeks(weeks)).first();
            if (later.filter(each -> each.examDay().equals(dates.examDay())).isPresent()) {
                return later.get();
            }
        }
        return dates;
    }

    /** What is booked keeps its day, with as much of the work as there is time for, and the others follow. */
    private static List<StepDates> inTurn(
            StudyTime time, LocalDate start, List<StepTerms> terms, Function<ExamDays, Optional<StepDates>> choice) {
        List<StepDates> dates = new ArrayList<>();
        LocalDate from = start;
        for (StepTerms step : terms) {
            LocalDate first = from;
            ExamDays days = new ExamDays(time, step, first);
            Optional<StepDates> found = choice.apply(days).or(() -> fixed(time, step, first));
            if (found.isEmpty()) {
                return dates;
            }
            dates.add(found.get());
            from = found.get().next();
        }
        return dates;
    }

    /** An exam that has its day: all the work, if rests and light weeks make room for it, else as much as there is time for. */
    private static Optional<StepDates> fixed(StudyTime time, StepTerms step, LocalDate from) {
        if (!step.isFixed()) {
            return Optional.empty();
        }
        ExamDays days = new ExamDays(time, step.inHaste(), from);
        return days.firstWithoutBuffer().or(days::last);
    }

    private static Trial trial(StepTerms terms, Outcome outcome, int percent) {
        return new Trial(
                terms.exam().code(),
                outcome,
                percent,
                terms.notAfter().limit(),
                terms.notAfter().day());
    }

    private List<Object> facts(Collection<?> first) {
        List<Object> facts = new ArrayList<>(first);
        facts.addAll(rules.parameters().numbers().values());
        return facts;
    }

    private List<Object> pathFacts(
            List<Object> learner, Inference lifecycle, Inference progress, List<Finding> findings) {
        List<Object> facts = facts(learner);
        facts.addAll(progress.all(KeptExam.class));
        facts.addAll(lifecycle.facts());
        facts.addAll(catalogue.versions());
        facts.addAll(catalogue.cautions());
        facts.addAll(catalogue.renewals());
        facts.addAll(findings);
        Stream.of(Rung.class, Bridge.class, StandIn.class, GoalExam.class)
                .forEach(table -> facts.addAll(rules.parameters().table(table)));
        catalogue.versions().stream()
                .flatMap(version -> catalogue.exam(version.code()).stream())
                .flatMap(LearnerFacts::recommended)
                .forEach(facts::add);
        return facts;
    }

    private List<Object> steps(List<Exam> exams) {
        List<Object> facts = new ArrayList<>();
        for (int i = 0; i < exams.size(); i++) {
            Exam exam = exams.get(i);
            facts.add(new Step(exam.code(), i + 1));
            LearnerFacts.recommended(exam).forEach(facts::add);
            exam.domains()
                    .forEach(domain -> facts.add(new DomainWeight(exam.code(), domain.number(), domain.weight())));
        }
        catalogue.versions().forEach(facts::add);
        return facts;
    }

    /** Without what has no part in it, so that the same is not inferred again for other days and hours. */
    private List<Object> studyFacts(List<Object> learner, Inference lifecycle, Exam exam, List<Object> steps) {
        List<Object> facts = facts(learner.stream()
                .filter(fact ->
                        !(fact instanceof FirstStudyDay || fact instanceof Deadline || fact instanceof Language))
                .toList());
        facts.addAll(steps.stream()
                .filter(fact -> !(fact instanceof Step step) || step.exam().equals(exam.code()))
                .filter(fact ->
                        !(fact instanceof DomainWeight weight) || weight.exam().equals(exam.code()))
                .filter(fact -> !(fact instanceof RecommendedMonths months)
                        || months.exam().equals(exam.code()))
                .filter(fact ->
                        !(fact instanceof ExamVersion version) || version.code().equals(exam.code()))
                .toList());
        facts.addAll(lifecycle.all(Credential.class));
        Stream.of(PaceRow.class, RecallRow.class, QuestionRow.class, GapsRow.class, ShortTimeRow.class)
                .forEach(table -> facts.addAll(rules.parameters().table(table)));
        return facts;
    }

    private List<Object> weightFacts(List<Object> learner, List<Object> steps) {
        List<Object> facts = facts(learner);
        facts.addAll(steps);
        Stream.of(ConfidenceRow.class, ExperienceBand.class, DomainArea.class)
                .forEach(table -> facts.addAll(rules.parameters().table(table)));
        return facts;
    }

    private List<Object> fitFacts(
            List<Object> learner, Inference lifecycle, List<Object> steps, List<Finding> findings) {
        List<Object> facts = facts(learner);
        facts.addAll(steps);
        facts.addAll(lifecycle.facts());
        facts.addAll(findings);
        facts.addAll(rules.parameters().table(LeastWeeksRow.class));
        facts.addAll(rules.parameters().table(MockRow.class));
        return facts;
    }
}
