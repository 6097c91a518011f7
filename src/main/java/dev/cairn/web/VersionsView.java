package dev.cairn.web;

import dev.cairn.desk.PlanVersions;
import dev.cairn.desk.PlanVersions.Entry;
import dev.cairn.export.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** Versions of a plan, the newest first, with the way back to each. */
record VersionsView(PlanView view, PlanVersions versions) {
    /** How many a page shows. */
    static final int SIZE = 10;

    List<Entry> entries() {
        return versions.versions();
    }

    /** Whether there is a version besides the one in use. */
    boolean hasChoice() {
        return versions.position().version() > 1;
    }

    boolean isNow(Entry entry) {
        return entry.version() == versions.position().version();
    }

    static String day(Entry entry) {
        return Words.day(LocalDate.ofInstant(Instant.parse(entry.createdAt()), ZoneOffset.UTC));
    }

    /** The exams and their days; empty for a plan without exams. */
    static String exams(Entry entry) {
        return Words.list(entry.examDays().stream()
                .map(exam -> exam.exam() + " on " + Words.day(exam.date()))
                .toList());
    }

    /** The page of a version, as it was made. */
    String page(Entry entry) {
        return view.files() + ".html?version=" + entry.version();
    }

    /** The list of the versions before these. */
    String earlier() {
        return view.address() + "/versions?before="
                + entries().get(entries().size() - 1).version();
    }

    String seen() {
        return ChangeView.seen(view);
    }
}
