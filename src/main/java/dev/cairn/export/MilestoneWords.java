package dev.cairn.export;

import dev.cairn.plan.PathStep;
import dev.cairn.plan.PathStep.UnitShare;
import dev.cairn.plan.Plan;
import dev.cairn.plan.Session;
import dev.cairn.plan.Session.Band;
import dev.cairn.plan.Week;
import dev.cairn.plan.Work;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What is reached when: stretches of study with what one can do at their end, mocks, booking and exam days. */
record MilestoneWords(Plan plan, LocalDate day) {
    private static final int MOST_WORDS = 20;
    private static final int MOST_WORDS_EACH = 12;
    private static final int LONG_STRETCH_DAYS = 40;
    private static final int BOOK_DAYS_BEFORE = 21;
    private static final int ALL = 100;
    private static final String BOOK = "book";
    private static final String EARLIER = "propose-earlier";

    /** A line for each milestone of the exam that comes next, and one for each exam after it. */
    Table table() {
        List<List<Phrase>> rows = new ArrayList<>();
        Optional<PathStep> next = next(plan, day);
        for (PathStep step : plan.path()) {
            if (next.filter(step::equals).isPresent()) {
                rows.addAll(whole(step));
            } else if (next.isEmpty() || step.examDate().isAfter(next.get().examDate())) {
                rows.add(brief(step));
            }
        }
        return Table.of(rows, "When", "What you can do at the end", "And then");
    }

    /** The exam that comes next on this day; the last, where all have passed. */
    static Optional<PathStep> next(Plan plan, LocalDate day) {
        return plan.path().stream()
                .filter(step -> !step.examDate().isBefore(day))
                .findFirst()
                .or(() -> plan.path().stream().reduce((first, last) -> last));
    }

    private List<List<Phrase>> whole(PathStep step) {
        List<List<Phrase>> rows = new ArrayList<>();
        LocalDate from = step.from();
        boolean toBook = exam(step).filter(Session::locked).isEmpty();
        LocalDate usual = later(step.examDate().minusDays(BOOK_DAYS_BEFORE), day);
        boolean hasGate =
                mocks(step).stream().anyMatch(mock -> limit(mock.get(0), BOOK).isPresent());
        for (List<Session> mock : mocks(step)) {
            Session first = mock.get(0);
            if (toBook && !hasGate && usual.isBefore(first.date())) {
                rows.addAll(stretch(step, from, usual.minusDays(1)));
                from = later(usual, from);
                rows.add(booking(step, usual, "online or in a test centre"));
                toBook = false;
            }
            rows.addAll(stretch(step, from, first.date().minusDays(1)));
            rows.add(mock(first));
            from = mock.get(mock.size() - 1).date().plusDays(1);
            Optional<Integer> limit = limit(first, BOOK);
            if (toBook && limit.isPresent()) {
                rows.add(booking(
                        step,
                        from,
                        "with %s %% or more in mock %s"
                                .formatted(limit.get(), first.mock().orElse(0))));
                toBook = false;
            }
        }
        if (toBook) {
            rows.add(booking(step, later(usual, from), "online or in a test centre"));
        }
        rows.addAll(stretch(step, from, step.examDate().minusDays(1)));
        rows.add(examDay(step));
        return rows;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private List<Phrase> booking(PathStep step, LocalDate from, String when) {
        return List.of(
                Phrase.of("From " + Words.shortDay(from)),
                Phrase.of("book the exam for " + Words.weekday(step.examDate())),
                Phrase.of(when));
    }

    private List<Phrase> examDay(PathStep step) {
        boolean booked = exam(step).filter(Session::locked).isPresent();
        return List.of(
                Phrase.EMPTY.strong(Words.shortDay(step.examDate())),
                Phrase.EMPTY.strong("exam " + step.exam()).text(booked ? ", booked" : ""),
                Phrase.of("valid until " + Words.day(step.validUntil())));
    }

    private List<Phrase> brief(PathStep step) {
        int mocks = mocks(step).size();
        String and = mocks == 0 ? "" : mocks == 1 ? ", a mock" : ", " + Words.count(mocks) + " mocks";
        return List.of(
                Phrase.of(Words.shortDays(step.from(), step.examDate())),
                Phrase.EMPTY.strong("exam " + step.exam() + " on " + Words.shortDay(step.examDate()) + " "
                        + step.examDate().getYear()),
                Phrase.of(Words.hours(step.minutes()) + and));
    }

    private Optional<Session> exam(PathStep step) {
        return sessions(step).filter(session -> session.kind() == Work.EXAM).findFirst();
    }

    private Stream<Session> sessions(PathStep step) {
        return plan.weeks().stream()
                .map(Week::sessions)
                .flatMap(List::stream)
                .filter(session -> session.exam().equals(step.exam()));
    }

    private Collection<List<Session>> mocks(PathStep step) {
        Map<Integer, List<Session>> mocks = new TreeMap<>();
        sessions(step)
                .filter(session -> session.kind() == Work.MOCK)
                .forEach(session -> mocks.computeIfAbsent(session.mock().orElse(0), key -> new ArrayList<>())
                        .add(session));
        return mocks.values();
    }

    private static List<Phrase> mock(Session mock) {
        String aim = mock.target().map(target -> ": aim for " + target + " %").orElse("");
        return List.of(
                Phrase.EMPTY.strong(Words.shortDay(mock.date())),
                Phrase.EMPTY.strong("mock " + mock.mock().orElse(0) + aim).text(mock.isDone() ? ", done" : ""),
                Phrase.of(bands(mock)));
    }

    /** What the lowest band says, and what a good score opens. */
    private static String bands(Session mock) {
        List<String> parts = new ArrayList<>();
        mock.bands().stream()
                .limit(1)
                .filter(band -> !says(band).isEmpty())
                .forEach(band -> parts.add("below " + band.below() + " you " + says(band)));
        limit(mock, BOOK)
                .map(from -> "from " + from + " you book")
                .or(() -> limit(mock, EARLIER).map(from -> "from " + from + " you can sit it earlier"))
                .ifPresent(parts::add);
        return String.join("; ", parts);
    }

    /** From which score on a band says this. */
    private static Optional<Integer> limit(Session mock, String act) {
        int from = 0;
        for (Band band : mock.bands()) {
            if (band.act().equals(act) && from < ALL) {
                return Optional.of(from);
            }
            from = band.below();
        }
        return Optional.empty();
    }

    private static String says(Band band) {
        return switch (band.act()) {
            case "repeat-weak-units" -> "repeat your weakest units first";
            case "double-reviews" -> "review twice as often";
            case "weak-topics" -> "close weak topics first";
            case "propose-later" -> "move the exam";
            case "learner-decides" -> "decide";
            default -> "";
        };
    }

    /** One row, or two where the stretch is long. */
    private List<List<Phrase>> stretch(PathStep step, LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return List.of();
        }
        long days = ChronoUnit.DAYS.between(from, to);
        if (days > LONG_STRETCH_DAYS && units(step, from, to).size() > 1) {
            LocalDate half = from.plusDays(days / 2);
            LocalDate sunday = half.plusDays(7 - half.getDayOfWeek().getValue());
            List<List<Phrase>> rows = new ArrayList<>(row(step, from, sunday));
            rows.addAll(row(step, sunday.plusDays(1), to));
            return rows;
        }
        return row(step, from, to);
    }

    private List<List<Phrase>> row(PathStep step, LocalDate from, LocalDate to) {
        List<Session> within = sessions(step)
                .filter(session ->
                        !session.date().isBefore(from) && !session.date().isAfter(to))
                .filter(session -> session.kind() != Work.BUFFER && session.kind() != Work.MOCK_REVIEW)
                .toList();
        if (within.isEmpty()) {
            return List.of();
        }
        List<UnitShare> units = units(step, from, to);
        boolean tests = within.stream().anyMatch(session -> session.unit().isPresent());
        Phrase what = units.isEmpty()
                ? Phrase.of((tests ? "refresh, test, " : "") + "close your own gaps, nothing new")
                : Phrase.of(String.join("; ", abilities(units)));
        int ended = ended(step, within);
        String count = ended == 0 ? "" : ended == 1 ? "one unit" : ended + " units";
        LocalDate first = within.get(0).date();
        LocalDate last = within.get(within.size() - 1).date();
        LocalDate begin = later(from, first.with(DayOfWeek.MONDAY));
        LocalDate sunday = last.with(DayOfWeek.SUNDAY);
        LocalDate end = sunday.isBefore(to) ? sunday : to;
        return List.of(List.of(Phrase.of(Words.shortDays(begin, end)), what, Phrase.of(count)));
    }

    /** Of how many units the last lesson, test or lab is among these. */
    private int ended(PathStep step, List<Session> within) {
        Map<String, Session> last = new TreeMap<>();
        sessions(step).forEach(session -> session.unit().ifPresent(unit -> last.put(unit, session)));
        return Math.toIntExact(last.values().stream().filter(within::contains).count());
    }

    /** Units of which the last new topics are learned, in their order. */
    private List<UnitShare> units(PathStep step, LocalDate from, LocalDate to) {
        Map<String, LocalDate> ends = new TreeMap<>();
        sessions(step)
                .filter(session -> session.kind() == Work.LEARN)
                .forEach(session -> session.unit().ifPresent(unit -> ends.put(unit, session.date())));
        return step.units().stream()
                .filter(unit -> Optional.ofNullable(ends.get(unit.unit()))
                        .filter(end -> !end.isBefore(from) && !end.isAfter(to))
                        .isPresent())
                .toList();
    }

    /** What the largest unit of each half lets one do, as far as there is room. */
    private static List<String> abilities(List<UnitShare> units) {
        int half = (units.size() + 1) / 2;
        List<String> abilities = new ArrayList<>();
        int room = MOST_WORDS;
        for (List<UnitShare> part : List.of(units.subList(0, half), units.subList(half, units.size()))) {
            Optional<String> ability = largest(part, Math.min(room, MOST_WORDS_EACH))
                    .or(() -> abilities.isEmpty() ? largest(part, MOST_WORDS) : Optional.empty());
            ability.ifPresent(abilities::add);
            room -= ability.map(Clauses::words).orElse(0);
        }
        return abilities;
    }

    private static Optional<String> largest(List<UnitShare> units, int mostWords) {
        return units.stream()
                .sorted((one, other) -> Integer.compare(weight(other), weight(one)))
                .map(unit -> Clauses.ability(unit.outcome()))
                .filter(text -> Clauses.words(text) <= mostWords)
                .findFirst();
    }

    /** What is built counts more than what is read. */
    private static int weight(UnitShare unit) {
        return unit.minutes() + unit.lab().map(lab -> lab.minutes()).orElse(0);
    }
}
