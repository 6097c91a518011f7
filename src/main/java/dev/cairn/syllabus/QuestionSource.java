package dev.cairn.syllabus;

import dev.cairn.exam.Link;
import java.util.Optional;

/**
 * Where questions come from.
 *
 * @param id {@code <exam in lower case>-<role>}
 * @param page nothing if no address is known
 * @param price in words, such as {@code free}
 * @param use when to use it
 */
public record QuestionSource(String id, Role role, String title, Optional<Link> page, String price, String use) {

    /** What a source is for. */
    public enum Role {
        /** The official sample questions. */
        SAMPLES,
        /** The official practice question set. */
        SET,
        /** The official practice exam. */
        MOCK,
        /** The official preparation plan. */
        PLAN,
        /** For the weekly tests: a named bank, and what to look for in any other. */
        BANK
    }
}
