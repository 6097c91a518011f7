package dev.cairn.syllabus;

import java.util.List;

/**
 * A table of things that exams confuse, to fill in from memory.
 *
 * @param rows each with as many cells as there are columns
 */
public record ComparisonTable(String id, String title, List<String> columns, List<List<String>> rows) {
    public ComparisonTable {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
    }
}
