package dev.cairn.planning;

import dev.cairn.exam.ExamCode;
import dev.cairn.exam.Link;
import dev.cairn.plan.Sparse;
import dev.cairn.syllabus.FirstSession;
import dev.cairn.syllabus.Syllabus;
import dev.cairn.syllabus.SyllabusTopic;
import dev.cairn.syllabus.Topic;
import dev.cairn.syllabus.Unit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A topic: what all exams share of it, and what each makes of it.
 *
 * @param subject the subject of the library that it belongs to; {@code first-session} for a step of the first session
 * @param services AWS services by their short official names
 * @param minutes for a beginner: to read a page, close it and write it down
 * @param needs ids of topics that come before it
 * @param ask one question to answer from memory; of a step of the first session, the result to check
 * @param read the pages, the first is enough; none for some steps of the first session
 * @param exams that have it in their syllabus, by code
 */
public record TopicView(
        String id,
        String name,
        String subject,
        List<String> services,
        int minutes,
        List<String> needs,
        String ask,
        List<Link> read,
        List<InExam> exams) {
    private static final String FIRST_SESSION = "first-session";
    private static final String WEB = "https://";

    /**
     * What an exam makes of a topic. A name, a question and pages are left out where they are those of the topic.
     *
     * @param unit the unit of its syllabus, such as {@code saa-c03.vpc}
     * @param weight 3: most forms of the exam ask it; 2: some do; 1: know the name
     * @param know what this exam asks, in a sentence or two
     */
    @Sparse
    public record InExam(
            ExamCode exam,
            String unit,
            int weight,
            int minutes,
            String know,
            List<String> tasks,
            Optional<String> name,
            Optional<String> ask,
            List<Link> read) {}

    /** The topic with this id, or the step of the first session, if the catalogue has one. */
    public static Optional<TopicView> find(ExamCatalogue catalogue, String id) {
        return catalogue
                .library()
                .topic(id)
                .map(topic -> of(topic, inExams(catalogue, id)))
                .or(() -> catalogue.firstSession().steps().stream()
                        .filter(step -> StudyWork.isStep(id, step.id()))
                        .findFirst()
                        .map(TopicView::of));
    }

    private static TopicView of(Topic topic, List<InExam> exams) {
        return new TopicView(
                topic.id(),
                topic.name(),
                topic.subject(),
                topic.services(),
                topic.minutes(),
                topic.needs(),
                topic.ask(),
                topic.read(),
                exams);
    }

    private static TopicView of(FirstSession.Step step) {
        List<Link> read = Stream.of(step.link())
                .filter(link -> link.startsWith(WEB))
                .map(link -> new Link(step.title(), link))
                .toList();
        return new TopicView(
                StudyWork.startTopic(step.id()),
                step.title(),
                FIRST_SESSION,
                List.of(),
                step.minutes(),
                List.of(),
                step.result(),
                read,
                List.of());
    }

    private static List<InExam> inExams(ExamCatalogue catalogue, String id) {
        return catalogue.versions().stream()
                .flatMap(version -> catalogue.syllabus(version.code()).stream())
                .flatMap(syllabus -> syllabus.units().stream()
                        .flatMap(unit -> unit.topics().stream()
                                .filter(topic -> topic.id().equals(id))
                                .map(topic -> inExam(syllabus, unit, topic))))
                .toList();
    }

    private static InExam inExam(Syllabus syllabus, Unit unit, SyllabusTopic topic) {
        Topic shared = topic.topic();
        return new InExam(
                syllabus.exam(),
                UnitId.of(syllabus.exam(), unit.id()),
                topic.weight(),
                topic.minutes(),
                topic.know(),
                topic.tasks(),
                Optional.of(topic.name()).filter(name -> !name.equals(shared.name())),
                Optional.of(topic.ask()).filter(ask -> !ask.equals(shared.ask())),
                topic.read().equals(shared.read()) ? List.of() : topic.read());
    }
}
