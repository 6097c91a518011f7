package dev.cairn.desk;

import dev.cairn.exam.ExamCode;
import dev.cairn.intake.StoredText;
import dev.cairn.plan.Plan;
import dev.cairn.plan.Progress;
import dev.cairn.planning.PlanPosition;
import dev.cairn.planning.ProgressEvent;
import dev.cairn.planning.Replanning;
import dev.cairn.planning.StoredPlan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Versions of a plan, the newest first.
 *
 * @param hasEarlier whether there are versions before the last of these
 * @param position of the plan as it stands
 */
public record PlanVersions(List<Entry> versions, boolean hasEarlier, PlanPosition position) {
    public PlanVersions {
        versions = List.copyOf(versions);
    }

    /**
     * A version of a plan.
     *
     * @param createdAt when it was stored
     * @param asOf the day that it was planned for
     * @param backTo the earlier version that it goes back to
     * @param changed fields of the request that differ from the version before
     * @param reports how many reports came since the version before
     * @param say what happened since the version before, in a few words
     * @param examDays the exams of its path
     */
    public record Entry(
            int version,
            String createdAt,
            LocalDate asOf,
            Optional<Integer> backTo,
            List<String> changed,
            int reports,
            String say,
            List<ExamDay> examDays) {

        static Entry of(Read version, Optional<Read> before, List<ProgressEvent> events) {
            StoredPlan stored = version.stored();
            Plan plan = version.plan();
            long known = before.map(previous -> previous.stored().sequence()).orElse(0L);
            List<Progress> reports = progress(events, known, stored.sequence());
            List<String> changed = before.filter(previous -> stored.earlier().isEmpty())
                    .map(previous -> Replanning.changed(
                            previous.plan().request(),
                            plan.request(),
                            plan.asOf(),
                            progress(events, 0, stored.sequence())))
                    .orElse(List.of());
            return new Entry(
                    stored.version(),
                    stored.createdAt().toString(),
                    plan.asOf(),
                    stored.earlier().map(StoredPlan.Earlier::version),
                    changed,
                    reports.size(),
                    new VersionWords(stored, before.map(Read::stored), changed, reports).inWords(),
                    plan.path().stream()
                            .map(step -> new ExamDay(step.exam(), step.examDate()))
                            .toList());
        }

        private static List<Progress> progress(List<ProgressEvent> events, long after, long upTo) {
            return events.stream()
                    .filter(event -> event.sequence() > after && event.sequence() <= upTo)
                    .map(event -> StoredText.progress(event.body()))
                    .toList();
        }
    }

    /** An exam and its day. */
    public record ExamDay(ExamCode exam, LocalDate date) {}

    /** A version, and what its text says. */
    private record Read(StoredPlan stored, Plan plan) {}

    /**
     * The first of these versions.
     *
     * @param stored the newest first
     * @param most how many; one more shows what the last of them changed
     */
    static PlanVersions of(List<StoredPlan> stored, int most, List<ProgressEvent> events, PlanPosition position) {
        List<Entry> entries = new ArrayList<>();
        Optional<Read> next = Optional.empty();
        for (StoredPlan each : stored) {
            Optional<Read> version = Optional.of(new Read(each, StoredText.plan(each.plan())));
            next.ifPresent(later -> entries.add(Entry.of(later, version, events)));
            next = version;
        }
        if (stored.size() <= most) {
            next.ifPresent(oldest -> entries.add(Entry.of(oldest, Optional.empty(), events)));
        }
        return new PlanVersions(entries, stored.size() > most, position);
    }
}
