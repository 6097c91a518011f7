package dev.cairn.export;

import dev.cairn.plan.Session;
import dev.cairn.plan.Work;
import java.util.List;

/** A session as a row of its week. */
final class SessionRow {
    private final Session session;
    private final SessionWords words;
    private final Letter letter;

    SessionRow(Session session, Letter letter) {
        this.session = session;
        this.words = new SessionWords(session);
        this.letter = letter;
    }

    /** @param day what to write under the day: nothing, where the row above has the same */
    String write(String day) {
        return MarkdownText.row(List.of(day, Integer.toString(session.minutes()), strong(words.work()), what(), on()));
    }

    private String what() {
        if (SessionWords.isPlainBuffer(session)) {
            return "";
        }
        String title = strong(MarkdownText.plain(words.title()));
        String linked =
                words.isLinked() ? letter.link(title, session.links().get(0).url()) : title;
        return linked + words.questions();
    }

    private String strong(String text) {
        return session.kind() == Work.EXAM ? MarkdownText.bold(text) : text;
    }

    private String on() {
        String services = words.services();
        return MarkdownText.plain(words.on())
                + (services.isEmpty() ? "" : " " + MarkdownText.italic("(" + MarkdownText.plain(services) + ")"));
    }
}
