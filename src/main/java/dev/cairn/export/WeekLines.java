package dev.cairn.export;

import dev.cairn.plan.Plan;
import dev.cairn.plan.Session;
import dev.cairn.plan.Week;
import dev.cairn.plan.Week.WeekKind;
import dev.cairn.plan.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** One line a week: its days, its hours, what it brings. */
record WeekLines(Plan plan) {
    private static final int MOST_WORDS = 20;

    Table table() {
        List<List<Phrase>> rows = new ArrayList<>();
        for (List<Week> weeks : stretches()) {
            Week first = weeks.get(0);
            Week last = weeks.get(weeks.size() - 1);
            String number = weeks.size() == 1 ? "" + first.week() : first.week() + "–" + last.week();
            rows.add(List.of(
                    Phrase.of(number),
                    Phrase.of(span(first, last)),
                    Phrase.of(first.plannedMinutes() == 0 ? "" : Words.duration(first.plannedMinutes())),
                    what(weeks)));
        }
        return Table.of(rows, ":Week", "Days", ":Time", "What");
    }

    private String span(Week first, Week last) {
        int year = plan.weeks().get(0).from().getYear();
        String days = Words.shortDays(first.from(), last.to());
        boolean newYear = first.from().getYear() != year && (first.week() == 1 || isFirstOfYear(first));
        return newYear ? days + " " + last.to().getYear() : days;
    }

    private boolean isFirstOfYear(Week week) {
        return plan.weeks().stream()
                .filter(other -> other.week() == week.week() - 1)
                .allMatch(before -> before.from().getYear() != week.from().getYear());
    }

    /** Weeks of study one by one, weeks off that follow one another together. */
    private List<List<Week>> stretches() {
        List<List<Week>> stretches = new ArrayList<>();
        for (Week week : plan.weeks()) {
            List<Week> before = stretches.isEmpty() ? List.of() : stretches.get(stretches.size() - 1);
            boolean goesOn = !before.isEmpty()
                    && WeeksWords.isOff(before.get(0))
                    && WeeksWords.isOff(week)
                    && before.get(0).kind() == week.kind();
            if (goesOn) {
                before.add(week);
            } else {
                stretches.add(new ArrayList<>(List.of(week)));
            }
        }
        return stretches;
    }

    private Phrase what(List<Week> weeks) {
        Week week = weeks.get(0);
        if (WeeksWords.isOff(week)) {
            return off(weeks);
        }
        List<String> parts = new ArrayList<>();
        boolean starts = week.sessions().stream().anyMatch(session -> session.kind() == Work.START);
        if (starts) {
            parts.add("Account and first questions");
        }
        int room = MOST_WORDS;
        int left = 0;
        for (String title : new WeekWords(plan, week).titles()) {
            room -= Clauses.words(title);
            if (room < 0) {
                left++;
            } else {
                parts.add(title);
            }
        }
        if (left > 0) {
            parts.add(left + " more");
        }
        if (parts.isEmpty() && week.sessions().stream().anyMatch(session -> session.kind() == Work.GAPS)) {
            parts.add("Your own gaps, nothing new");
        }
        if (parts.isEmpty() && week.sessions().stream().anyMatch(session -> session.kind() == Work.REVIEW)) {
            parts.add("Recall");
        }
        Phrase phrase = Phrase.of(String.join("; ", parts));
        for (Phrase goal : goals(week)) {
            phrase = phrase.isEmpty() ? goal : phrase.text(" · ").then(goal);
        }
        return phrase;
    }

    private Phrase off(List<Week> weeks) {
        List<Phrase> away = new WeekWords(plan, weeks.get(0)).absences();
        return switch (weeks.get(0).kind()) {
            case AWAY -> away.isEmpty() ? Phrase.of("Away.") : away.get(0);
            case STUDY -> Phrase.of("Nothing was done.");
            case REST, EXAM -> Phrase.of(weeks.size() == 1 ? "Free week." : "Free weeks.");
        };
    }

    private static List<Phrase> goals(Week week) {
        List<Phrase> goals = new ArrayList<>();
        List<Integer> seen = new ArrayList<>();
        for (Session session : week.sessions()) {
            int mock = session.mock().orElse(0);
            if (session.kind() == Work.MOCK && !seen.contains(mock)) {
                seen.add(mock);
                goals.add(Phrase.EMPTY.strong("mock " + mock + " on " + Words.shortDay(session.date())));
            }
            if (session.kind() == Work.EXAM) {
                goals.add(Phrase.EMPTY.strong("exam " + session.exam() + " on " + Words.shortDay(session.date())));
            }
        }
        return goals;
    }

    /** Whether there is a line to write. */
    boolean isEmpty() {
        return plan.weeks().isEmpty();
    }

    static boolean isFree(Week week) {
        return WeeksWords.isOff(week) && Objects.equals(week.kind(), WeekKind.REST);
    }
}
