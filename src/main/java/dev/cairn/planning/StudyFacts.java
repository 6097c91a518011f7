package dev.cairn.planning;

import dev.cairn.exam.Area;
import dev.cairn.exam.Exam;
import dev.cairn.exam.ExamCode;
import dev.cairn.learner.Attempt;
import dev.cairn.learner.Holding;
import dev.cairn.learner.PlanRequest;
import dev.cairn.planning.study.BridgeUnneeded;
import dev.cairn.planning.study.ClaimedTopic;
import dev.cairn.planning.study.EarlierExam;
import dev.cairn.planning.study.LabNeeds;
import dev.cairn.planning.study.LabOf;
import dev.cairn.planning.study.SharedExam;
import dev.cairn.planning.study.SharedTopic;
import dev.cairn.planning.study.StartStep;
import dev.cairn.planning.study.TopicOf;
import dev.cairn.planning.study.UnitOf;
import dev.cairn.syllabus.Syllabus;
import dev.cairn.syllabus.SyllabusTopic;
import dev.cairn.syllabus.Unit;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The syllabus of an exam as facts, and what a learner may know of it. No opinion in them. */
final class StudyFacts {
    private final ExamCatalogue catalogue;
    private final PlanRequest request;

    StudyFacts(ExamCatalogue catalogue, PlanRequest request) {
        this.catalogue = catalogue;
        this.request = request;
    }

    /**
     * The facts of an exam.
     *
     * @param earlier exams that come before it in the path
     * @throws UndecidedException if the exam has no syllabus
     */
    List<Object> of(Exam exam, List<ExamCode> earlier) {
        Syllabus syllabus = syllabus(catalogue, exam);
        List<Object> facts = new ArrayList<>();
        int position = 0;
        for (Unit unit : syllabus.units()) {
            position++;
            Area area = area(unit);
            facts.add(new UnitOf(
                    exam.code(),
                    unit.id(),
                    position,
                    unit.audience(),
                    area,
                    unit.questions(),
                    unit.compare().size(),
                    unit.cases().size()));
            unit.topics().forEach(topic -> facts.add(topicOf(exam.code(), unit, topic)));
            unit.lab().ifPresent(lab -> facts.add(new LabOf(exam.code(), unit.id(), area, lab.minutes(), lab.core())));
        }
        addLabNeeds(exam.code(), syllabus, facts);
        syllabus.bridgeUnneededFor().forEach(held -> facts.add(new BridgeUnneeded(exam.code(), held)));
        catalogue.firstSession().steps().stream()
                .filter(step -> !syllabus.firstSessionWithout().contains(step.id()))
                .forEach(step -> facts.add(new StartStep(exam.code(), step.id(), step.minutes())));
        earlier.forEach(code -> facts.add(new EarlierExam(code)));
        addShared(exam.code(), syllabus, earlier, facts);
        addClaimed(exam.code(), syllabus, facts);
        return facts;
    }

    /** @throws UndecidedException if the exam has no syllabus */
    static Syllabus syllabus(ExamCatalogue catalogue, Exam exam) {
        return catalogue
                .syllabus(exam.code())
                .orElseThrow(() -> new UndecidedException(exam.code() + " has no syllabus"));
    }

    private static void addLabNeeds(ExamCode exam, Syllabus syllabus, List<Object> facts) {
        for (Unit unit : syllabus.units()) {
            Set<String> needed = new LinkedHashSet<>();
            Deque<Unit> open = new ArrayDeque<>(List.of(unit));
            while (!open.isEmpty()) {
                open.remove().lab().stream()
                        .flatMap(lab -> lab.uses().stream())
                        .filter(needed::add)
                        .flatMap(id -> syllabus.unit(id).stream())
                        .forEach(open::add);
            }
            needed.forEach(id -> facts.add(new LabNeeds(exam, unit.id(), area(unit), id)));
        }
    }

    private static TopicOf topicOf(ExamCode exam, Unit unit, SyllabusTopic topic) {
        return new TopicOf(
                exam,
                unit.id(),
                topic.id(),
                topic.topic().area(),
                domain(topic),
                topic.weight(),
                topic.minutes(),
                topic.announced());
    }

    /** The domain of the first of its tasks that has most of them; 0 without tasks. */
    private static int domain(SyllabusTopic topic) {
        Map<Integer, Double> shares = TopicShares.of(topic);
        return shares.entrySet().stream()
                .max(Map.Entry.<Integer, Double>comparingByValue()
                        .thenComparing(
                                Map.Entry.<Integer, Double>comparingByKey().reversed()))
                .map(Map.Entry::getKey)
                .orElse(0);
    }

    /** The area of most of its minutes; of several the first. */
    private static Area area(Unit unit) {
        Map<Area, Integer> minutes = unit.topics().stream()
                .collect(Collectors.groupingBy(
                        topic -> topic.topic().area(), TreeMap::new, Collectors.summingInt(SyllabusTopic::minutes)));
        return minutes.entrySet().stream()
                .max(Map.Entry.<Area, Integer>comparingByValue()
                        .thenComparing(Map.Entry.<Area, Integer>comparingByKey().reversed()))
                .map(Map.Entry::getKey)
                .orElse(Area.CLOUD);
    }

    private void addShared(ExamCode exam, Syllabus syllabus, List<ExamCode> earlier, List<Object> facts) {
        sources(exam, earlier).forEach((from, learnedOn) -> {
            Optional<Syllabus> other = syllabusOf(from);
            int years = (int) Math.max(0, ChronoUnit.YEARS.between(learnedOn, request.asOf()));
            List<SharedTopic> shared = other.map(known -> shared(exam, syllabus, from, known, years))
                    .orElse(List.of());
            facts.addAll(shared);
            if (!shared.isEmpty()) {
                facts.add(new SharedExam(exam, from));
            }
        });
    }

    private List<SharedTopic> shared(ExamCode exam, Syllabus syllabus, ExamCode from, Syllabus known, int years) {
        Map<String, SyllabusTopic> there = known.topics()
                .collect(Collectors.toMap(SyllabusTopic::id, Function.identity(), (first, second) -> first));
        boolean isItsOwn = known.exam().equals(from);
        return catalogue
                .version(known.exam())
                .map(version -> syllabus.topics()
                        .flatMap(topic -> Optional.ofNullable(there.get(topic.id())).stream()
                                .map(other -> new SharedTopic(
                                        exam,
                                        topic.id(),
                                        from,
                                        isItsOwn ? domain(other) : 0,
                                        version.level(),
                                        Math.min(topic.minutes(), other.minutes()),
                                        years)))
                        .toList())
                .orElse(List.of());
    }

    /** Exams that the learner holds, held, or failed, and those that come earlier, with the day on which they were learned. */
    private Map<ExamCode, LocalDate> sources(ExamCode exam, List<ExamCode> earlier) {
        Map<ExamCode, LocalDate> sources = new TreeMap<>();
        request.held().forEach(held -> latest(sources, held));
        request.attempts().stream()
                .filter(attempt -> attempt.passed() || !attempt.exam().equals(exam))
                .map(StudyFacts::learned)
                .forEach(learned -> latest(sources, learned));
        Map<ExamCode, LocalDate> all = new LinkedHashMap<>();
        earlier.forEach(code -> all.put(code, request.asOf()));
        sources.forEach(all::putIfAbsent);
        return all;
    }

    private static Holding learned(Attempt attempt) {
        return new Holding(attempt.exam(), attempt.takenOn());
    }

    private static void latest(Map<ExamCode, LocalDate> sources, Holding held) {
        sources.merge(held.exam(), held.passedOn(), (one, other) -> one.isAfter(other) ? one : other);
    }

    /** Its own, else that of the version nearest to it: versions of an exam have most topics in common. */
    private Optional<Syllabus> syllabusOf(ExamCode code) {
        return catalogue
                .syllabus(code)
                .or(() -> catalogue.versions().stream()
                        .filter(version -> version.series().equals(code.series()))
                        .sorted(Comparator.comparing(version -> version.code()))
                        .flatMap(version -> catalogue.syllabus(version.code()).stream())
                        .findFirst());
    }

    private void addClaimed(ExamCode exam, Syllabus syllabus, List<Object> facts) {
        if (request.known().isEmpty()) {
            return;
        }
        Map<String, Integer> elsewhere = claimedElsewhere(exam);
        for (Unit unit : syllabus.units()) {
            boolean whole = request.known().contains(UnitId.of(exam, unit.id()));
            unit.topics().stream()
                    .filter(topic -> whole
                            || elsewhere.getOrDefault(topic.id(), 0) >= topic.minutes()
                            || request.known().contains(topic.id())
                            || request.known().contains(topic.topic().subject()))
                    .forEach(topic -> facts.add(new ClaimedTopic(exam, topic.id())));
        }
    }

    /** Topics of units of other exams that the learner knows, with the most minutes that such an exam gives them: what is known at length is known in brief. */
    private Map<String, Integer> claimedElsewhere(ExamCode exam) {
        Map<String, Integer> minutes = new TreeMap<>();
        catalogue.versions().stream()
                .map(version -> version.code())
                .filter(other -> !other.equals(exam))
                .flatMap(other -> catalogue.syllabus(other).stream()
                        .flatMap(syllabus -> syllabus.units().stream())
                        .filter(unit -> request.known().contains(UnitId.of(other, unit.id()))))
                .flatMap(unit -> unit.topics().stream())
                .forEach(topic -> minutes.merge(topic.id(), topic.minutes(), Math::max));
        return minutes;
    }
}
