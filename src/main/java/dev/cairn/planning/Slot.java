package dev.cairn.planning;

import dev.cairn.plan.Work;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;

/**
 * A session before it is written out: when, how long, what kind of work, on which domain.
 *
 * @param mock which mock it is a part of
 * @param alsoDue other domains whose review is due
 * @param why the facts behind it
 */
record Slot(
        LocalDate date,
        int minutes,
        Work work,
        OptionalInt domain,
        OptionalInt mock,
        List<Integer> alsoDue,
        List<Object> why) {}
