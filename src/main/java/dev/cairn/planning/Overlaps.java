package dev.cairn.planning;

import dev.cairn.exam.Exam;
import dev.cairn.exam.Level;
import dev.cairn.planning.effort.Overlap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** How much of an exam is known from other exams: counted in the services that the guides call in scope. */
final class Overlaps {
    private Overlaps() {}

    /**
     * An overlap for each level that the exam shares services with, the highest first.
     *
     * @param known exams that are held, were held, or come earlier in the path
     */
    static List<Overlap> of(Exam exam, List<Exam> known) {
        Set<String> open = new HashSet<>(exam.services().toList());
        int all = open.size();
        List<Overlap> overlaps = new ArrayList<>();
        for (Level level :
                Arrays.stream(Level.values()).sorted(Comparator.reverseOrder()).toList()) {
            int before = open.size();
            List<String> from = new ArrayList<>();
            for (Exam other : known) {
                if (other.version().level() == level
                        && open.removeAll(other.services().toList())) {
                    from.add(other.code().value());
                }
            }
            if (open.size() < before) {
                int percent = (before - open.size()) * 100 / all;
                overlaps.add(new Overlap(exam.code(), level, percent, String.join(" and ", from)));
            }
        }
        return overlaps;
    }
}
