package dev.cairn.export;

import dev.cairn.plan.Session;
import dev.cairn.plan.Session.State;
import dev.cairn.plan.Work;

/** What a session is, in plain words. */
public record SessionWords(Session session) {
    /** The name of a kind of work. */
    public static String name(Work work) {
        return switch (work) {
            case MOCK -> "Mock exam";
            case MOCK_REVIEW -> "Mock review";
            default -> Words.capitalised(Words.words(work));
        };
    }

    /** The kind of work, and what has become of it, if anything. */
    public String work() {
        return name(session.kind()) + state();
    }

    /** What has become of it: {@code , done}; empty, where nothing has. */
    String state() {
        String state = session.state() == State.PLANNED ? "" : ", " + Words.words(session.state());
        return state + (session.locked() ? ", locked" : "");
    }

    /** Others are kept back for something, and say for what. */
    public static boolean isPlainBuffer(Session session) {
        return session.kind() == Work.BUFFER && session.id().contains("-buffer-");
    }

    /** Without the kind of work, which has a column of its own. */
    public String title() {
        String kind = name(session.kind()) + ": ";
        return session.title().startsWith(kind) ? session.title().substring(kind.length()) : session.title();
    }

    /** What follows the title: how many questions there are to answer, if any are. */
    public String questions() {
        return session.questions().map(number -> ", " + number + " questions").orElse("");
    }
}
