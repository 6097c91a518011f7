package dev.cairn.planning;

import dev.cairn.exam.ExamCode;
import dev.cairn.plan.Plan;
import dev.cairn.plan.Plan.TopicName;
import dev.cairn.plan.Session;
import dev.cairn.plan.Work;
import dev.cairn.syllabus.ComparisonTable;
import dev.cairn.syllabus.SyllabusTopic;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Plans whose topics say all that the catalogue knows of them: what the exam asks, the question, services and all pages. */
public final class ExpandedTopics {
    private final ExamCatalogue catalogue;

    public ExpandedTopics(ExamCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The same plan; a topic that the catalogue does not know any more stays as it is. */
    public Plan of(Plan plan) {
        Map<String, TopicName> topics = new LinkedHashMap<>();
        Map<String, Set<ExamCode>> exams = exams(plan);
        plan.topics().forEach((id, name) -> topics.put(id, expanded(id, name, exams.getOrDefault(id, Set.of()))));
        return plan.withTopics(topics);
    }

    private TopicName expanded(String id, TopicName name, Set<ExamCode> exams) {
        Map<ExamCode, TopicName> byExam = new LinkedHashMap<>();
        exams.forEach(exam -> byExam.put(
                exam,
                topic(exam, id).or(() -> step(id, name)).orElse(name.byExam().getOrDefault(exam.toString(), name))));
        return byExam.isEmpty() ? name : TopicName.of(byExam);
    }

    /** The comparison tables that a test asks for, filled in; none for other work. */
    public List<ComparisonTable> tables(Session session) {
        return session.kind() == Work.QUIZ
                ? catalogue.syllabus(session.exam()).stream()
                        .flatMap(syllabus -> syllabus.units().stream())
                        .filter(unit -> session.unit()
                                .filter(UnitId.of(session.exam(), unit.id())::equals)
                                .isPresent())
                        .flatMap(unit -> unit.compare().stream())
                        .flatMap(table -> catalogue.library().table(table).stream())
                        .toList()
                : List.of();
    }

    /** The exams whose sessions name a topic, in the order of the path. */
    private static Map<String, Set<ExamCode>> exams(Plan plan) {
        Map<String, Set<ExamCode>> exams = new LinkedHashMap<>();
        plan.weeks().stream()
                .flatMap(week -> week.sessions().stream())
                .forEach(session -> session.topics()
                        .forEach(topic -> exams.computeIfAbsent(topic, unused -> new LinkedHashSet<>())
                                .add(session.exam())));
        return exams;
    }

    private Optional<TopicName> topic(ExamCode exam, String id) {
        Optional<TopicName> ofExam = catalogue.syllabus(exam).stream()
                .flatMap(syllabus -> syllabus.topics())
                .filter(topic -> topic.id().equals(id))
                .findFirst()
                .map(ExpandedTopics::expanded);
        return ofExam.or(() -> catalogue
                .library()
                .topic(id)
                .map(topic -> new TopicName(
                        topic.name(), topic.read(), Optional.empty(), Optional.of(topic.ask()), topic.services())));
    }

    /** A step of the first session; its question is the result to check. */
    private Optional<TopicName> step(String id, TopicName name) {
        return catalogue.firstSession().steps().stream()
                .filter(step -> StudyWork.isStep(id, step.id()))
                .findFirst()
                .map(step -> new TopicName(
                        name.name(), name.read(), step.note(), Optional.of(step.result()), name.services()));
    }

    private static TopicName expanded(SyllabusTopic topic) {
        return new TopicName(
                topic.name(),
                topic.read(),
                Optional.of(topic.know()),
                Optional.of(topic.ask()),
                topic.topic().services());
    }
}
