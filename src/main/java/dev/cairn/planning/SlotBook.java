package dev.cairn.planning;

import dev.cairn.plan.Work;
import dev.cairn.planning.fit.SessionShape;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The sessions of an exam's study while they are placed, and what time they leave. */
final class SlotBook {
    private final StudyTime time;
    private final SessionShape shape;
    private final List<Slot> slots = new ArrayList<>();
    private final Map<LocalDate, Integer> taken = new HashMap<>();
    private final Map<LocalDate, Integer> free = new HashMap<>();

    SlotBook(StudyTime time, SessionShape shape) {
        this.time = time;
        this.shape = shape;
    }

    void add(Slot slot) {
        slots.add(slot);
        count(slot, slot.minutes());
    }

    /** Puts a session in the place of another. */
    void replace(Slot old, Slot slot) {
        slots.set(slots.indexOf(old), slot);
        count(old, -old.minutes());
        count(slot, slot.minutes());
    }

    private void count(Slot slot, int minutes) {
        taken.merge(slot.date(), minutes, Integer::sum);
        if (slot.isFree()) {
            free.merge(slot.date(), minutes, Integer::sum);
        }
    }

    /** All sessions, by day, those of a day in the order in which they were added. */
    List<Slot> byDay() {
        slots.sort(Comparator.comparing(Slot::date));
        return List.copyOf(slots);
    }

    int size() {
        return slots.size();
    }

    Stream<Slot> of(int domain, Work work) {
        return slots.stream()
                .filter(slot -> slot.work() == work && slot.domain().equals(OptionalInt.of(domain)));
    }

    List<Slot> of(Predicate<Slot> which) {
        return slots.stream().filter(which).toList();
    }

    /** The sessions of a kind, the latest first. */
    List<Slot> latestFirst(Predicate<Slot> which) {
        return slots.stream()
                .filter(which)
                .sorted(Comparator.comparing(Slot::date).reversed())
                .toList();
    }

    /** Minutes of a day that nothing takes. */
    int spare(LocalDate day) {
        return time.on(day) - taken.getOrDefault(day, 0);
    }

    /** Minutes of buffer. */
    int freeMinutes() {
        return free.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Lengthens sessions, the latest first, where their days have time to spare or buffer; answers with what is still left. */
    int lengthen(int minutes, Predicate<Slot> which) {
        if (minutes == 0) {
            return 0;
        }
        int left = minutes;
        for (Slot slot : latestFirst(which)) {
            int room = spare(slot.date()) + free.getOrDefault(slot.date(), 0);
            int more = Math.max(0, Math.min(left, Math.min(shape.longest() - slot.minutes(), room)));
            if (more > 0) {
                replace(slot, slot.longer(more));
                left -= more;
            }
        }
        shortenBuffers();
        return left;
    }

    /** Takes from the buffer of a day what other work has taken of its time. */
    private void shortenBuffers() {
        for (Slot buffer : of(Slot::isFree)) {
            int minutes = buffer.minutes() + Math.min(0, spare(buffer.date()));
            if (minutes < shape.shortest()) {
                slots.remove(buffer);
                count(buffer, -buffer.minutes());
            } else if (minutes < buffer.minutes()) {
                replace(buffer, buffer.longer(minutes - buffer.minutes()));
            }
        }
    }
}
