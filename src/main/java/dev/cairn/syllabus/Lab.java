package dev.cairn.syllabus;

import java.util.List;
import java.util.Optional;

/**
 * A lab: a step of the exam's project.
 *
 * @param minutes its own, for a beginner
 * @param cost in words
 * @param result what can be checked when it is done
 * @param uses ids of units whose labs it builds on
 * @param before something to see to days earlier, such as a quota
 * @param core whether it carries the project when time is short
 */
public record Lab(
        String title,
        int minutes,
        String cost,
        String steps,
        String result,
        String cleanUp,
        List<String> uses,
        Optional<Preparation> before,
        boolean core) {
    public Lab {
        uses = List.copyOf(uses);
    }

    /** What is to be seen to some days before a lab. */
    public record Preparation(int days, String say) {}
}
