package dev.cairn.export;

import dev.cairn.plan.Advisory.Severity;
import dev.cairn.plan.Plan;
import dev.cairn.plan.Session;
import java.util.List;
import java.util.Locale;

/**
 * What the templates of a page ask for.
 *
 * @param style the whole style sheet
 */
record Page(Plan plan, String style) {

    VerdictWords words() {
        return new VerdictWords(plan);
    }

    /** What the page is called in a list of pages. */
    String title() {
        return words().title()
                + LearnerWords.of(plan).name().map(name -> " · " + name).orElse("");
    }

    PathWords path() {
        return new PathWords(plan);
    }

    PathPicture picture() {
        return new PathPicture(plan, PathPicture.Shape.SHEET);
    }

    AdvisoryWords advisories() {
        return new AdvisoryWords(plan);
    }

    List<Severity> severities() {
        return List.of(Severity.values());
    }

    int bufferMinutes() {
        return plan.path().stream().mapToInt(step -> step.bufferMinutes()).sum();
    }

    /** The text as the beginning of a sentence. */
    static String begun(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** Whether a session is on another day than the one above it. */
    static boolean beginsDay(List<Session> sessions, int index) {
        return index == 0
                || !sessions.get(index).date().equals(sessions.get(index - 1).date());
    }
}
