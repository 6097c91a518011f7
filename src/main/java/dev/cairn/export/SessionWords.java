package dev.cairn.export;

import dev.cairn.plan.Session;
import dev.cairn.plan.Session.State;
import dev.cairn.plan.Work;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a session is, in plain words. */
public record SessionWords(Session session) {
    private static final Pattern QUESTIONS = Pattern.compile("(\\d+)(?: practice)? questions");

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
        String name = name(session.kind());
        String state = session.state() == State.PLANNED ? "" : ", " + Words.words(session.state());
        return name + state + (session.locked() ? ", locked" : "");
    }

    /** Others are kept back for something, and say for what. */
    public static boolean isPlainBuffer(Session session) {
        return session.title().equals(name(Work.BUFFER));
    }

    /** Without the kind of work, which has a column of its own. */
    public String title() {
        String kind = name(session.kind()) + ": ";
        return session.title().startsWith(kind) ? session.title().substring(kind.length()) : session.title();
    }

    /** What follows the title: how many questions there are to answer, if any are. */
    public String questions() {
        if (session.kind() != Work.QUIZ && session.kind() != Work.MOCK) {
            return "";
        }
        Matcher count = QUESTIONS.matcher(session.instructions());
        return count.find() ? ", " + count.group(1) + " questions" : "";
    }

    /** Whether the title leads to what to read. */
    public boolean isLinked() {
        return switch (session.kind()) {
            case LEARN, LAB, REVIEW, QUIZ -> !session.links().isEmpty();
            case MOCK, MOCK_REVIEW, BUFFER, EXAM -> false;
        };
    }

    /** What it is about. */
    public String on() {
        return switch (session.kind()) {
            case LEARN, QUIZ, REVIEW -> topics();
            case LAB, EXAM -> session.instructions();
            case MOCK, MOCK_REVIEW, BUFFER -> "";
        };
    }

    /** The services, where they are what is learned. */
    public String services() {
        return session.kind() == Work.LEARN ? String.join(", ", session.services()) : "";
    }

    private String topics() {
        String tasks = session.tasks().isEmpty() ? "" : String.join(", ", session.tasks()) + ": ";
        return tasks + String.join("; ", session.topics());
    }
}
