package dev.cairn.web;

import dev.cairn.exam.Link;
import dev.cairn.export.LearnerWords;
import dev.cairn.export.SessionContent;
import dev.cairn.export.SessionWords;
import dev.cairn.export.SittingWords;
import dev.cairn.export.Words;
import dev.cairn.plan.PathStep.DomainShare;
import dev.cairn.plan.Plan;
import dev.cairn.plan.Plan.Resource;
import dev.cairn.plan.Plan.TopicName;
import dev.cairn.plan.Session;
import dev.cairn.plan.Session.Band;
import dev.cairn.plan.Session.State;
import dev.cairn.plan.Week;
import dev.cairn.plan.Week.WeekKind;
import dev.cairn.plan.Work;
import dev.cairn.planning.ExpandedTopics;
import dev.cairn.syllabus.ComparisonTable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A week of a plan.
 *
 * @param current nothing, where the plan has no weeks
 * @param detailed the plan, whose topics say what to know and what to ask
 * @param faults what is wrong with a report, by session
 * @param fields what was typed for that
 */
record WeekView(
        PlanView view,
        Optional<Week> current,
        Plan detailed,
        ExpandedTopics topics,
        Map<String, String> faults,
        Fields fields) {
    private static final int PERCENT = 100;

    Week week() {
        return current.orElseThrow();
    }

    /** The comparison tables of a test, filled in. */
    List<ComparisonTable> tables(Session session) {
        return topics.tables(session);
    }

    /** The sessions by day. */
    Map<LocalDate, List<Session>> days() {
        Map<LocalDate, List<Session>> days = new LinkedHashMap<>();
        week().sessions()
                .forEach(session -> days.computeIfAbsent(session.date(), day -> new ArrayList<>())
                        .add(session));
        return days;
    }

    String title() {
        return view.isNow(week()) ? "This week" : "Week " + week().week();
    }

    String about() {
        Week week = week();
        String span = Words.span(week.from(), week.to());
        String number = "Week " + week.week() + " of " + view.plan().weeks().size();
        String kind = week.kind() == WeekKind.STUDY ? "" : ", " + Words.words(week.kind());
        return number + " · " + span + kind
                + week.milestone().map(name -> " · " + name).orElse("");
    }

    /** When the learner is away, and why. */
    List<String> absences() {
        return LearnerWords.of(view.plan()).absences().stream()
                .filter(away ->
                        away.touches(week().from().toString(), week().to().toString()))
                .map(away -> "Away " + away.span()
                        + away.why().map(why -> ": " + why).orElse("") + ".")
                .toList();
    }

    Optional<Week> before() {
        return view.week(week().week() - 1);
    }

    Optional<Week> after() {
        return view.week(week().week() + 1);
    }

    SessionContent content(Session session) {
        return new SessionContent(detailed, session);
    }

    /** Where its questions come from, but for pages that its topics lead to; none for a review, whose topics have a question each. */
    List<Resource> sources(Session session) {
        SessionContent content = content(session);
        Set<String> pages = content.topics().stream()
                .flatMap(topic -> topic.read().stream())
                .map(Link::url)
                .collect(Collectors.toSet());
        return session.kind() == Work.REVIEW
                ? List.of()
                : content.resources().stream()
                        .filter(source -> source.url().filter(pages::contains).isEmpty())
                        .toList();
    }

    /** What a recall asks about: {@code What you learned 7–13 December: S3, IAM.} */
    String recall(Session session) {
        return new SittingWords(detailed, List.of(session)).recall(session).words();
    }

    /** The topics that a recall asks about. */
    List<TopicName> recalled(Session session) {
        return detailed.weeks().stream()
                .flatMap(week -> week.sessions().stream())
                .filter(each -> each.date().isBefore(session.date()))
                .filter(each -> each.unit().filter(session.about()::contains).isPresent())
                .flatMap(each -> new SessionContent(detailed, each).topics().stream())
                .distinct()
                .toList();
    }

    /** How many questions there are, and how many to get right; empty where there are none. */
    static String questions(Session session) {
        int questions = session.questions().orElse(0);
        if (questions == 0) {
            return "";
        }
        String aim = session.target()
                .map(percent -> session.kind() == Work.MOCK
                        ? ". Aim for " + percent + " %."
                        : ", aim for " + (questions * percent + PERCENT - 1) / PERCENT + ".")
                .orElse(".");
        return (questions == 1 ? "1 question" : questions + " questions") + aim;
    }

    /** The scores of each band of a mock, in words. */
    static Map<String, String> bands(Session session) {
        Map<String, String> bands = new LinkedHashMap<>();
        int from = 0;
        for (Band band : session.bands()) {
            String scores = from == 0
                    ? "Below " + band.below() + " %"
                    : band.below() > PERCENT ? from + " % and more" : from + " to " + (band.below() - 1) + " %";
            bands.put(scores, band.say());
            from = band.below();
        }
        return bands;
    }

    static SessionWords words(Session session) {
        return new SessionWords(session);
    }

    /** The kind of work, how long it takes, what became of it, and its domain. */
    String about(Session session) {
        String domain = domains(session).stream()
                .filter(share -> session.domain()
                        .filter(number -> number == share.domain())
                        .isPresent())
                .map(share -> " · " + share.domain() + ". " + share.name())
                .findFirst()
                .orElse("");
        String minutes = session.kind() == Work.EXAM ? "" : " · " + session.minutes() + " min";
        String spent = !isDone(session)
                ? ""
                : session.spentMinutes()
                        .map(minutesSpent -> ", took " + minutesSpent + " min")
                        .orElse("");
        return session.exam() + " · " + new SessionWords(session).work() + minutes + spent + domain;
    }

    static String style(Session session) {
        return session.kind() == Work.EXAM ? "exam" : session.state().name().toLowerCase(Locale.ROOT);
    }

    static boolean isOpen(Session session) {
        return session.state() == State.PLANNED;
    }

    static boolean isDone(Session session) {
        return session.state() == State.DONE;
    }

    /** Whether it can be ticked off as it is: a mock has a score, and an exam a result. */
    static boolean isPlain(Session session) {
        return session.kind() != Work.MOCK && session.kind() != Work.EXAM;
    }

    /** The domains of the session's exam. */
    List<DomainShare> domains(Session session) {
        return view.step(session.exam()).map(step -> step.domains()).orElse(List.of());
    }

    Optional<String> fault(Session session) {
        return Optional.ofNullable(faults.get(session.id()));
    }

    /** What was typed for a session whose report was refused. */
    String typed(Session session, String name, String otherwise) {
        return faults.containsKey(session.id()) && fields.has(name) ? fields.raw(name) : otherwise;
    }

    /** How many sessions of a week there are to do, and how many are done. */
    static String tally(Week week) {
        List<Session> work = week.sessions().stream()
                .filter(session -> session.kind() != Work.BUFFER && session.kind() != Work.EXAM)
                .toList();
        long done =
                work.stream().filter(session -> session.state() == State.DONE).count();
        return work.isEmpty() ? "" : done + " of " + work.size() + " done";
    }

    /** What a week is about, in a few words. */
    static String gist(Week week) {
        if (week.sessions().isEmpty()) {
            return week.kind() == WeekKind.STUDY ? "nothing planned" : Words.words(week.kind());
        }
        Map<String, Integer> kinds = new LinkedHashMap<>();
        week.sessions().stream()
                .filter(session -> session.kind() != Work.BUFFER)
                .forEach(session ->
                        kinds.merge(SessionWords.name(session.kind()).toLowerCase(Locale.ROOT), 1, Integer::sum));
        List<String> words = kinds.entrySet().stream()
                .map(kind -> kind.getValue() == 1 ? kind.getKey() : kind.getValue() + " × " + kind.getKey())
                .toList();
        return week.milestone().map(name -> name + ": ").orElse("") + String.join(", ", words);
    }
}
