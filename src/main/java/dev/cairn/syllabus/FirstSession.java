package dev.cairn.syllabus;

import java.util.List;
import java.util.Optional;

/** The first session of a plan, in steps that keep their order; those that do not apply are left out. */
public record FirstSession(String title, String outcome, List<Step> steps) {
    public FirstSession {
        steps = List.copyOf(steps);
    }

    /**
     * A step of the first session.
     *
     * @param id such as {@code account}
     * @param link an address, or one of {@code {guide}}, {@code {samples}} and {@code {preparation}}
     * @param result what can be checked when it is done
     * @param standIn what it is called where it opens a page of the version before, with {@code {before}} for that version
     */
    public record Step(
            String id,
            String title,
            int minutes,
            String link,
            String result,
            Optional<String> note,
            Optional<String> standIn) {}
}
