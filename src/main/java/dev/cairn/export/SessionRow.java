package dev.cairn.export;

import dev.cairn.plan.Session;
import dev.cairn.plan.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A session as a row of its week. */
final class SessionRow {
    private static final Pattern QUESTIONS = Pattern.compile("(\\d+)(?: practice)? questions");

    private final Session session;
    private final Letter letter;

    SessionRow(Session session, Letter letter) {
        this.session = session;
        this.letter = letter;
    }

    /** The name of a kind of work. */
    static String name(Work work) {
        return switch (work) {
            case MOCK -> "Mock exam";
            case MOCK_REVIEW -> "Mock review";
            default -> Words.capitalised(Words.words(work));
        };
    }

    /** @param day what to write under the day: nothing, where the row above has the same */
    String write(String day) {
        String work = session.kind() == Work.EXAM ? MarkdownText.bold(name(session.kind())) : name(session.kind());
        return MarkdownText.row(List.of(day, Integer.toString(session.minutes()), work, what(), on()));
    }

    private String what() {
        String title = MarkdownText.plain(title());
        return switch (session.kind()) {
            case LEARN, LAB, REVIEW -> linked(title);
            case QUIZ -> linked(title) + questions();
            case MOCK -> title + questions();
            case MOCK_REVIEW -> title;
            case BUFFER -> isPlainBuffer(session) ? "" : title;
            case EXAM -> MarkdownText.bold(title);
        };
    }

    /** Without the kind of work, which has a column of its own. */
    private String title() {
        String kind = name(session.kind()) + ": ";
        return session.title().startsWith(kind) ? session.title().substring(kind.length()) : session.title();
    }

    private String linked(String title) {
        return session.links().stream()
                .findFirst()
                .map(link -> letter.link(title, link.url()))
                .orElse(title);
    }

    private String questions() {
        Matcher count = QUESTIONS.matcher(session.instructions());
        return count.find() ? ", " + count.group(1) + " questions" : "";
    }

    private String on() {
        return switch (session.kind()) {
            case LEARN -> topics() + services();
            case QUIZ, REVIEW -> topics();
            case LAB, EXAM -> MarkdownText.plain(session.instructions());
            case MOCK, MOCK_REVIEW, BUFFER -> "";
        };
    }

    /** Others are kept back for something, and say for what. */
    static boolean isPlainBuffer(Session session) {
        return session.title().equals(name(Work.BUFFER));
    }

    private String topics() {
        String tasks = session.tasks().isEmpty() ? "" : String.join(", ", session.tasks()) + ": ";
        return tasks + MarkdownText.plain(String.join("; ", session.topics()));
    }

    private String services() {
        List<String> services = new ArrayList<>(session.services());
        return services.isEmpty()
                ? ""
                : " " + MarkdownText.italic("(" + MarkdownText.plain(String.join(", ", services)) + ")");
    }
}
