package dev.cairn.planning;

import static dev.cairn.planning.Promise.breachIf;

import dev.cairn.plan.Feasibility.Verdict;
import dev.cairn.plan.PathStep;
import dev.cairn.plan.Session;
import dev.cairn.plan.SessionChange;
import dev.cairn.plan.Work;
import dev.cairn.syllabus.SyllabusTopic;
import dev.cairn.syllabus.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What every plan keeps that is made anew. */
final class ReplanPromises {
    private ReplanPromises() {}

    /** One of them. */
    record ReplanPromise(String says, Function<ReplannedPlan, Stream<String>> breaches) {
        @Override
        public String toString() {
            return says;
        }
    }

    static List<ReplanPromise> all() {
        return List.of(
                new ReplanPromise("what was done stays as it was", ReplanPromises::done),
                new ReplanPromise("what is locked stays where it is while its exam is planned", ReplanPromises::locked),
                new ReplanPromise("nothing but buffer is left on days that have passed", ReplanPromises::past),
                new ReplanPromise("no day to come holds more than the learner has on it", ReplanPromises::days),
                new ReplanPromise("no two sessions have the same id", ReplanPromises::ids),
                new ReplanPromise("every topic has one lesson if all the work fits", ReplanPromises::lessons),
                new ReplanPromise("the parts of an effort add up to its minutes", ReplanPromises::sums),
                new ReplanPromise("no mock is sat twice", ReplanPromises::mocks),
                new ReplanPromise("the diff leads from the plan before to the plan now", ReplanPromises::diff),
                new ReplanPromise("every change has a reason that the plan explains", ReplanPromises::reasons),
                new ReplanPromise("weeks follow each other without a gap", ReplanPromises::weeks),
                new ReplanPromise("an exam comes after all study for it", ReplanPromises::exams),
                new ReplanPromise("the same again gives the same plan", ReplanPromises::again));
    }

    private static Stream<String> done(ReplannedPlan made) {
        Map<String, Session> now = byId(made.sessions());
        return ReplannedPlan.sessions(made.before()).stream()
                .filter(Session::isDone)
                .flatMap(session -> {
                    Optional<Session> kept = Optional.ofNullable(now.get(session.id()));
                    return breachIf(
                            kept.filter(each -> each.isDone()
                                            && each.title().equals(session.title())
                                            && each.topics().equals(session.topics())
                                            && each.minutes() == session.minutes()
                                            && !each.date().isAfter(session.date()))
                                    .isEmpty(),
                            () -> session.id() + " of " + session.date() + " is " + kept.map(Session::date));
                });
    }

    private static Stream<String> locked(ReplannedPlan made) {
        Map<String, Session> now = byId(made.sessions());
        return ReplannedPlan.sessions(made.before()).stream()
                .filter(session -> session.locked()
                        && !session.isDone()
                        && !session.date().isBefore(made.today())
                        && made.step(session.exam()).isPresent())
                .filter(session -> !session.equals(now.get(session.id())))
                .map(session -> session.id() + " of " + session.date() + " is "
                        + Optional.ofNullable(now.get(session.id())).map(Session::date));
    }

    private static Stream<String> past(ReplannedPlan made) {
        return made.planned().stream()
                .filter(session -> session.kind() != Work.BUFFER)
                .filter(session -> session.date().isBefore(made.today()))
                .map(session -> session.id() + " on " + session.date());
    }

    private static Stream<String> days(ReplannedPlan made) {
        Map<LocalDate, Integer> planned = minutes(made.planned());
        Map<LocalDate, Integer> all = minutes(made.sessions());
        return planned.keySet().stream()
                .filter(day -> all.getOrDefault(day, 0) > made.time().on(day))
                .map(day -> "%d minutes on %s, of %d"
                        .formatted(all.get(day), day, made.time().on(day)));
    }

    private static Map<LocalDate, Integer> minutes(List<Session> sessions) {
        return sessions.stream()
                .filter(session -> session.kind() != Work.EXAM)
                .collect(Collectors.groupingBy(Session::date, TreeMap::new, Collectors.summingInt(Session::minutes)));
    }

    private static Stream<String> ids(ReplannedPlan made) {
        Set<String> seen = new HashSet<>();
        return made.sessions().stream().map(Session::id).filter(id -> !seen.add(id));
    }

    private static Stream<String> lessons(ReplannedPlan made) {
        if (made.plan().feasibility().verdict() == Verdict.INFEASIBLE) {
            return Stream.empty();
        }
        return made.plan().path().stream().flatMap(step -> lessons(made, step));
    }

    private static Stream<String> lessons(ReplannedPlan made, PathStep step) {
        LocalDate failed = made.request().attempts().stream()
                .filter(attempt -> attempt.exam().equals(step.exam()) && !attempt.passed())
                .map(attempt -> attempt.takenOn())
                .max(LocalDate::compareTo)
                .orElse(LocalDate.MIN);
        List<String> learned = made.sessions().stream()
                .filter(session -> session.exam().equals(step.exam()))
                .filter(session -> session.day().isAfter(failed))
                .flatMap(session -> session.topics().stream())
                .toList();
        Set<String> leftOut =
                step.leftOut().stream().map(PathStep.LeftOut::topic).collect(Collectors.toSet());
        return made.engine().catalogue().syllabus(step.exam()).stream()
                .flatMap(syllabus -> syllabus.units().stream())
                .filter(unit -> unit.audience() == Unit.Audience.EVERYBODY)
                .flatMap(unit -> unit.topics().stream())
                .map(SyllabusTopic::id)
                .filter(topic -> !learned.contains(topic) && !leftOut.contains(topic))
                .map(topic -> step.exam() + " has no lesson on " + topic);
    }

    private static Stream<String> sums(ReplannedPlan made) {
        return made.plan().path().stream().flatMap(step -> {
            int parts = step.effort().stream().mapToInt(PathStep.Effort::value).sum();
            return breachIf(
                    parts != step.minutes(), () -> step.exam() + ": " + parts + " of " + step.minutes() + " minutes");
        });
    }

    private static Stream<String> mocks(ReplannedPlan made) {
        Map<String, Set<LocalDate>> weeks = new HashMap<>();
        List<String> twice = new ArrayList<>();
        made.sessions().stream()
                .filter(session -> session.kind() == Work.MOCK && !session.isDone() && !session.locked())
                .forEach(session -> {
                    String mock = session.exam() + " " + session.mock().orElseThrow();
                    Set<LocalDate> of = weeks.computeIfAbsent(mock, any -> new HashSet<>());
                    of.add(LearnersTime.mondayOf(session.date()));
                    if (of.size() > 1) {
                        twice.add(mock + " on " + session.date());
                    }
                });
        return twice.stream();
    }

    private static Stream<String> diff(ReplannedPlan made) {
        Map<String, SessionChange.Place> sessions = places(ReplannedPlan.sessions(made.before()));
        for (SessionChange change : made.made().diff()) {
            if (!Objects.equals(Optional.ofNullable(sessions.remove(change.session())), change.from())) {
                return Stream.of(change + " begins elsewhere");
            }
            change.to().ifPresent(to -> sessions.put(change.session(), to));
        }
        return breachIf(!sessions.equals(places(made.sessions())), () -> "it leads elsewhere");
    }

    private static Map<String, SessionChange.Place> places(List<Session> sessions) {
        Map<String, SessionChange.Place> places = new TreeMap<>();
        sessions.forEach(
                session -> places.put(session.id(), new SessionChange.Place(session.date(), session.minutes())));
        return places;
    }

    private static Stream<String> reasons(ReplannedPlan made) {
        Set<String> explained = made.plan().explanations().keySet();
        Stream<String> ofChanges = made.made().diff().stream()
                .filter(change -> change.why().stream().noneMatch(id -> id.startsWith("PRG"))
                        || !explained.containsAll(change.why()))
                .map(change -> change.session() + ": " + change.why());
        Stream<String> ofSessions = made.sessions().stream()
                .filter(session -> !explained.containsAll(session.why()))
                .map(session -> session.id() + ": " + session.why());
        return Stream.concat(ofChanges, ofSessions);
    }

    private static Stream<String> weeks(ReplannedPlan made) {
        Map<LocalDate, LocalDate> ends = new LinkedHashMap<>();
        made.plan().weeks().forEach(week -> ends.put(week.from(), week.to()));
        LocalDate next = LocalDate.MIN;
        List<String> gaps = new ArrayList<>();
        for (Map.Entry<LocalDate, LocalDate> week : ends.entrySet()) {
            if (!next.equals(LocalDate.MIN) && !next.equals(week.getKey())) {
                gaps.add(week.getKey() + " follows " + next);
            }
            next = week.getValue().plusDays(1);
        }
        return gaps.stream();
    }

    private static Stream<String> exams(ReplannedPlan made) {
        return made.plan().path().stream()
                .flatMap(step -> made.planned().stream()
                        .filter(session -> session.exam().equals(step.exam()) && session.kind() != Work.EXAM)
                        .filter(session -> !session.date().isBefore(step.examDate()))
                        .map(session -> session.id() + " on " + session.date() + ", exam " + step.examDate()));
    }

    private static Stream<String> again(ReplannedPlan made) {
        return breachIf(!made.engine().planner().replan(made.from()).equals(made.made()), () -> "another plan");
    }

    private static Map<String, Session> byId(List<Session> sessions) {
        Map<String, Session> byId = new TreeMap<>();
        sessions.forEach(session -> byId.put(session.id(), session));
        return byId;
    }
}
