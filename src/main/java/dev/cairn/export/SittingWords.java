package dev.cairn.export;

import dev.cairn.plan.PathStep.UnitLab;
import dev.cairn.plan.PathStep.UnitShare;
import dev.cairn.plan.Plan;
import dev.cairn.plan.Plan.Resource;
import dev.cairn.plan.Session;
import dev.cairn.plan.Work;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** A sitting as a row of its week: the kinds of work, and what to do. */
public record SittingWords(Plan plan, List<Session> sessions) {
    /** Of a row that is read at a glance; topics to learn are named all the same. */
    static final int ROW = 25;

    /** Of a row that names everything. */
    static final int WHOLE = Integer.MAX_VALUE;

    private static final int PERCENT = 100;
    private static final int MOST_UNITS = 3;
    private static final String CLEAN_UP_LATER = "Clean up as in the steps.";
    private static final int SHORT_CLEAN_UP = 8;
    private static final int LONGEST_COST = 6;
    private static final int LEAST_RESULT = 8;

    static SittingWords of(Plan plan, Sitting sitting) {
        return new SittingWords(plan, sitting.sessions());
    }

    /** The kinds of work, each once: {@code Test, learn}. */
    String kinds() {
        List<String> kinds =
                sessions.stream().map(SittingWords::kind).distinct().toList();
        String all = kinds.get(0)
                + kinds.stream()
                        .skip(1)
                        .map(kind -> ", " + kind.toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining());
        return all + new SessionWords(first()).state();
    }

    private static String kind(Session session) {
        return switch (session.kind()) {
            case QUIZ -> "Test";
            case REVIEW -> session.topics().isEmpty() ? "Recall" : "Refresh";
            case MOCK -> "Mock " + session.mock().map(String::valueOf).orElse("");
            case MOCK_REVIEW -> "Mock " + session.mock().map(String::valueOf).orElse("") + " review";
            case BUFFER -> "Free";
            default -> SessionWords.name(session.kind());
        };
    }

    private Session first() {
        return sessions.get(0);
    }

    /** What to do, with every topic. */
    public Phrase what() {
        return what(WHOLE);
    }

    /** What to do, in about so many words. */
    Phrase what(int room) {
        List<Session> tests = of(Work.QUIZ);
        if (tests.size() == sessions.size() && units().size() > 1) {
            return tests(tests, room);
        }
        List<Session> labs = of(Work.LAB);
        boolean alone = labs.size() == sessions.size();
        Phrase title = alone ? Phrase.EMPTY : title();
        Phrase begin = Phrase.EMPTY;
        for (Session test : tests) {
            begin = begin.sentence(test(test));
        }
        begin = begin.sentence(learned(!begin.isEmpty()));
        int left = room - words(title) - words(begin);
        Phrase end = Phrase.EMPTY;
        for (Session lab : labs) {
            end = end.sentence(lab(lab, left));
        }
        for (Session other : sessions) {
            end = end.sentence(other(other));
            if (isRepeated(other)) {
                break;
            }
        }
        boolean onlyRefreshed = begin.isEmpty() && end.isEmpty() && !title.isEmpty();
        if (onlyRefreshed) {
            return title.then(refreshed(", from memory: ", left));
        }
        Phrase work =
                begin.sentence(refreshed("From memory: ", left - words(end))).sentence(end);
        return title.isEmpty() ? work : title.text(": ").then(work);
    }

    private Phrase title() {
        return units().stream()
                .findFirst()
                .map(title -> Phrase.EMPTY.emphasis(title))
                .orElse(Phrase.EMPTY);
    }

    /** Short titles of its units. */
    List<String> units() {
        return new Names(plan)
                .shortTitles(sessions.stream()
                        .flatMap(session -> session.unit().stream())
                        .toList());
    }

    private static int words(Phrase phrase) {
        return Clauses.words(phrase.words());
    }

    private List<Session> of(Work work) {
        return sessions.stream().filter(session -> session.kind() == work).toList();
    }

    /** Whether all sessions of the sitting say the same. */
    private static boolean isRepeated(Session session) {
        return session.kind() == Work.BUFFER || session.kind() == Work.MOCK_REVIEW;
    }

    /** Tests of several units; the source of their questions is named once. */
    private Phrase tests(List<Session> tests, int room) {
        List<Phrase> all = new ArrayList<>();
        Phrase above = Phrase.EMPTY;
        for (Session test : tests) {
            Phrase source = source(test);
            Phrase title = new SittingWords(plan, List.of(test)).title().text(" ");
            all.add(title.then(questions(test, source.equals(above) ? Phrase.EMPTY : source)));
            above = source;
        }
        Phrase phrase = Phrase.joined(all, " · ").text(".");
        List<String> tables =
                tests.stream().flatMap(test -> tables(test).stream()).distinct().toList();
        Phrase named = fill(tables);
        boolean fits = words(phrase) + words(named) <= room;
        return phrase.then(fits || tables.size() < 2 ? named : Phrase.of(" Fill their tables from memory."));
    }

    private Phrase test(Session test) {
        Phrase phrase = test.questions().isEmpty()
                ? Phrase.of("Cases with answers; say yours before you look.")
                : questions(test, source(test)).text(".");
        return phrase.then(fill(tables(test)));
    }

    /** {@code 5 questions from your bank, aim for 4}; without a source {@code 5, aim for 4}. */
    private static Phrase questions(Session test, Phrase source) {
        int questions = test.questions().orElse(0);
        int aim = test.target()
                .map(percent -> (questions * percent + PERCENT - 1) / PERCENT)
                .orElse(0);
        if (questions == 0) {
            return Phrase.of("cases with answers");
        }
        Phrase phrase = source.isEmpty()
                ? Phrase.of(Integer.toString(questions))
                : Phrase.of(questions + " questions from ").then(source);
        return aim > 0 ? phrase.text(", aim for " + aim) : phrase;
    }

    private List<String> tables(Session test) {
        return test.unit().flatMap(id -> new Names(plan).unit(id)).map(UnitShare::tables).orElse(List.of()).stream()
                .limit(1)
                .toList();
    }

    private static Phrase fill(List<String> tables) {
        Phrase names = Phrase.joined(
                tables.stream().map(table -> Phrase.EMPTY.emphasis(table)).toList(), ", ");
        return names.isEmpty()
                ? names
                : Phrase.of(" Fill from memory: ").then(names).text(".");
    }

    /** Where questions come from, in a few words. */
    private Phrase source(Session session) {
        List<Phrase> sources = new SessionContent(plan, session)
                .resources().stream().map(SittingWords::source).toList();
        return sources.isEmpty() ? Phrase.of("your bank") : Phrase.joined(sources, " or ");
    }

    /** A bank is the learner's choice of the first session; the list of sources names it. */
    private static Phrase source(Resource resource) {
        return resource.kind().equals("bank")
                ? Phrase.of("your bank")
                : resource.url()
                        .map(url -> Phrase.of("the ").link(resource.title(), url))
                        .orElse(Phrase.of("the topics"));
    }

    /** The topics to learn, each with its page. */
    private Phrase learned(boolean after) {
        List<Phrase> topics = topicPhrases(Work.LEARN);
        return topics.isEmpty()
                ? Phrase.EMPTY
                : Phrase.of(after ? "Then read " : "")
                        .then(Phrase.joined(topics, " · "))
                        .text(".");
    }

    /** The topics to answer from memory: by name as far as there is room, the others are counted. */
    private Phrase refreshed(String start, int room) {
        List<Phrase> topics = topicPhrases(Work.REVIEW);
        if (topics.isEmpty()) {
            return Phrase.EMPTY;
        }
        List<Phrase> named = new ArrayList<>();
        int words = 2;
        for (Phrase topic : topics) {
            words += words(topic);
            if (words > room) {
                break;
            }
            named.add(topic);
        }
        int others = topics.size() - named.size();
        Phrase phrase = Phrase.of(start).then(Phrase.joined(named, " · "));
        if (others == 0) {
            return phrase.text(".");
        }
        String count = named.isEmpty() ? Words.count(others) : " and " + others + " more";
        return phrase.text(
                count + (others == 1 && named.isEmpty() ? " topic" : named.isEmpty() ? " topics" : "") + ".");
    }

    private List<Phrase> topicPhrases(Work work) {
        return of(work).stream()
                .flatMap(session -> new Names(plan).topics(session.exam(), session.topics()).stream())
                .distinct()
                .toList();
    }

    /** The lab with its result and cost; the clean-up is whole or left to the steps, since half of one leaves things that cost. */
    private Phrase lab(Session session, int room) {
        Optional<UnitLab> found = new SessionContent(plan, session).lab();
        if (found.isEmpty()) {
            return Phrase.EMPTY.strong(new SessionWords(session).title() + ".");
        }
        UnitLab lab = found.get();
        String cost = lab.cost().equals("free") ? "Free." : Clauses.begun(Clauses.within(lab.cost(), LONGEST_COST));
        int free = room - Clauses.words(lab.title() + " " + cost) - 2;
        int forCleanUp = Math.max(free - LEAST_RESULT, SHORT_CLEAN_UP);
        boolean whole = Clauses.words(lab.cleanUp()) <= forCleanUp;
        String cleanUp = whole ? Clauses.begun(Clauses.ended(lab.cleanUp())) : CLEAN_UP_LATER;
        int left = Math.min(free, ROW) - Clauses.words(cleanUp);
        String result = Clauses.within(lab.result(), Math.max(LEAST_RESULT, left));
        return Phrase.EMPTY
                .strong(Clauses.ended(lab.title()))
                .sentence("Done when: " + result)
                .sentence(cost)
                .sentence(cleanUp);
    }

    private Phrase other(Session session) {
        return switch (session.kind()) {
            case START ->
                Phrase.joined(
                                session.topics().stream()
                                        .map(id -> new Names(plan).topic(session.exam(), id))
                                        .toList(),
                                " · ")
                        .text(".");
            case REVIEW -> session.topics().isEmpty() ? recall(session) : Phrase.EMPTY;
            case GAPS -> gaps(session);
            case MOCK -> mock(session);
            case MOCK_REVIEW -> review(session);
            case BUFFER -> Phrase.of(Clauses.begun(session.title().replaceFirst("^Free, ", "")) + ".");
            case EXAM -> Phrase.EMPTY.strong("Exam " + session.exam() + ".").text(" Flag, guess, go on.");
            case LEARN, LAB, QUIZ -> Phrase.EMPTY;
        };
    }

    /** What a recall asks about: {@code What you learned 7–13 December: S3, IAM.} */
    public Phrase recall(Session session) {
        List<Session> about = about(session);
        if (about.isEmpty()) {
            return Phrase.of("What you have learned so far, aloud or on paper.");
        }
        LocalDate from =
                about.stream().map(Session::date).min(Comparator.naturalOrder()).orElseThrow();
        LocalDate to =
                about.stream().map(Session::date).max(Comparator.naturalOrder()).orElseThrow();
        List<String> units = new Names(plan)
                .shortTitles(
                        about.stream().flatMap(each -> each.unit().stream()).toList());
        String named = String.join(", ", units.stream().limit(MOST_UNITS).toList());
        String more = units.size() > MOST_UNITS ? " and more" : "";
        return Phrase.of(
                "What you learned " + Words.days(from, to) + (named.isEmpty() ? "." : ": " + named + more + "."));
    }

    private List<Session> about(Session session) {
        return plan.weeks().stream()
                .flatMap(week -> week.sessions().stream())
                .filter(each -> !each.topics().isEmpty() && each.date().isBefore(session.date()))
                .filter(each -> each.unit().filter(session.about()::contains).isPresent())
                .toList();
    }

    private Phrase gaps(Session session) {
        String title = session.title();
        String domain = title.contains(": ") ? title.substring(title.indexOf(": ") + 2) : title;
        return Phrase.of("Your misses in ")
                .emphasis(domain)
                .text(": questions from ")
                .then(source(session))
                .text(", then the pages they point to.");
    }

    private Phrase mock(Session session) {
        String part = session.part()
                .flatMap(number -> session.parts().map(parts -> "Part " + number + " of " + parts + ": "))
                .orElse("");
        String questions =
                session.questions().map(number -> number + " questions in ").orElse("");
        Phrase phrase = Phrase.of(part + questions + session.minutes() + " minutes, no notes, no break, from ")
                .then(unseen(session))
                .text(".");
        return session.target()
                .map(target -> phrase.text(" ").strong("Aim for " + target + " %."))
                .orElse(phrase);
    }

    /** Where the questions of a mock come from: of two banks the one that was kept for it. */
    private Phrase unseen(Session mock) {
        boolean official = new SessionContent(plan, mock)
                .resources().stream().anyMatch(resource -> !resource.kind().equals("bank"));
        return official ? source(mock) : Phrase.of("the bank that you kept for mocks, unseen");
    }

    /** How a mock is gone through; its later parts go on with it. */
    private Phrase review(Session session) {
        long before = plan.weeks().stream()
                .flatMap(week -> Sitting.of(week.sessions()).stream())
                .map(sitting -> sitting.sessions().get(0))
                .filter(first -> first.kind() == Work.MOCK_REVIEW)
                .filter(first ->
                        first.exam().equals(session.exam()) && first.mock().equals(session.mock()))
                .filter(first -> first.date().isBefore(session.date()))
                .count();
        return before == 0
                ? inFull()
                : Phrase.of("Go on with the review, part " + (before + 1) + ": each miss with its topic.");
    }

    private static Phrase inFull() {
        return Phrase.of("Go through it. For each miss write ")
                .emphasis("did not know")
                .text(", ")
                .emphasis("misread")
                .text(" or ")
                .emphasis("between two")
                .text(", and its topic.");
    }
}
