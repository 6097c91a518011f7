package dev.cairn.planning;

import dev.cairn.plan.Work;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Sees to it that no domain rests for longer than it may where there is any practice to take it up: a few minutes of another domain's quiz or review are
 * its own.
 */
final class LongRests {
    private final WorkLayout layout;
    private final List<Slot> slots;
    /** Days with practice or a mock, which may take up any domain. */
    private final NavigableSet<LocalDate> chances;

    /** @param byDay the sessions of an exam's study */
    LongRests(WorkLayout layout, List<Slot> byDay) {
        this.layout = layout;
        this.slots = new ArrayList<>(byDay);
        this.chances = slots.stream()
                .filter(slot -> isPractice(slot) || slot.mock().isPresent())
                .map(Slot::date)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The same sessions, some of them with more that is due. */
    List<Slot> shortened() {
        layout.domains().stream().filter(DomainWork::isBegun).forEach(work -> shorten(work.number()));
        return slots;
    }

    private void shorten(int domain) {
        NavigableSet<LocalDate> touched = slots.stream()
                .filter(slot -> touches(slot, domain))
                .map(Slot::date)
                .collect(Collectors.toCollection(TreeSet::new));
        LocalDate due = LocalDate.MIN;
        boolean begun = false;
        for (int i = 0; i < slots.size(); i++) {
            Slot slot = slots.get(i);
            begun |= slot.touches(domain);
            if (begun && isPractice(slot) && !touched.contains(slot.date()) && isLastChance(slot.date(), due)) {
                slot = slot.withAlsoDue(Stream.concat(slot.alsoDue().stream(), Stream.of(domain))
                        .sorted()
                        .toList());
                slots.set(i, slot);
                touched.add(slot.date());
            }
            if (begun && touches(slot, domain)) {
                due = layout.restsUntil(slot.date());
            }
        }
    }

    /** Whether what is due has no later day to come up in time. */
    private boolean isLastChance(LocalDate day, LocalDate due) {
        LocalDate next = chances.higher(day);
        return next == null || next.isAfter(due.plusDays(1));
    }

    private static boolean isPractice(Slot slot) {
        return slot.work() == Work.QUIZ || slot.work() == Work.REVIEW;
    }

    /** A mock, and going through it, takes up all domains. */
    private static boolean touches(Slot slot, int domain) {
        return slot.mock().isPresent() || slot.touches(domain);
    }
}
