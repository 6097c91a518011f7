package dev.cairn.learner;

import dev.cairn.exam.ExamCode;
import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * An exam that the learner has sat.
 *
 * @param weakDomains the domains that the score report calls weak
 */
public record Attempt(ExamCode exam, LocalDate takenOn, boolean passed, SortedSet<Integer> weakDomains) {
    public Attempt {
        weakDomains = Collections.unmodifiableSortedSet(new TreeSet<>(weakDomains));
    }
}
