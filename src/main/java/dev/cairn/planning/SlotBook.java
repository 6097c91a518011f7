package dev.cairn.planning;

import dev.cairn.plan.Work;
import dev.cairn.planning.fit.SessionShape;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The sessions of an exam's study while they are placed, and what time they leave. */
final class SlotBook {
    private final StudyTime time;
    private final SessionShape shape;
    private final List<Slot> slots = new ArrayList<>();

    SlotBook(StudyTime time, SessionShape shape) {
        this.time = time;
        this.shape = shape;
    }

    void add(Slot slot) {
        slots.add(slot);
    }

    /** All sessions, by day, those of a day in the order in which they were added. */
    List<Slot> byDay() {
        slots.sort(Comparator.comparing(Slot::date));
        return List.copyOf(slots);
    }

    int size() {
        return slots.size();
    }

    Stream<Slot> of(int domain) {
        return slots.stream().filter(slot -> slot.domain().equals(OptionalInt.of(domain)));
    }

    Stream<Slot> of(int domain, Work work) {
        return of(domain).filter(slot -> slot.work() == work);
    }

    List<Slot> of(Predicate<Slot> which) {
        return slots.stream().filter(which).toList();
    }

    /** Puts a session in the place of another. */
    void replace(Slot old, Slot slot) {
        slots.set(slots.indexOf(old), slot);
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
        return time.on(day) - minutes(day, slot -> true);
    }

    int minutes(Predicate<Slot> which) {
        return slots.stream().filter(which).mapToInt(Slot::minutes).sum();
    }

    private int minutes(LocalDate day, Predicate<Slot> which) {
        return minutes(slot -> slot.date().equals(day) && which.test(slot));
    }

    /** Lengthens sessions, the latest first, where their days have time to spare or buffer; answers with what is still left. */
    int lengthen(int minutes, Predicate<Slot> which) {
        int left = minutes;
        for (Slot slot : left > 0 ? latestFirst(which) : List.<Slot>of()) {
            int room = spare(slot.date()) + minutes(slot.date(), Slot::isFree);
            int more = Math.max(0, Math.min(left, Math.min(shape.longest() - slot.minutes(), room)));
            replace(slot, slot.longer(more));
            left -= more;
        }
        shortenBuffers();
        return left;
    }

    /** Takes from the buffer of a day what other work has taken of its time. */
    private void shortenBuffers() {
        slots.replaceAll(slot -> slot.isFree() ? slot.longer(Math.min(0, spare(slot.date()))) : slot);
        slots.removeIf(slot -> slot.isFree() && slot.minutes() < shape.shortest());
    }
}
