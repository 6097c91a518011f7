package dev.cairn.planning;

import dev.cairn.exam.Exam;
import dev.cairn.planning.effort.Overlap;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** How much of an exam is known from other exams: counted in the services that the guides call in scope. */
final class Overlaps {
    private Overlaps() {}

    /** @param known exams that are held, were held, or come earlier in the path */
    static Overlap of(Exam exam, List<Exam> known) {
        Set<String> services = new HashSet<>();
        List<String> from = new ArrayList<>();
        List<String> own = exam.services().toList();
        for (Exam other : known) {
            if (other.services().filter(own::contains).anyMatch(services::add)) {
                other.services().forEach(services::add);
                from.add(other.code().value());
            }
        }
        long covered = own.stream().filter(services::contains).count();
        int percent = own.isEmpty() ? 0 : (int) (covered * 100 / own.size());
        return new Overlap(exam.code(), percent, String.join(" and ", from));
    }
}
