package dev.cairn.planning;

import dev.cairn.learner.Attempt;
import dev.cairn.learner.PlanRequest;
import dev.cairn.plan.Plan;
import dev.cairn.plan.Plan.Revision;
import dev.cairn.plan.Progress;
import dev.cairn.plan.Progress.SessionReport;
import dev.cairn.plan.Session;
import dev.cairn.planning.progress.NewReport;
import dev.cairn.planning.progress.NewReport.Kind;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a plan is replanned from. The same makes the same plan.
 *
 * @param before the latest version, as it stands
 * @param reports all that was ever reported on the plan, the first first
 * @param news those of them that came after the latest version was made
 * @param request what is asked for from now on, with its day, and with the results that were reported
 * @param asUnderstood the request with all defaults filled in, as the plan should show it
 * @param basis rules, catalogue and parameters that the new version is made with
 * @param accepts another day for exams, where that is better
 */
public record Replanning(
        Plan before,
        List<Progress> reports,
        List<Progress> news,
        PlanRequest request,
        Map<String, Object> asUnderstood,
        Revision basis,
        boolean accepts) {
    private static final String AS_OF = "asOf";
    /** A name moves nothing. */
    private static final String LEARNER = "learner";

    private static final String START = "start";
    private static final String ATTEMPTS = "attempts";

    public Replanning {
        reports = List.copyOf(reports);
        news = List.copyOf(news);
    }

    /** The exams of the reports, with how they went; of several reports on the same exam and day the last. */
    public static List<Attempt> results(List<Progress> reports) {
        return List.copyOf(reports.stream()
                .flatMap(report -> report.exams().stream())
                .collect(Collectors.toMap(
                        Replanning::sitting, result -> result, (first, last) -> last, LinkedHashMap::new))
                .values());
    }

    private static String sitting(Attempt attempt) {
        return attempt.exam() + " " + attempt.takenOn();
    }

    /** The first day of study: as it was, unless that has passed. */
    public static LocalDate start(LocalDate before, LocalDate asOf) {
        return before.isBefore(asOf) ? asOf : before;
    }

    /** What was reported since the latest version, besides what was done or missed. */
    List<NewReport> newReports() {
        Set<Kind> kinds = new TreeSet<>();
        for (Progress report : news) {
            if (!report.mocks().isEmpty()) {
                kinds.add(Kind.MOCK);
            }
            if (!report.exams().isEmpty()) {
                kinds.add(Kind.EXAM);
            }
            for (SessionReport session : report.sessions()) {
                boolean isMoved = session.date().isPresent()
                        && session.state()
                                .filter(state -> state == Session.State.DONE)
                                .isEmpty();
                if (isMoved || session.locked().isPresent()) {
                    kinds.add(Kind.MOVE);
                }
                if (session.minutes().isPresent()) {
                    kinds.add(Kind.MINUTES);
                }
            }
        }
        return kinds.stream().map(NewReport::new).toList();
    }

    /** Names of the fields in which the learner asks for something else than before, the name apart. */
    List<String> changed() {
        return changed(before.request(), asUnderstood, request.asOf(), reports);
    }

    /**
     * Names of the fields in which a request asks for something else than the one before it, the name apart.
     *
     * @param asOf the day of the new request
     * @param reports whose results may be among the attempts
     */
    public static List<String> changed(
            Map<String, Object> old, Map<String, Object> now, LocalDate asOf, List<Progress> reports) {
        Set<String> fields = new LinkedHashSet<>(now.keySet());
        fields.addAll(old.keySet());
        fields.remove(AS_OF);
        fields.remove(LEARNER);
        return fields.stream()
                .filter(field -> !value(old, field, asOf, reports).equals(value(now, field, asOf, reports)))
                .toList();
    }

    /** In words, since numbers come in several types; without what does not tell of a wish. */
    private static String value(Map<String, Object> fields, String field, LocalDate asOf, List<Progress> reports) {
        if (field.equals(START) && fields.get(START) != null) {
            return start(LocalDate.parse(String.valueOf(fields.get(START))), asOf)
                    .toString();
        }
        if (field.equals(ATTEMPTS) && fields.get(ATTEMPTS) instanceof List<?> attempts) {
            Set<String> reported =
                    results(reports).stream().map(Replanning::sitting).collect(Collectors.toSet());
            return attempts.stream()
                    .filter(attempt -> attempt instanceof Map<?, ?> of
                            && !reported.contains(of.get("exam") + " " + of.get("takenOn")))
                    .toList()
                    .toString();
        }
        return String.valueOf(fields.get(field));
    }
}
