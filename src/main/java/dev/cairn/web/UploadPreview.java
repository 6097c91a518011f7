package dev.cairn.web;

import java.util.List;

/** What would come of a table, row by row. */
record UploadPreview(List<UploadRow> rows) {
    UploadPreview {
        rows = List.copyOf(rows);
    }

    long sound() {
        return rows.stream().filter(UploadRow::isSound).count();
    }

    long faulty() {
        return rows.size() - sound();
    }

    /** How many rows ask for more than there is time for. */
    long infeasible() {
        return rows.stream()
                .flatMap(row -> row.verdict().stream())
                .filter(verdict -> verdict.kind().equals("infeasible"))
                .count();
    }

    /** {@code 3 rows}. */
    static String rows(long count) {
        return count == 1 ? "1 row" : count + " rows";
    }

    static String plans(long count) {
        return count == 1 ? "1 plan" : count + " plans";
    }
}
