package dev.cairn.export;

import dev.cairn.plan.Plan;
import dev.cairn.plan.Session;
import dev.cairn.plan.Work;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What to do in each kind of session, in plain sentences, told once instead of at every session. */
public record LegendWords(Plan plan) {

    /** A kind of work that the plan has, and what to do. */
    public record Entry(String name, String toDo) {}

    List<Entry> entries() {
        Stream<Entry> kinds = Arrays.stream(Work.values())
                .filter(this::occurs)
                .map(work -> new Entry(SessionWords.name(work), toDo(work)));
        return Stream.concat(kinds, keptBack()).toList();
    }

    /** Buffers that are kept back for something, each kind once. */
    private Stream<Entry> keptBack() {
        return sessions()
                .filter(session -> session.kind() == Work.BUFFER && !SessionWords.isPlainBuffer(session))
                .map(session -> new Entry(session.title(), session.instructions()))
                .distinct();
    }

    private Stream<Session> sessions() {
        return plan.weeks().stream().flatMap(week -> week.sessions().stream());
    }

    private boolean occurs(Work work) {
        return sessions().anyMatch(session -> session.kind() == work);
    }

    private static String toDo(Work work) {
        return switch (work) {
            case LEARN ->
                "read up on the topics, a page or two each. Then close the page and write down in your own words what it is, when you would choose"
                        + " it and what speaks against it.";
            case LAB -> "build what the row says, in an account of your own, and take it down afterwards.";
            case QUIZ ->
                "answer that many practice questions on the topics, without notes and at the pace of the exam. Check each, and write down what you"
                        + " missed and why the right answer is right.";
            case REVIEW -> "say or write what you know of each topic, without notes. Look up only what is missing.";
            case MOCK ->
                "sit a practice exam under exam conditions: no notes, no breaks. Note your score by domain. The first one is to find out, not to pass.";
            case MOCK_REVIEW ->
                "go through every question, right or wrong: why is the right answer right, why is each other one wrong? What cost you points"
                        + " comes first in your next reviews.";
            case BUFFER -> "catch up on what took longer or was missed. Nothing to catch up on? Take the time off.";
            case EXAM -> "bring your identification, be early, answer every question.";
        };
    }
}
