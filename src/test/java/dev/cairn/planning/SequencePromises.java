package dev.cairn.planning;

import static dev.cairn.planning.Promise.breachIf;

import dev.cairn.plan.Feasibility.Verdict;
import dev.cairn.plan.PathStep;
import dev.cairn.plan.Session;
import dev.cairn.plan.Work;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Work comes in an order that helps to keep it in mind. */
final class SequencePromises {
    private static final int QUIET_DAYS = 3;
    private static final int NEW_MATERIAL_PERCENT = 80;
    private static final int LIGHT_PERCENT = 50;
    private static final int SHORTEST = 25;

    private SequencePromises() {}

    static List<Promise> all() {
        return List.of(
                Promise.ofSteps("the first session of an exam is its start or its mock", SequencePromises::start),
                Promise.ofSteps("the last 3 study days bring no learn or lab", SequencePromises::quietDays),
                Promise.ofSteps("the last fifth of the minutes brings no new topic", SequencePromises::newMaterial),
                Promise.ofSteps("the week of the exam is light", SequencePromises::lightWeek));
    }

    private static Stream<String> start(MadePlan made, PathStep step) {
        List<Session> study = made.study(step);
        return breachIf(
                !study.isEmpty()
                        && study.get(0).kind() != Work.START
                        && study.get(0).kind() != Work.MOCK,
                () -> "it is " + study.get(0).kind());
    }

    private static boolean isRoomy(MadePlan made) {
        return made.plan().feasibility().verdict() == Verdict.FEASIBLE;
    }

    private static Stream<String> quietDays(MadePlan made, PathStep step) {
        List<LocalDate> days = made.studyDays(step);
        List<LocalDate> quiet = days.subList(Math.max(0, days.size() - QUIET_DAYS), days.size());
        return made.study(step, Work.LEARN, Work.LAB).stream()
                .filter(session -> isRoomy(made) && quiet.contains(session.date()))
                .map(session -> "%s on %s, exam on %s".formatted(session.id(), session.date(), step.examDate()));
    }

    private static Stream<String> newMaterial(MadePlan made, PathStep step) {
        List<Session> study = made.study(step).stream()
                .filter(session -> session.kind() != Work.BUFFER)
                .toList();
        int all = MadePlan.minutes(study);
        int before = 0;
        int last = 0;
        for (Session session : study) {
            if (session.kind() == Work.LEARN) {
                last = before;
            }
            before += session.minutes();
        }
        int begun = last;
        return breachIf(
                isRoomy(made) && begun * 100 > all * NEW_MATERIAL_PERCENT,
                () -> "the last lesson begins after %d of %d minutes".formatted(begun, all));
    }

    private static Stream<String> lightWeek(MadePlan made, PathStep step) {
        LocalDate monday = LearnersTime.mondayOf(step.examDate());
        List<Session> last = made.study(step).stream()
                .filter(session -> !session.date().isBefore(monday) && session.kind() != Work.BUFFER)
                .toList();
        Map<DayOfWeek, Integer> ordinary =
                made.time().spread(made.engine().rules().parameters());
        int week = ordinary.values().stream().mapToInt(Integer::intValue).sum();
        int days = monday.datesUntil(step.examDate())
                .map(day -> ordinary.getOrDefault(day.getDayOfWeek(), 0))
                .filter(minutes -> minutes > 0)
                .mapToInt(minutes -> Math.max(minutes * LIGHT_PERCENT / 100, SHORTEST))
                .sum();
        int most = Math.max(days, week * LIGHT_PERCENT / 100);
        int minutes = MadePlan.minutes(last);
        int mocks = MadePlan.minutes(
                last.stream().filter(session -> session.mock().isPresent()).toList());
        return breachIf(
                isRoomy(made) && minutes > Math.max(most, mocks),
                () -> "%d minutes, where half would be %d".formatted(minutes, most));
    }
}
