package dev.cairn.export;

import dev.cairn.plan.Plan;
import dev.cairn.plan.Session;
import dev.cairn.plan.Session.Band;
import dev.cairn.plan.Week;
import dev.cairn.plan.Week.WeekKind;
import dev.cairn.plan.Work;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * A week of a letter: what it is for, its sittings, and what a score in it means.
 *
 * @param daysInFull the first days, with a row for each sitting; later days have one row each, with the kinds of work and the units
 * @param room words of a row, as far as it can be kept
 */
public record WeekWords(Plan plan, Week week, int daysInFull, int room) {
    private static final int MOST_THEMES = 3;
    private static final int LONGEST_THEME = 4;
    private static final int MOST_UNIT_WORDS = 16;
    private static final int ALL = 100;
    private static final String FIRST_SESSION = "your first session step by step";

    /** The week in full. */
    public WeekWords(Plan plan, Week week) {
        this(plan, week, Integer.MAX_VALUE, SittingWords.WHOLE);
    }

    /** The week in short rows, and only its first days by sitting. */
    WeekWords brief(int days) {
        return new WeekWords(plan, week, days, SittingWords.ROW);
    }

    /** Its days with something in them. */
    int days() {
        return Math.toIntExact(
                week.sessions().stream().map(Session::date).distinct().count());
    }

    /** {@code Week 2 · 30 November – 6 December · 4 h 35 min of 5 h · IAM and S3}. */
    String heading() {
        List<String> parts = new ArrayList<>(List.of(name(), Words.days(week.from(), week.to())));
        if (week.plannedMinutes() > 0) {
            parts.add(Words.duration(week.plannedMinutes()) + " of " + Words.duration(week.capacityMinutes()));
        }
        theme().ifPresent(parts::add);
        return String.join(" · ", parts);
    }

    String name() {
        return "Week " + week.week();
    }

    private Optional<String> theme() {
        if (week.sessions().stream().anyMatch(session -> session.kind() == Work.EXAM)) {
            return week.milestone();
        }
        List<String> themes = new ArrayList<>();
        if (week.sessions().stream().anyMatch(session -> session.kind() == Work.START)) {
            themes.add("Start");
        } else {
            themes.addAll(titles().stream()
                    .filter(title -> Clauses.words(title) <= LONGEST_THEME)
                    .limit(MOST_THEMES - 1)
                    .toList());
        }
        mocks().stream()
                .limit(1)
                .forEach(mock -> themes.add("mock " + mock.mock().orElse(0)));
        return themes.isEmpty() ? Optional.empty() : Optional.of(Words.list(themes));
    }

    /** Titles of the units that it brings, short. */
    List<String> titles() {
        Set<String> units = new LinkedHashSet<>();
        week.sessions().stream()
                .filter(session ->
                        session.kind() == Work.LAB || !session.topics().isEmpty())
                .forEach(session -> session.unit().ifPresent(units::add));
        if (units.isEmpty()) {
            week.sessions().forEach(session -> session.unit().ifPresent(units::add));
        }
        return new Names(plan).shortTitles(units);
    }

    /** What one can do at its end; nothing, where it brings nothing new. */
    Optional<String> outcome() {
        return week.outcome().map(outcome -> "After this week you can " + Clauses.ability(outcome) + ".");
    }

    boolean isOff() {
        return WeeksWords.isOff(week);
    }

    /** What there is instead of study. */
    String off() {
        return week.kind() == WeekKind.STUDY ? "Nothing was done." : "No study.";
    }

    /** When the learner is away, and why, if it was said. */
    List<Phrase> absences() {
        return LearnerWords.of(plan).absences().stream()
                .filter(away -> away.touches(week.from().toString(), week.to().toString()))
                .map(WeekWords::away)
                .toList();
    }

    static Phrase away(LearnerWords.Away away) {
        Phrase phrase = Phrase.of("Away " + away.span());
        return away.why()
                .map(why -> phrase.text(": ").foreign(why))
                .orElse(phrase)
                .text(".");
    }

    /** Its sittings, day by day. */
    Table table() {
        Map<LocalDate, List<Sitting>> days = new TreeMap<>();
        Sitting.of(week.sessions())
                .forEach(sitting -> days.computeIfAbsent(sitting.day(), day -> new ArrayList<>())
                        .add(sitting));
        List<List<Phrase>> rows = new ArrayList<>();
        int day = 0;
        for (List<Sitting> sittings : days.values()) {
            if (day++ < daysInFull) {
                sittings.forEach(sitting -> rows.add(row(sitting, sitting.equals(sittings.get(0)))));
            } else {
                rows.add(briefRow(sittings));
            }
        }
        return Table.of(rows, "Day", ":Min", "Kind", "What");
    }

    private List<Phrase> row(Sitting sitting, boolean first) {
        SittingWords words = SittingWords.of(plan, sitting);
        return List.of(
                Phrase.of(first ? Words.shortDay(sitting.day()) : ""),
                Phrase.of(Integer.toString(sitting.minutes())),
                Phrase.of(words.kinds()),
                words.what(room));
    }

    /** A day in a row: how long, the kinds of work, the units. */
    private List<Phrase> briefRow(List<Sitting> sittings) {
        SittingWords words = new SittingWords(
                plan,
                sittings.stream()
                        .flatMap(sitting -> sitting.sessions().stream())
                        .toList());
        return List.of(
                Phrase.of(Words.shortDay(sittings.get(0).day())),
                Phrase.of(Integer.toString(
                        sittings.stream().mapToInt(Sitting::minutes).sum())),
                Phrase.of(words.kinds()),
                words.units().isEmpty() ? SittingWords.of(plan, sittings.get(0)).what(room) : named(words.units()));
    }

    /** Units as far as a row has room for them; the others are counted. */
    private static Phrase named(List<String> units) {
        List<Phrase> named = new ArrayList<>();
        int words = 0;
        for (String unit : units) {
            words += Clauses.words(unit);
            if (words <= MOST_UNIT_WORDS) {
                named.add(Phrase.EMPTY.emphasis(unit));
            }
        }
        int others = units.size() - named.size();
        Phrase phrase = Phrase.joined(named, " · ");
        return others == 0 ? phrase : phrase.text(" and " + others + " more");
    }

    /** What of it follows later in the letter, if anything does. */
    Optional<String> later() {
        List<String> parts = new ArrayList<>();
        if (daysInFull < days()) {
            parts.add(daysInFull == 0 ? "the days in full" : "the later days in full");
        } else if (!table().equals(new WeekWords(plan, week).table())) {
            parts.add("every topic by name");
        }
        if (room < SittingWords.WHOLE && has(Work.LAB)) {
            parts.add(has(Work.START) ? "the labs" : "the labs step by step");
        }
        if (room < SittingWords.WHOLE && has(Work.START)) {
            parts.add(FIRST_SESSION);
        }
        boolean one = parts.equals(List.of("every topic by name")) || parts.equals(List.of(FIRST_SESSION));
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(Clauses.begun(Words.list(parts))
                        + (one ? " follows" : " follow")
                        + " after the list of weeks.");
    }

    private boolean has(Work work) {
        return week.sessions().stream().anyMatch(session -> session.kind() == work);
    }

    private List<Session> mocks() {
        return week.sessions().stream()
                .filter(session -> session.kind() == Work.MOCK)
                .toList();
    }

    /** What a score of its mock means; nothing, where it has none, or one that says nothing. */
    Optional<Phrase> score() {
        return mocks().stream()
                .filter(mock -> !mock.bands().isEmpty())
                .findFirst()
                .map(mock ->
                        Phrase.EMPTY.strong("Your score and what follows.").text(" " + String.join(" ", bands(mock))));
    }

    /** What each score means: {@code Under 50: …} */
    static List<String> bands(Session mock) {
        List<String> sentences = new ArrayList<>();
        int from = 0;
        for (Band band : mock.bands()) {
            String range = from == 0
                    ? "Under " + band.below()
                    : band.below() > ALL ? "From " + from : from + "–" + (band.below() - 1);
            sentences.add(range + ": " + Clauses.ended(band.say()));
            from = band.below();
        }
        return sentences;
    }

    /** What comes after it. */
    Optional<String> next() {
        return plan.weeks().stream()
                .filter(other -> other.week() > week.week())
                .findFirst()
                .flatMap(other -> new WeekWords(plan, other).ahead());
    }

    private Optional<String> ahead() {
        if (isOff()) {
            return Optional.of("Next week is free.");
        }
        List<String> parts =
                new ArrayList<>(titles().stream().limit(MOST_THEMES).toList());
        mocks().stream()
                .limit(1)
                .forEach(mock -> parts.add("mock " + mock.mock().orElse(0)));
        week.sessions().stream().filter(session -> session.kind() == Work.EXAM).forEach(exam -> parts.add("the exam"));
        return parts.isEmpty() ? Optional.empty() : Optional.of("Next week: " + Words.list(parts) + ".");
    }
}
