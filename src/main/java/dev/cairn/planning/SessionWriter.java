package dev.cairn.planning;

import dev.cairn.exam.Exam;
import dev.cairn.plan.Session;
import dev.cairn.plan.Session.Band;
import dev.cairn.plan.Work;
import dev.cairn.planning.StudyWork.Part;
import dev.cairn.syllabus.MockGate;
import dev.cairn.syllabus.QuestionSource;
import dev.cairn.syllabus.QuestionSource.Role;
import dev.cairn.syllabus.Syllabus;
import dev.cairn.syllabus.SyllabusTopic;
import dev.cairn.syllabus.Unit;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the sessions of an exam: what they are on, and where questions come from. Used once, for sessions in the order of their days. */
final class SessionWriter {
    private final Exam exam;
    private final Syllabus syllabus;
    private final Ledger ledger;
    private final Set<String> usedIds;
    private final int pacePercent;
    private final int mocks;
    private final List<PlacedMock> placedMocks;
    private final Map<String, SyllabusTopic> topics;
    private final Map<String, Integer> counts = new HashMap<>();
    private final Map<String, String> unitOf = new HashMap<>();
    private final Map<Integer, Integer> mockParts = new HashMap<>();
    private final Map<Integer, Integer> mockQuestions = new HashMap<>();
    private final Map<Integer, Integer> mockMinutes = new HashMap<>();

    /**
     * A writer of sessions.
     *
     * @param terms of the exam
     * @param placedMocks its mocks that are still to be sat or gone through
     * @param usedIds ids of sessions that stay
     * @param pacePercent what the learner's study takes, in percent of what plans begin with
     */
    SessionWriter(StepTerms terms, List<PlacedMock> placedMocks, Ledger ledger, Set<String> usedIds, int pacePercent) {
        this.exam = terms.exam();
        this.syllabus = terms.work().syllabus();
        this.ledger = ledger;
        this.usedIds = usedIds;
        this.pacePercent = pacePercent;
        this.placedMocks = placedMocks;
        this.topics = syllabus.topics()
                .collect(Collectors.toMap(SyllabusTopic::id, Function.identity(), (one, other) -> one));
        int sat = terms.done().mocks().size();
        this.mocks =
                sat + (int) placedMocks.stream().filter(mock -> !mock.isSat()).count();
        terms.done().sessions().forEach(this::remember);
    }

    Session write(Slot slot) {
        Session session = switch (slot.work()) {
            case START -> start(slot);
            case LEARN -> learn(slot);
            case REVIEW -> slot.recalled().isEmpty() ? refresh(slot) : recall(slot);
            case QUIZ -> quiz(slot);
            case LAB -> lab(slot);
            case GAPS -> gaps(slot);
            case MOCK -> mock(slot);
            case MOCK_REVIEW -> mockReview(slot);
            case BUFFER -> slot.keptBack() ? newVersion(slot) : plain(slot, "Free, for what took longer");
            case EXAM -> plain(slot, "Exam " + exam.code());
        };
        remember(session);
        return session;
    }

    /** The exam itself. */
    Session examDay(LocalDate day, List<Object> why) {
        return write(Slot.of(day, exam.minutes(), Work.EXAM, why));
    }

    private void remember(Session session) {
        if (session.kind() == Work.LEARN || session.kind() == Work.REVIEW) {
            session.topics().forEach(topic -> session.unit().ifPresent(unit -> unitOf.put(topic, unit)));
        }
    }

    private Session start(Slot slot) {
        List<String> steps = slot.steps().stream()
                .map(step -> StudyWork.startTopic(exam.code(), step.fact().step()))
                .toList();
        boolean samples = steps.contains(StudyWork.startTopic(exam.code(), "samples"));
        boolean sources = steps.contains(StudyWork.startTopic(exam.code(), "sources"));
        List<String> resources = Stream.concat(
                        samples ? resources(Role.SAMPLES).stream() : Stream.empty(),
                        sources
                                ? Stream.of(Role.SET, Role.BANK).flatMap(role -> resources(role).stream())
                                : Stream.empty())
                .distinct()
                .toList();
        return session(slot, "start", "First session", steps, List.of(), resources, List.of());
    }

    private Session learn(Slot slot) {
        return session(slot, "learn-" + first(slot), title(slot), ids(slot), List.of(), List.of(), tasks(ids(slot)));
    }

    private Session refresh(Slot slot) {
        return session(
                slot,
                "refresh-" + first(slot),
                "Refresh: " + title(slot),
                ids(slot),
                List.of(),
                List.of(QuestionSources.ASK),
                tasks(ids(slot)));
    }

    private Session recall(Slot slot) {
        Set<String> about = new LinkedHashSet<>();
        slot.recalled().forEach(topic -> Optional.ofNullable(unitOf.get(topic)).ifPresent(about::add));
        return session(
                slot,
                "recall",
                "Recall from memory",
                List.of(),
                List.copyOf(about),
                List.of(QuestionSources.ASK),
                List.of());
    }

    private Session quiz(Slot slot) {
        Unit unit = unit(slot);
        return session(
                slot,
                "quiz-" + unit.id(),
                "Test: " + unit.title(),
                List.of(),
                List.of(),
                resources(Role.BANK),
                tasks(unit.topics().stream().map(SyllabusTopic::id).toList()));
    }

    private Session lab(Slot slot) {
        Unit unit = unit(slot);
        String title = unit.lab().orElseThrow().title();
        return session(
                slot,
                "lab-" + unit.id(),
                "Lab: " + title,
                List.of(),
                List.of(),
                List.of(),
                tasks(unit.topics().stream().map(SyllabusTopic::id).toList()));
    }

    private Session gaps(Slot slot) {
        int domain = slot.domain().orElseThrow();
        String name = exam.domain(domain).orElseThrow().name();
        List<String> tasks = exam.domain(domain).orElseThrow().tasks().stream()
                .map(task -> task.number())
                .toList();
        List<String> sources = Stream.concat(resources(Role.SET).stream(), resources(Role.BANK).stream())
                .distinct()
                .toList();
        return session(slot, "gaps-" + domain, "Close gaps: " + name, List.of(), List.of(), sources, tasks);
    }

    private Session mock(Slot slot) {
        int number = slot.mock().orElseThrow();
        PlacedMock placed = placed(number);
        int part = mockParts.merge(number, 1, Integer::sum);
        int parts = placed.parts().size();
        int before = mockMinutes.getOrDefault(number, 0);
        int after = mockMinutes.merge(number, slot.minutes(), Integer::sum);
        int all = (exam.scoredQuestions() + exam.unscoredQuestions()) * placed.minutes() / exam.minutes();
        int upTo = (int) Math.round((double) all * after / placed.minutes());
        int questions = upTo - mockQuestions.getOrDefault(number, 0);
        mockQuestions.put(number, upTo);
        Optional<MockGate> gate = gate(number);
        Session session = session(
                slot,
                "mock-" + number,
                "Mock exam " + number,
                List.of(),
                List.of(),
                resources(gate.map(MockGate::source).orElse(Role.BANK)),
                List.of());
        return new Session(
                session.id(),
                session.date(),
                session.minutes(),
                session.exam(),
                session.kind(),
                session.domain(),
                session.tasks(),
                session.unit(),
                session.title(),
                session.topics(),
                session.about(),
                session.resources(),
                before > 0,
                session.mock(),
                parts > 1 ? Optional.of(part) : Optional.empty(),
                parts > 1 ? Optional.of(parts) : Optional.empty(),
                Optional.of(questions),
                gate.map(MockGate::target),
                gate.filter(first -> part == 1).map(SessionWriter::bands).orElse(List.of()),
                session.state(),
                session.locked(),
                session.estimateMinutes(),
                session.spentMinutes(),
                session.doneOn(),
                session.why());
    }

    private static List<Band> bands(MockGate gate) {
        return gate.bands().stream()
                .map(band -> new Band(
                        band.below(),
                        band.say(),
                        band.act().name().toLowerCase(Locale.ROOT).replace('_', '-')))
                .toList();
    }

    private PlacedMock placed(int number) {
        return placedMocks.stream()
                .filter(mock -> mock.number() == number)
                .findFirst()
                .orElseThrow();
    }

    /** The last mock is the last gate, whatever its number; those before are the first ones. */
    private Optional<MockGate> gate(int number) {
        List<MockGate> gates = syllabus.mocks();
        if (gates.isEmpty()) {
            return Optional.empty();
        }
        int index = number >= mocks ? gates.size() - 1 : Math.min(number - 1, gates.size() - 1);
        return Optional.of(gates.get(index));
    }

    private Session mockReview(Slot slot) {
        int number = slot.mock().orElseThrow();
        return session(
                slot,
                "mock-review-" + number,
                "Go through mock exam " + number,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private Session newVersion(Slot slot) {
        return session(
                slot, "reserve", "Kept for what the new guide brings", List.of(), List.of(), List.of(), List.of());
    }

    private Session plain(Slot slot, String title) {
        String kind = slot.work().name().toLowerCase(Locale.ROOT);
        return session(slot, kind, title, List.of(), List.of(), List.of(), List.of());
    }

    private Unit unit(Slot slot) {
        return slot.unit().flatMap(syllabus::unit).orElseThrow();
    }

    private String title(Slot slot) {
        return unit(slot).title();
    }

    private static List<String> ids(Slot slot) {
        return slot.topics().stream().map(Part::topic).toList();
    }

    private static String first(Slot slot) {
        return slot.topics().get(0).topic().replace('.', '-');
    }

    /** The tasks of topics, in the order of the guide. */
    private List<String> tasks(List<String> ids) {
        Set<String> tasks = new TreeSet<>();
        ids.forEach(id -> Optional.ofNullable(topics.get(id)).ifPresent(topic -> tasks.addAll(topic.tasks())));
        return List.copyOf(tasks);
    }

    private List<String> resources(Role role) {
        return QuestionSources.find(syllabus, role).map(QuestionSource::id).stream()
                .toList();
    }

    private Session session(
            Slot slot,
            String stem,
            String title,
            List<String> topicIds,
            List<String> about,
            List<String> resources,
            List<String> tasks) {
        return new Session(
                id(stem),
                slot.date(),
                slot.minutes(),
                exam.code(),
                slot.work(),
                slot.domain().isPresent() ? Optional.of(slot.domain().getAsInt()) : Optional.empty(),
                tasks,
                slot.unit().map(unit -> UnitId.of(exam.code(), unit)),
                title,
                topicIds,
                about,
                resources,
                slot.continued(),
                slot.mock().isPresent() ? Optional.of(slot.mock().getAsInt()) : Optional.empty(),
                slot.parts() > 1 ? Optional.of(slot.part()) : Optional.empty(),
                slot.parts() > 1 ? Optional.of(slot.parts()) : Optional.empty(),
                slot.questions() > 0 ? Optional.of(slot.questions()) : Optional.empty(),
                slot.work() == Work.QUIZ ? Optional.of(syllabus.testTarget()) : Optional.empty(),
                List.of(),
                Session.State.PLANNED,
                false,
                estimate(slot),
                Optional.empty(),
                Optional.empty(),
                ledger.why(slot.why()));
    }

    /** What plans begin with for study, where this learner's pace is another. */
    private Optional<Integer> estimate(Slot slot) {
        boolean isStudy = switch (slot.work()) {
            case START, LEARN, LAB, QUIZ, REVIEW, GAPS -> true;
            case MOCK, MOCK_REVIEW, BUFFER, EXAM -> false;
        };
        return pacePercent == 100 || !isStudy ? Optional.empty() : Optional.of(slot.minutes() * 100 / pacePercent);
    }

    /** The exam, what the session is on, and the first running number that is free: a piece of work that was not done keeps its name. */
    private String id(String of) {
        String stem = exam.code().value().toLowerCase(Locale.ROOT) + "-" + of;
        String id;
        do {
            id = stem + "-" + counts.merge(stem, 1, Integer::sum);
        } while (usedIds.contains(id));
        return id;
    }
}
