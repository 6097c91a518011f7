package dev.cairn.syllabus;

import java.util.List;
import java.util.Optional;

/**
 * A unit of a syllabus: one to three sittings that belong together.
 *
 * @param id within the syllabus
 * @param outcome {@code You can …}
 * @param topics in teaching order
 * @param questions of its test; may be 0 where it has cases
 * @param types kinds of question that suit it, where they are more than choices
 * @param compare ids of comparison tables
 * @param traps what learners fall for
 */
public record Unit(
        String id,
        String title,
        UnitStage stage,
        Audience audience,
        String outcome,
        List<SyllabusTopic> topics,
        int questions,
        List<String> types,
        List<String> compare,
        List<String> traps,
        List<Case> cases,
        Optional<Lab> lab) {
    public Unit {
        topics = List.copyOf(topics);
        types = List.copyOf(types);
        compare = List.copyOf(compare);
        traps = List.copyOf(traps);
        cases = List.copyOf(cases);
    }

    /** How far into the subject a unit leads. */
    public enum UnitStage {
        NEWCOMER,
        FOUNDATION,
        CORE,
        DEPTH
    }

    /** Who a unit is for. */
    public enum Audience {
        EVERYBODY,
        /** Those new to IT: the unit covers nothing of the guide. */
        NEW_TO_IT,
        /** Those who come without the certification or experience that the guide expects: the unit covers nothing of the guide. */
        NEW_TO_AWS
    }
}
