package dev.cairn.export;

import dev.cairn.plan.Session;
import dev.cairn.plan.Work;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/**
 * Sessions of a day that are one piece of work to the learner: the test of a unit, the topics read after it, its lab; or tests that follow one another.
 *
 * @param sessions at least one, all of one day
 */
record Sitting(List<Session> sessions) {
    private static final int LONGEST = 90;

    Sitting {
        sessions = List.copyOf(sessions);
    }

    /** The sittings of a week, in order. */
    static List<Sitting> of(List<Session> sessions) {
        List<Sitting> single =
                sessions.stream().map(session -> new Sitting(List.of(session))).toList();
        List<Sitting> byWork = joined(
                single,
                (before, next) -> isOfOneUnit(before.last(), next.first()) || isOfOneKind(before.last(), next.first()));
        return joined(byWork, (before, next) -> before.isAllTests() && next.isAllTests());
    }

    /** Sittings that follow one another and belong together become one, up to the longest. */
    private static List<Sitting> joined(List<Sitting> sittings, BiPredicate<Sitting, Sitting> belong) {
        List<Sitting> joined = new ArrayList<>();
        for (Sitting next : sittings) {
            int end = joined.size() - 1;
            if (end >= 0 && joined.get(end).hasRoomFor(next) && belong.test(joined.get(end), next)) {
                joined.set(end, joined.get(end).with(next));
            } else {
                joined.add(next);
            }
        }
        return joined;
    }

    private boolean hasRoomFor(Sitting next) {
        return last().date().equals(next.day())
                && last().exam().equals(next.first().exam())
                && last().state() == next.first().state()
                && last().locked() == next.first().locked()
                && minutes() + next.minutes() <= LONGEST;
    }

    private Sitting with(Sitting next) {
        return new Sitting(
                Stream.concat(sessions.stream(), next.sessions.stream()).toList());
    }

    private static boolean isOfOneUnit(Session one, Session other) {
        return one.unit().isPresent() && one.unit().equals(other.unit());
    }

    private static boolean isOfOneKind(Session one, Session other) {
        boolean whole = switch (one.kind()) {
            case START, BUFFER, MOCK_REVIEW -> true;
            case REVIEW -> one.topics().isEmpty() && other.topics().isEmpty();
            default -> false;
        };
        return whole && one.kind() == other.kind() && one.mock().equals(other.mock());
    }

    private boolean isAllTests() {
        return sessions.stream().allMatch(session -> session.kind() == Work.QUIZ);
    }

    private Session first() {
        return sessions.get(0);
    }

    private Session last() {
        return sessions.get(sessions.size() - 1);
    }

    LocalDate day() {
        return first().date();
    }

    int minutes() {
        return sessions.stream().mapToInt(Session::minutes).sum();
    }
}
