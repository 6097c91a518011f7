package dev.cairn.planning;

import dev.cairn.plan.Work;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Sees to it that no domain rests for longer than it may where there is any practice to take it up: a few minutes of another domain's quiz or review are
 * its own.
 */
final class LongRests {
    private final WorkLayout layout;

    LongRests(WorkLayout layout) {
        this.layout = layout;
    }

    /** The same sessions, by day, some of them with more that is due. */
    List<Slot> shortened(List<Slot> byDay) {
        List<Slot> slots = new ArrayList<>(byDay);
        layout.domains().stream().filter(DomainWork::isBegun).forEach(work -> shorten(work.number(), slots));
        return slots;
    }

    private void shorten(int domain, List<Slot> slots) {
        LocalDate due = LocalDate.MIN;
        boolean begun = false;
        for (int i = 0; i < slots.size(); i++) {
            Slot slot = slots.get(i);
            begun |= slot.touches(domain);
            if (begun && isPractice(slot) && isLastBefore(due, i, slots) && !isTouchedOn(domain, slot.date(), slots)) {
                slot = slot.withAlsoDue(Stream.concat(slot.alsoDue().stream(), Stream.of(domain))
                        .sorted()
                        .toList());
                slots.set(i, slot);
            }
            if (begun && touches(slot, domain)) {
                due = slot.date().plusDays(layout.longestGap(slot.date()));
            }
        }
    }

    /** Whether what is due has no later day to come up in time. */
    private static boolean isLastBefore(LocalDate due, int index, List<Slot> slots) {
        LocalDate day = slots.get(index).date();
        return slots.subList(index, slots.size()).stream()
                .filter(slot -> slot.date().isAfter(day)
                        && (isPractice(slot) || slot.mock().isPresent()))
                .findFirst()
                .map(slot -> slot.date().isAfter(due.plusDays(1)))
                .orElse(true);
    }

    private static boolean isPractice(Slot slot) {
        return slot.work() == Work.QUIZ || slot.work() == Work.REVIEW;
    }

    private static boolean isTouchedOn(int domain, LocalDate day, List<Slot> slots) {
        return slots.stream().anyMatch(slot -> slot.date().equals(day) && touches(slot, domain));
    }

    /** A mock, and going through it, takes up all domains. */
    private static boolean touches(Slot slot, int domain) {
        return slot.mock().isPresent() || slot.touches(domain);
    }
}
