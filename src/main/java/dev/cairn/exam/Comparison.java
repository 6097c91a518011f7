package dev.cairn.exam;

import java.util.List;

/**
 * What differs between two versions of an exam, domain by domain, as a source tells it.
 *
 * @param note what to know of the comparison as a whole; empty if there is nothing
 * @param removed what left the exam, where the source names no domain for it
 */
public record Comparison(
        ExamCode from, ExamCode to, String source, String note, List<Change> domains, List<String> removed) {
    public Comparison {
        domains = List.copyOf(domains);
        removed = List.copyOf(removed);
    }

    /**
     * What is new in a domain of the later version.
     *
     * @param comesFrom the domains of the earlier version that hand something on, the main one first, with their weights
     * @param moved what comes from elsewhere in the earlier version
     */
    public record Change(
            int domain,
            String name,
            int weight,
            List<String> comesFrom,
            List<String> added,
            List<String> removed,
            List<String> moved) {
        public Change {
            comesFrom = List.copyOf(comesFrom);
            added = List.copyOf(added);
            removed = List.copyOf(removed);
            moved = List.copyOf(moved);
        }
    }
}
