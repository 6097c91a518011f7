package dev.cairn.planning;

import static dev.cairn.planning.Promise.breachIf;

import dev.cairn.exam.Exam;
import dev.cairn.plan.PathStep;
import dev.cairn.plan.PathStep.DomainShare;
import dev.cairn.plan.PathStep.LeftOut;
import dev.cairn.plan.Session;
import dev.cairn.plan.Work;
import dev.cairn.syllabus.Syllabus;
import dev.cairn.syllabus.SyllabusTopic;
import dev.cairn.syllabus.Unit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every session is about something of its exam's syllabus, and every topic has its place. */
final class ContentPromises {
    private static final int MOST_TOPICS = 8;
    private static final int MOST_REFRESHED = 15;
    private static final int LEAST_MINUTES = 4;
    private static final int LONGEST_GAPS = 60;
    /** Of shares that are printed with six decimals. */
    private static final double ROUNDING = 1e-6;

    private ContentPromises() {}

    static List<Promise> all() {
        return List.of(
                Promise.ofSessions("every session belongs to an exam of the path", ContentPromises::ofThePath),
                Promise.ofSessions(
                        "domains, tasks and mocks of a session fit its kind and its exam", ContentPromises::kind),
                Promise.ofSessions(
                        "a learn session has at most 8 topics and at least 4 minutes for each",
                        ContentPromises::lesson),
                Promise.ofSessions("a session names topics of its exam, each with its name", ContentPromises::topics),
                Promise.ofSessions("every learn session has a page to read for each topic", ContentPromises::pages),
                Promise.ofSessions(
                        "every quiz, recall, gaps session and mock has a source of questions",
                        ContentPromises::sources),
                Promise.ofSessions("a quiz or recall refers to what it asks about", ContentPromises::about),
                Promise.ofSteps("no topic is learned twice", ContentPromises::once),
                Promise.ofSteps(
                        "in a plan that fits every topic is learned, refreshed or left out", ContentPromises::all),
                Promise.ofSteps("a topic comes after those that it needs", ContentPromises::needsFirst),
                Promise.ofSteps(
                        "a lab comes after the topics of its unit and the labs that it uses", ContentPromises::labs),
                Promise.ofSteps("needs add up to one, none under half of its weight", ContentPromises::needs),
                Promise.ofSteps(
                        "the time for gaps is shared out by need, up to a session a domain", ContentPromises::gaps));
    }

    private static Stream<String> ofThePath(MadePlan made, Session session) {
        return breachIf(!made.path().contains(session.exam()), () -> "%s is not in the path".formatted(session.exam()));
    }

    private static Stream<String> kind(MadePlan made, Session session) {
        Exam exam = made.engine().catalogue().exam(session.exam()).orElseThrow();
        Set<String> tasks = exam.domains().stream()
                .flatMap(domain -> domain.tasks().stream())
                .map(task -> task.number())
                .collect(Collectors.toSet());
        boolean isMock = session.kind() == Work.MOCK || session.kind() == Work.MOCK_REVIEW;
        boolean isApart = isMock || Set.of(Work.START, Work.BUFFER, Work.EXAM).contains(session.kind());
        return Stream.of(
                        breachIf(
                                session.domain()
                                                .filter(number ->
                                                        exam.domain(number).isEmpty())
                                                .isPresent()
                                        || (isApart && session.domain().isPresent()),
                                () -> "domain %s".formatted(session.domain())),
                        breachIf(!tasks.containsAll(session.tasks()), () -> "tasks %s".formatted(session.tasks())),
                        breachIf(
                                session.domain().isPresent()
                                        && session.about().isEmpty()
                                        && session.tasks().isEmpty(),
                                () -> "a domain, and no task"),
                        breachIf(isMock != session.mock().isPresent(), () -> "mock %s".formatted(session.mock())))
                .flatMap(breaches -> breaches);
    }

    private static Stream<String> lesson(MadePlan made, Session session) {
        int topics = session.topics().size();
        boolean split = session.continued()
                || made.sessions().stream()
                        .anyMatch(other -> other.continued() && other.topics().equals(session.topics()));
        return Stream.concat(
                breachIf(
                        session.kind() == Work.LEARN
                                && (topics < 1
                                        || topics > MOST_TOPICS
                                        || (session.minutes() < LEAST_MINUTES * topics && !split)),
                        () -> "%d topics in %d minutes".formatted(topics, session.minutes())),
                breachIf(
                        session.kind() == Work.REVIEW && topics > MOST_REFRESHED,
                        () -> "%d topics to refresh".formatted(topics)));
    }

    private static Syllabus syllabus(MadePlan made, Session session) {
        return made.engine().catalogue().syllabus(session.exam()).orElseThrow();
    }

    private static Stream<String> topics(MadePlan made, Session session) {
        Set<String> own =
                syllabus(made, session).topics().map(SyllabusTopic::id).collect(Collectors.toSet());
        return session.topics().stream()
                .filter(topic -> !made.plan().topics().containsKey(topic)
                        || (session.kind() != Work.START && !own.contains(topic)))
                .map(topic -> "topic " + topic);
    }

    private static Stream<String> pages(MadePlan made, Session session) {
        return session.topics().stream()
                .filter(topic -> session.kind() == Work.LEARN)
                .filter(topic -> Objects.requireNonNull(made.plan().topics().get(topic))
                        .read()
                        .isEmpty())
                .map(topic -> "no page for " + topic);
    }

    private static Stream<String> sources(MadePlan made, Session session) {
        boolean asks =
                Set.of(Work.QUIZ, Work.GAPS, Work.MOCK).contains(session.kind()) || (session.kind() == Work.REVIEW);
        boolean known = made.plan().resources().keySet().containsAll(session.resources());
        return breachIf(
                (asks && session.resources().isEmpty()) || !known, () -> "resources %s".formatted(session.resources()));
    }

    private static Stream<String> about(MadePlan made, Session session) {
        boolean recall = session.kind() == Work.REVIEW && session.topics().isEmpty();
        Set<String> units =
                made.sessions().stream().flatMap(each -> each.unit().stream()).collect(Collectors.toSet());
        return breachIf(
                (recall && session.about().isEmpty())
                        || (session.kind() == Work.QUIZ && session.unit().isEmpty())
                        || !units.containsAll(session.about()),
                () -> "about %s".formatted(session.about()));
    }

    private static Stream<String> once(MadePlan made, PathStep step) {
        Set<String> seen = new HashSet<>();
        return made.study(step, Work.LEARN, Work.REVIEW, Work.START).stream()
                .filter(session -> !session.continued())
                .flatMap(session -> session.topics().stream())
                .filter(topic -> !seen.add(topic));
    }

    private static Stream<String> all(MadePlan made, PathStep step) {
        if (!made.fits()) {
            return Stream.empty();
        }
        Set<String> seen = made.study(step).stream()
                .flatMap(session -> session.topics().stream())
                .collect(Collectors.toSet());
        step.leftOut().stream().map(LeftOut::topic).forEach(seen::add);
        return made.engine().catalogue().syllabus(step.exam()).stream()
                .flatMap(syllabus -> syllabus.units().stream())
                .filter(unit -> unit.audience() == Unit.Audience.EVERYBODY)
                .flatMap(unit -> unit.topics().stream())
                .map(SyllabusTopic::id)
                .filter(topic -> !seen.contains(topic));
    }

    private static Map<String, Integer> places(List<Session> sessions) {
        Map<String, Integer> places = new HashMap<>();
        int place = 0;
        for (Session session : sessions) {
            for (String topic : session.topics()) {
                places.putIfAbsent(topic, place++);
            }
        }
        return places;
    }

    private static Stream<String> needsFirst(MadePlan made, PathStep step) {
        Map<String, Integer> places = places(made.study(step, Work.LEARN, Work.REVIEW));
        return places.keySet().stream()
                .flatMap(topic -> made.engine().catalogue().library().topic(topic).stream())
                .flatMap(topic -> topic.needs().stream()
                        .filter(need -> places.getOrDefault(need, -1) > places.getOrDefault(topic.id(), 0))
                        .map(need -> topic.id() + " before " + need));
    }

    private static Stream<String> labs(MadePlan made, PathStep step) {
        List<String> breaches = new ArrayList<>();
        Set<String> topics = new HashSet<>();
        Set<String> labs = new HashSet<>();
        Set<String> planned = made.study(step, Work.LEARN, Work.REVIEW).stream()
                .flatMap(session -> session.topics().stream())
                .collect(Collectors.toSet());
        Set<String> plannedLabs = made.study(step, Work.LAB).stream()
                .flatMap(session -> session.unit().stream())
                .collect(Collectors.toSet());
        for (Session session : made.study(step)) {
            topics.addAll(session.topics());
            if (session.kind() == Work.LAB) {
                String id = session.unit().orElseThrow();
                labs.add(id);
                Unit unit = syllabus(made, session).units().stream()
                        .filter(each -> UnitId.of(step.exam(), each.id()).equals(id))
                        .findFirst()
                        .orElseThrow();
                unit.topics().stream()
                        .map(SyllabusTopic::id)
                        .filter(topic -> planned.contains(topic) && !topics.contains(topic))
                        .forEach(topic -> breaches.add(id + " before " + topic));
                unit.lab().orElseThrow().uses().stream()
                        .map(used -> UnitId.of(step.exam(), used))
                        .filter(used -> plannedLabs.contains(used) && !labs.contains(used))
                        .forEach(used -> breaches.add(id + " before the lab of " + used));
            }
        }
        return breaches.stream();
    }

    private static Stream<String> needs(MadePlan made, PathStep step) {
        double sum = step.domains().stream().mapToDouble(DomainShare::need).sum();
        return Stream.concat(
                breachIf(
                        Math.abs(sum - 1) > step.domains().size() * ROUNDING,
                        () -> "needs add up to %f".formatted(sum)),
                step.domains().stream()
                        .filter(share -> share.need() < share.weight() / 200.0 - ROUNDING)
                        .map(share -> "domain %d: need %f, weight %d %%"
                                .formatted(share.domain(), share.need(), share.weight())));
    }

    /** Where the learner names nothing weak: lessons are not taken from a domain, so only the time for gaps can follow a need. */
    private static Stream<String> gaps(MadePlan made, PathStep step) {
        List<Session> gaps = made.study(step, Work.GAPS);
        int all = MadePlan.minutes(gaps);
        return step.domains().stream().flatMap(share -> {
            int minutes = MadePlan.minutes(gaps.stream()
                    .filter(session -> session.domain()
                            .filter(number -> number == share.domain())
                            .isPresent())
                    .toList());
            return breachIf(
                    Math.abs(minutes - share.need() * all) > LONGEST_GAPS,
                    () -> "domain %d: %d of %d minutes, need %.1f %%"
                            .formatted(share.domain(), minutes, all, 100 * share.need()));
        });
    }
}
