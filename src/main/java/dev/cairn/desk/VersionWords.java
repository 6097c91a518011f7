package dev.cairn.desk;

import dev.cairn.export.Words;
import dev.cairn.plan.Progress;
import dev.cairn.plan.Progress.SessionReport;
import dev.cairn.plan.Session.State;
import dev.cairn.planning.StoredPlan;
import dev.cairn.planning.progress.ChangedField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The reasons for a version, in a few words.
 *
 * @param before the version before it
 * @param changed fields of the request
 * @param reports since the version before
 */
record VersionWords(StoredPlan version, Optional<StoredPlan> before, List<String> changed, List<Progress> reports) {

    String inWords() {
        List<String> sentences = new ArrayList<>();
        if (version.version() == 1) {
            sentences.add("The first version.");
        }
        version.earlier().ifPresent(earlier -> sentences.add("Back to version " + earlier.version() + "."));
        if (!changed.isEmpty()) {
            sentences.add("You changed "
                    + Words.list(changed.stream()
                            .map(field -> new ChangedField(field).inWords())
                            .toList())
                    + ".");
        }
        if (version.earlier().isEmpty()
                && before.filter(previous -> !previous.revision().equals(version.revision()))
                        .isPresent()) {
            sentences.add("Rules or exam data are new.");
        }
        List<String> reported = reported();
        if (!reported.isEmpty()) {
            sentences.add("You reported " + Words.list(reported) + ".");
        }
        return sentences.isEmpty() ? "Planned again." : String.join(" ", sentences);
    }

    private List<String> reported() {
        List<SessionReport> sessions =
                reports.stream().flatMap(report -> report.sessions().stream()).toList();
        long done = count(sessions, State.DONE);
        long missed = count(sessions, State.MISSED);
        List<String> parts = new ArrayList<>();
        add(parts, done, "session done", "sessions done");
        add(parts, missed, "session missed", "sessions missed");
        add(parts, sessions.size() - done - missed, "other change of a session", "other changes of sessions");
        add(parts, reports.stream().mapToInt(report -> report.mocks().size()).sum(), "mock score", "mock scores");
        add(parts, reports.stream().mapToInt(report -> report.exams().size()).sum(), "exam result", "exam results");
        return parts;
    }

    private static long count(List<SessionReport> sessions, State state) {
        return sessions.stream()
                .filter(session -> session.state().equals(Optional.of(state)))
                .count();
    }

    private static void add(List<String> parts, long count, String one, String many) {
        if (count > 0) {
            parts.add(count + " " + (count == 1 ? one : many));
        }
    }
}
