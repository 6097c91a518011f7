package dev.cairn.web;

import dev.cairn.authoring.CaseFile;
import dev.cairn.authoring.CaseRun;
import dev.cairn.authoring.RuleFault;
import dev.cairn.authoring.draft.Draft;
import dev.cairn.authoring.draft.Trial;
import dev.cairn.authoring.draft.Weighed;
import dev.cairn.authoring.impact.ImpactReport;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A draft, and what came of trying it.
 *
 * @param base the digest of the files when they began to be edited
 * @param trial nothing if it was not tried
 * @param weighed nothing if it was not weighed
 * @param trouble why it could not be done, half a sentence; empty if it could
 */
record EditView(
        EditSubject subject,
        Draft draft,
        String base,
        Optional<Trial> trial,
        Optional<Weighed> weighed,
        String trouble) {
    static final String BASE = "base";
    private static final int LEAST_ROWS = 8;
    private static final int MOST_ROWS = 32;

    static EditView of(EditSubject subject, Draft draft, String base) {
        return new EditView(subject, draft, base, Optional.empty(), Optional.empty(), "");
    }

    EditView with(Trial tried) {
        return new EditView(subject, draft, base, Optional.of(tried), weighed, trouble);
    }

    EditView with(Weighed other) {
        return new EditView(subject, draft, base, trial, Optional.of(other), trouble);
    }

    EditView with(String other) {
        return new EditView(subject, draft, base, trial, weighed, other);
    }

    /** The texts by the paths of their files, from the fields of the form. */
    static Map<String, String> texts(Draft standing, Fields fields) {
        return standing.texts().keySet().stream()
                .filter(path -> fields.has(field(path)))
                .collect(Collectors.toMap(path -> path, path -> fields.raw(field(path))));
    }

    /** The field with the text of a file. */
    static String field(String path) {
        if (path.endsWith(CaseFile.SUFFIX)) {
            return "cases";
        }
        return path.endsWith(".drl") ? "rule" : "numbers";
    }

    static String label(String path) {
        return switch (field(path)) {
            case "cases" -> "Its cases";
            case "rule" -> "The rule";
            default -> "Numbers and tables";
        };
    }

    /** The paths of the files in the order of the page: a rule before its cases. */
    List<String> paths() {
        return draft.texts().keySet().stream()
                .sorted((one, other) -> field(other).compareTo(field(one)))
                .toList();
    }

    static int rows(String text) {
        long lines = text.lines().count() + 1;
        return (int) Math.max(LEAST_ROWS, Math.min(MOST_ROWS, lines));
    }

    boolean isChanged() {
        return !draft.equals(subject.standing());
    }

    /** Whether somebody else has changed the files meanwhile. */
    boolean isOutdated() {
        return !base.equals(subject.digest());
    }

    /** Whether it can be weighed. */
    boolean isSound() {
        return trial.filter(Trial::isSound).isPresent();
    }

    /** Whether there is a field with this file. */
    boolean has(RuleFault fault) {
        return draft.texts().containsKey(fault.file());
    }

    boolean isFaulty(String path) {
        return trial.stream()
                .flatMap(tried -> tried.faults().stream())
                .anyMatch(fault -> fault.file().equals(path));
    }

    /** What the check and the cases came to, in a sentence or two. */
    String headline() {
        return trial.map(EditView::headline)
                .orElse(trouble.isEmpty() ? "Change the text to see the result here." : "Not tried: " + trouble + ".");
    }

    /** What it changes, in a sentence; empty where nobody has looked. */
    String impactLine() {
        if (!trouble.isEmpty()) {
            return "Its impact is unknown: " + trouble + ".";
        }
        return weighed.map(EditView::headline).orElse(isSound() && isChanged() ? "Next: its impact." : "");
    }

    private static String headline(Trial trial) {
        if (!trial.faults().isEmpty()) {
            return RulesView.count(trial.faults().size(), "fault") + " in the draft. No case has run.";
        }
        String others = trial.others().isEmpty()
                ? "No faults. "
                : RulesView.count(trial.others().size(), "fault") + " elsewhere in the folder. ";
        return others + trial.cases().map(EditView::headline).orElse("");
    }

    private static String headline(CaseRun cases) {
        int all = cases.results().size();
        int failures = cases.failures().size();
        if (all == 0) {
            return "No case applies.";
        }
        return failures == 0
                ? RulesView.count(all, "case") + (all == 1 ? " passes." : " pass.")
                : failures + " of " + RulesView.count(all, "case") + (failures == 1 ? " fails." : " fail.");
    }

    private static String headline(Weighed weighed) {
        String plans = weighed.reports().stream()
                .map(report -> report.changed() + " of " + report.members() + " " + group(report))
                .collect(Collectors.joining(", "));
        return "Plans change for " + plans + ".";
    }

    /** Who they are, in a word or two. */
    static String group(ImpactReport report) {
        return report.population().replaceFirst(",.*$", "");
    }
}
