package dev.cairn.export;

import dev.cairn.plan.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The part of a letter that is read on the first evening, up to the list of weeks. It fits itself to two pages: as many days of this week are in full as
 * there is room for.
 *
 * @param week of the plan's day, where the plan has one
 */
record FirstPart(LetterWords words, Optional<WeekWords> week) {
    /** Two pages of A4 hold about so many, tables included. */
    static final int MOST_WORDS = 900;

    static final String WATCH = "What to watch out for.";

    static FirstPart of(Plan plan) {
        LetterWords words = new LetterWords(plan);
        Optional<WeekWords> week = words.thisWeek();
        int room = MOST_WORDS - new FirstPart(words, Optional.empty()).count();
        return new FirstPart(words, week.map(whole -> fitted(whole, room)));
    }

    private static WeekWords fitted(WeekWords week, int room) {
        int days = week.days();
        while (days > 0 && count(week.brief(days)) > room) {
            days--;
        }
        return week.brief(days);
    }

    /** Whether something of the week is shorter than it could be. */
    boolean isAbridged() {
        return !week.map(WeekWords::table).equals(words.thisWeek().map(WeekWords::table));
    }

    /** How many words one reads; a word has a letter or a digit. */
    int count() {
        List<Phrase> phrases = new ArrayList<>(List.of(
                Phrase.of(words.title()),
                words.greeting(),
                words.verdict(),
                Phrase.of(words.replacement()),
                Phrase.of(words.beforeOffers()),
                Phrase.of(words.watch().isEmpty() ? "" : WATCH),
                Phrase.of(words.nextEvening())));
        phrases.addAll(words.offers());
        phrases.addAll(words.watch());
        phrases.addAll(words.paragraphs());
        return count(phrases.stream())
                + count(words.ways())
                + count(words.milestones())
                + week.map(FirstPart::count).orElse(0);
    }

    private static int count(WeekWords week) {
        Stream<String> texts = Stream.of(
                        Stream.of(week.heading()), week.outcome().stream(), week.later().stream(), week.next().stream())
                .flatMap(each -> each);
        Stream<Phrase> phrases = Stream.of(week.absences().stream(), week.score().stream(), texts.map(Phrase::of))
                .flatMap(each -> each);
        return count(phrases) + (week.isOff() ? Clauses.words(week.off()) : count(week.table()));
    }

    private static int count(Table table) {
        return table.isEmpty()
                ? 0
                : count(table.columns().stream().map(column -> Phrase.of(column.name())))
                        + count(table.rows().stream().flatMap(List::stream));
    }

    private static int count(Stream<Phrase> phrases) {
        return phrases.mapToInt(phrase -> Clauses.words(phrase.words())).sum();
    }
}
