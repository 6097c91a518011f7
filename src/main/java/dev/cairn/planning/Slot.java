package dev.cairn.planning;

import dev.cairn.plan.Work;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;

/**
 * A session before it is written out: when, how long, what kind of work, on which domain.
 *
 * @param mock which mock it is a part of
 * @param keptBack whether it is kept back for what a coming version brings
 * @param alsoDue other domains whose review is due
 * @param why the facts behind it
 */
record Slot(
        LocalDate date,
        int minutes,
        Work work,
        OptionalInt domain,
        OptionalInt mock,
        boolean keptBack,
        List<Integer> alsoDue,
        List<Object> why) {

    static Slot of(LocalDate date, int minutes, Work work, int domain, List<Object> why) {
        return new Slot(date, minutes, work, OptionalInt.of(domain), OptionalInt.empty(), false, List.of(), why);
    }

    static Slot ofMock(LocalDate date, int minutes, Work work, int mock, Object why) {
        return new Slot(date, minutes, work, OptionalInt.empty(), OptionalInt.of(mock), false, List.of(), List.of(why));
    }

    static Slot free(LocalDate date, int minutes) {
        return new Slot(
                date, minutes, Work.BUFFER, OptionalInt.empty(), OptionalInt.empty(), false, List.of(), List.of());
    }

    static Slot keptBack(LocalDate date, int minutes) {
        return new Slot(
                date, minutes, Work.BUFFER, OptionalInt.empty(), OptionalInt.empty(), true, List.of(), List.of());
    }

    static Slot ofExam(LocalDate date, int minutes, List<Object> why) {
        return new Slot(date, minutes, Work.EXAM, OptionalInt.empty(), OptionalInt.empty(), false, List.of(), why);
    }

    /** Whether it is buffer and nothing else. */
    boolean isFree() {
        return work == Work.BUFFER && !keptBack;
    }

    /** Whether it is on a domain, as a whole or for a few minutes. */
    boolean touches(int number) {
        return domain.equals(OptionalInt.of(number)) || alsoDue.contains(number);
    }

    /** Whether it brings new material. */
    boolean isNew() {
        return work == Work.LEARN || work == Work.LAB;
    }

    Slot withAlsoDue(List<Integer> domains) {
        return new Slot(date, minutes, work, domain, mock, keptBack, domains, why);
    }

    Slot longer(int more) {
        return new Slot(date, minutes + more, work, domain, mock, keptBack, alsoDue, why);
    }

    Slot as(Work kind) {
        return new Slot(date, minutes, kind, domain, mock, keptBack, alsoDue, why);
    }

    Slot because(List<Object> facts) {
        return new Slot(date, minutes, work, domain, mock, keptBack, alsoDue, facts);
    }
}
