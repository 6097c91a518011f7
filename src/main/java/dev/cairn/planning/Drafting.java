package dev.cairn.planning;

import dev.cairn.exam.Exam;
import dev.cairn.exam.ExamCode;
import dev.cairn.learner.PlanRequest;
import dev.cairn.planning.effort.DomainWeight;
import dev.cairn.planning.effort.OverlapRow;
import dev.cairn.planning.effort.Step;
import dev.cairn.planning.effort.StudyHours;
import dev.cairn.planning.fit.DayFill;
import dev.cairn.planning.fit.LeastWeeksRow;
import dev.cairn.planning.fit.MockRow;
import dev.cairn.planning.lifecycle.Credential;
import dev.cairn.planning.lifecycle.LapsedCredential;
import dev.cairn.planning.path.Bridge;
import dev.cairn.planning.path.Finding;
import dev.cairn.planning.path.GivesWay;
import dev.cairn.planning.path.GoalExam;
import dev.cairn.planning.path.RuledOut;
import dev.cairn.planning.path.Rung;
import dev.cairn.planning.path.StandIn;
import dev.cairn.planning.progress.Counted;
import dev.cairn.planning.progress.MockNeedRow;
import dev.cairn.planning.progress.StudyFrom;
import dev.cairn.planning.verdict.EmptyPath;
import dev.cairn.planning.verdict.NoDayLeft;
import dev.cairn.planning.verdict.Outcome;
import dev.cairn.planning.verdict.Trial;
import dev.cairn.planning.weights.ConfidenceRow;
import dev.cairn.planning.weights.DomainArea;
import dev.cairn.planning.weights.ExperienceBand;
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
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Runs the stages up to the verdict. What the verdict rules out, an exam that cannot be reached in time, say, is given to the path rules in another round;
 * each round finds at least one reason more, so that there is a last.
 */
final class Drafting {
    /** A path of five exams with two versions each takes a dozen at most. */
    private static final int MOST_ROUNDS = 100;

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
        List<Object> lifecycleFacts = facts(learner);
        lifecycleFacts.addAll(catalogue.datedFacts());
        lifecycleFacts.addAll(catalogue.successions());
        lifecycleFacts.addAll(catalogue.versions());
        Inference lifecycle = ledger.keep(rules.infer(Stage.LIFECYCLE, lifecycleFacts));
        List<Finding> findings = new ArrayList<>();
        for (int round = 1; round <= MOST_ROUNDS; round++) {
            Draft draft = round(request, record, ledger, learner, progress, lifecycle, List.copyOf(findings));
            List<Finding> more = Stream.<Finding>concat(
                            draft.verdict().stream(RuledOut.class), draft.verdict().stream(GivesWay.class))
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

    private Inference progress(Ledger ledger, List<Object> learner, StudyRecord record, List<Object> changes) {
        if (record.isEmpty()) {
            return new Inference(List.of());
        }
        List<Object> facts = facts(learner);
        facts.addAll(record.facts());
        facts.addAll(changes);
        facts.addAll(rules.parameters().table(MockNeedRow.class));
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
        Inference path = ledger.keep(rules.infer(Stage.PATH, pathFacts(learner, lifecycle, findings)));
        List<Exam> exams = PathOrder.of(path, rules.parameters().table(StudyHours.class)).stream()
                .map(this::exam)
                .toList();
        StudyRecord current = record.within(exams.stream().map(Exam::code).toList());
        List<Object> steps = steps(exams);
        Inference effort = ledger.keep(rules.infer(Stage.EFFORT, effortFacts(learner, lifecycle, exams, steps)));
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
        Map<ExamCode, StepEffort> efforts = new LinkedHashMap<>();
        exams.forEach(exam -> efforts.put(exam.code(), StepEffort.of(exam.code(), effort, time.unit())));
        Set<String> counted =
                progress.stream(Counted.class).map(Counted::session).collect(Collectors.toUnmodifiableSet());
        List<StepTerms> terms = exams.stream()
                .map(exam -> terms(
                        exam,
                        Objects.requireNonNull(efforts.get(exam.code())),
                        current.of(exam.code(), counted, progress),
                        Draft.pacePercent(progress),
                        time.unit(),
                        fit))
                .toList();
        List<Object> trials = new ArrayList<>();
        List<StepDates> dates = dates(time, firstDay(start, terms), terms, trials);
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
                effort,
                weights,
                fit,
                verdict,
                efforts,
                terms,
                dates,
                List.copyOf(trials),
                findings);
    }

    private Exam exam(ExamCode code) {
        return catalogue
                .exam(code)
                .orElseThrow(
                        () -> new UndecidedException("the rules of stage path plan " + code + ", which has no guide"));
    }

    private static StepTerms terms(
            Exam exam, StepEffort effort, StepHistory done, int pacePercent, int unit, Inference fit) {
        int left = effort.left(done, pacePercent, unit);
        return StepTerms.of(exam, effort.content(), done, pacePercent, left, effort.reserve(), fit);
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
    private List<StepDates> dates(StudyTime time, LocalDate start, List<StepTerms> terms, List<Object> trials) {
        if (terms.isEmpty()) {
            trials.add(new EmptyPath());
            return List.of();
        }
        List<StepDates> roomy = inTurn(time, start, terms, ExamDays::first).stream()
                .map(step -> notThinly(time, step))
                .toList();
        if (roomy.size() == terms.size()) {
            roomy.forEach(step -> trials.add(trial(step.terms(), step.outcome())));
            return roomy;
        }
        List<StepDates> dates = inTurn(time, start, terms, ExamDays::firstWithoutBuffer);
        dates.forEach(step -> trials.add(trial(step.terms(), step.outcome())));
        StepTerms last = terms.get(Math.min(dates.size(), terms.size() - 1));
        List<StepDates> all = new ArrayList<>(dates.subList(0, Math.min(dates.size(), terms.size() - 1)));
        LocalDate from = all.isEmpty() ? start : all.get(all.size() - 1).next();
        ExamDays days = new ExamDays(time, last, from);
        if (dates.size() == terms.size()) {
            days.lastWithoutBuffer().ifPresent(all::add);
        } else {
            trials.add(trial(last, Outcome.TOO_LATE));
            trials.addAll(Lateness.of(time, start, terms, rules.parameters().number(ArithmeticNumber.MOST_WEEKS_LATE)));
            days.last().ifPresent(all::add);
        }
        return all;
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
            ExamDays days = new ExamDays(time, step, from);
            Optional<StepDates> found = choice.apply(days).or(() -> step.isBooked() ? days.last() : Optional.empty());
            if (found.isEmpty()) {
                return dates;
            }
            dates.add(found.get());
            from = found.get().next();
        }
        return dates;
    }

    private static Trial trial(StepTerms terms, Outcome outcome) {
        return new Trial(
                terms.exam().code(),
                outcome,
                terms.notAfter().limit(),
                terms.notAfter().day());
    }

    private List<Object> facts(Collection<?> first) {
        List<Object> facts = new ArrayList<>(first);
        facts.addAll(rules.parameters().numbers().values());
        return facts;
    }

    private List<Object> pathFacts(List<Object> learner, Inference lifecycle, List<Finding> findings) {
        List<Object> facts = facts(learner);
        facts.addAll(lifecycle.facts());
        facts.addAll(catalogue.versions());
        facts.addAll(catalogue.cautions());
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

    private List<Object> effortFacts(List<Object> learner, Inference lifecycle, List<Exam> exams, List<Object> steps) {
        List<Object> facts = facts(learner);
        facts.addAll(steps);
        facts.addAll(rules.parameters().table(StudyHours.class));
        facts.addAll(rules.parameters().table(OverlapRow.class));
        facts.addAll(lifecycle.all(Credential.class));
        facts.addAll(lifecycle.all(LapsedCredential.class));
        List<Exam> known = new ArrayList<>(held(lifecycle));
        for (Exam exam : exams) {
            facts.addAll(Overlaps.of(
                    exam,
                    known.stream()
                            .filter(other ->
                                    !other.code().series().equals(exam.code().series()))
                            .toList()));
            known.add(exam);
        }
        return facts;
    }

    private List<Exam> held(Inference lifecycle) {
        return Stream.concat(
                        lifecycle.stream(Credential.class).map(Credential::exam),
                        lifecycle.stream(LapsedCredential.class).map(LapsedCredential::exam))
                .distinct()
                .sorted()
                .flatMap(code -> catalogue.exam(code).stream())
                .toList();
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
