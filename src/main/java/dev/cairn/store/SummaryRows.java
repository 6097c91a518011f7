package dev.cairn.store;

import dev.cairn.exam.ExamCode;
import dev.cairn.plan.Feasibility.Verdict;
import dev.cairn.plan.Plan.Revision;
import dev.cairn.planning.PlanDirectory.ListedPlan;
import dev.cairn.planning.PlanId;
import dev.cairn.planning.PlanPosition;
import dev.cairn.planning.PlanStatus;
import dev.cairn.planning.PlanSummary;
import dev.cairn.planning.PlanSummary.AdvisoryMark;
import dev.cairn.planning.PlanSummary.PlannedSitting;
import dev.cairn.planning.PlanSummary.UndoneDay;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Summaries of plans as rows of three tables. */
final class SummaryRows {
    /** Behind all days of the calendar that plans know. */
    static final String NO_DAY = "9999-12-31";

    private static final String UPSERT = """
            INSERT INTO plan_summary (plan_id, owner, version, sequence, updated_at, basis, rules, catalogue, parameters,
                learner, learner_key, asked, planned, verdict, status, next_day, finish, planned_minutes, done_minutes,
                behind_from, behind_why, undone)
            SELECT id, owner, version, sequence, :updatedAt, :basis, :rules, :catalogue, :parameters,
                :learner, :learnerKey, :asked, :planned, :verdict, :status, :nextDay, :finish, :plannedMinutes, :doneMinutes,
                :behindFrom, :behindWhy, :undone
            FROM plan WHERE id = :id AND version = :version AND sequence = :sequence
            ON CONFLICT (plan_id) DO UPDATE SET version = excluded.version, sequence = excluded.sequence,
                updated_at = excluded.updated_at, basis = excluded.basis, rules = excluded.rules,
                catalogue = excluded.catalogue, parameters = excluded.parameters, learner = excluded.learner,
                learner_key = excluded.learner_key, asked = excluded.asked, planned = excluded.planned,
                verdict = excluded.verdict, status = excluded.status, next_day = excluded.next_day,
                finish = excluded.finish, planned_minutes = excluded.planned_minutes,
                done_minutes = excluded.done_minutes, behind_from = excluded.behind_from,
                behind_why = excluded.behind_why, undone = excluded.undone
            WHERE plan_summary.version <= excluded.version AND plan_summary.sequence <= excluded.sequence""";

    private SummaryRows() {}

    /** Writes the summary of a plan that stands there; nothing if it stands elsewhere, or was summed up further on. */
    static void put(Handle handle, PlanId id, PlanPosition position, Instant updatedAt, PlanSummary summary) {
        if (putRow(handle, id, position, updatedAt, summary) == 1) {
            handle.createUpdate("DELETE FROM plan_exam WHERE plan_id = :id")
                    .bind("id", id.value())
                    .execute();
            handle.createUpdate("DELETE FROM plan_advisory WHERE plan_id = :id")
                    .bind("id", id.value())
                    .execute();
            putExams(handle, id, summary.sittings());
            putAdvisories(handle, id, summary.advisories());
        }
    }

    private static int putRow(Handle handle, PlanId id, PlanPosition position, Instant updatedAt, PlanSummary summary) {
        return handle.createUpdate(UPSERT)
                .bind("id", id.value())
                .bind("version", position.version())
                .bind("sequence", position.sequence())
                .bind("updatedAt", updatedAt.toEpochMilli())
                .bind("basis", summary.basis())
                .bind("rules", summary.revision().rules())
                .bind("catalogue", summary.revision().catalogue())
                .bind("parameters", summary.revision().parameters())
                .bind("learner", summary.learner())
                .bind("learnerKey", SearchKey.of(summary.learner()))
                .bind("asked", summary.asked())
                .bind("planned", text(summary.planned()))
                .bind("verdict", summary.verdict().name())
                .bind("status", summary.status().name())
                .bind("nextDay", day(summary.nextExam().map(PlannedSitting::day)))
                .bind("finish", text(summary.finish()))
                .bind("plannedMinutes", summary.plannedMinutes())
                .bind("doneMinutes", summary.doneMinutes())
                .bind("behindFrom", text(summary.behindFrom()))
                .bind("behindWhy", String.join(" ", summary.behindWhy()))
                .bind("undone", undone(summary.undone()))
                .execute();
    }

    private static void putExams(Handle handle, PlanId id, List<PlannedSitting> sittings) {
        PreparedBatch batch = handle.prepareBatch(
                "INSERT INTO plan_exam (plan_id, position, exam, day, passed) VALUES (:id, :position, :exam, :day, :passed)");
        for (int position = 0; position < sittings.size(); position++) {
            PlannedSitting sitting = sittings.get(position);
            batch.bind("id", id.value())
                    .bind("position", position)
                    .bind("exam", sitting.exam().value())
                    .bind("day", sitting.day().toString())
                    .bind("passed", sitting.passed() ? 1 : 0)
                    .add();
        }
        batch.execute();
    }

    private static void putAdvisories(Handle handle, PlanId id, List<AdvisoryMark> advisories) {
        PreparedBatch batch = handle.prepareBatch(
                "INSERT INTO plan_advisory (plan_id, position, code, exam) VALUES (:id, :position, :code, :exam)");
        for (int position = 0; position < advisories.size(); position++) {
            AdvisoryMark advisory = advisories.get(position);
            batch.bind("id", id.value())
                    .bind("position", position)
                    .bind("code", advisory.code())
                    .bind("exam", text(advisory.exam()))
                    .add();
        }
        batch.execute();
    }

    private static Optional<String> text(Optional<?> value) {
        return value.map(Object::toString);
    }

    static String day(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse(NO_DAY);
    }

    private static String undone(List<UndoneDay> days) {
        return days.stream().map(day -> day.day() + ":" + day.minutes()).collect(Collectors.joining(" "));
    }

    /** Plans without a summary of this basis, or of any. */
    static List<PlanId> missing(Handle handle, Optional<String> basis, Optional<PlanId> after, int most) {
        return handle.createQuery("""
                        SELECT p.id FROM plan p LEFT JOIN plan_summary s ON s.plan_id = p.id AND (:anyBasis = 1 OR s.basis = :basis)
                        WHERE s.plan_id IS NULL AND p.id > :after ORDER BY p.id LIMIT :most""")
                .bind("anyBasis", basis.isEmpty() ? 1 : 0)
                .bind("basis", basis.orElse(""))
                .bind("after", after.map(PlanId::value).orElse(""))
                .bind("most", most)
                .map((row, context) -> new PlanId(row.getString("id")))
                .list();
    }

    /** Plans that were made with another revision. */
    static List<PlanId> madeOtherwise(
            Handle handle, Revision revision, Optional<String> owner, Optional<PlanId> after, int most) {
        return handle.createQuery("""
                        SELECT plan_id FROM plan_summary
                        WHERE NOT (rules = :rules AND catalogue = :catalogue AND parameters = :parameters)
                            AND (:anyOwner = 1 OR owner = :owner) AND plan_id > :after
                        ORDER BY plan_id LIMIT :most""")
                .bind("rules", revision.rules())
                .bind("catalogue", revision.catalogue())
                .bind("parameters", revision.parameters())
                .bind("anyOwner", owner.isEmpty() ? 1 : 0)
                .bind("owner", owner.orElse(""))
                .bind("after", after.map(PlanId::value).orElse(""))
                .bind("most", most)
                .map((row, context) -> new PlanId(row.getString("plan_id")))
                .list();
    }

    /** The plans of these rows of the table of summaries, with what other tables say of them. */
    static List<ListedPlan> complete(Handle handle, List<Row> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        List<String> ids = rows.stream().map(Row::id).toList();
        Map<String, List<PlannedSitting>> sittings = new HashMap<>();
        handle.createQuery(
                        "SELECT plan_id, exam, day, passed FROM plan_exam WHERE plan_id IN (<ids>) ORDER BY position")
                .bindList("ids", ids)
                .map((row, context) -> Map.entry(row.getString("plan_id"), sitting(row)))
                .forEach(entry -> add(entry, sittings));
        Map<String, List<AdvisoryMark>> advisories = new HashMap<>();
        handle.createQuery("SELECT plan_id, code, exam FROM plan_advisory WHERE plan_id IN (<ids>) ORDER BY position")
                .bindList("ids", ids)
                .map((row, context) -> Map.entry(row.getString("plan_id"), advisory(row)))
                .forEach(entry -> add(entry, advisories));
        return rows.stream()
                .map(row -> row.plan(
                        sittings.getOrDefault(row.id(), List.of()), advisories.getOrDefault(row.id(), List.of())))
                .toList();
    }

    private static <T> void add(Map.Entry<String, T> entry, Map<String, List<T>> all) {
        all.computeIfAbsent(entry.getKey(), id -> new ArrayList<>()).add(entry.getValue());
    }

    private static PlannedSitting sitting(ResultSet row) throws SQLException {
        return new PlannedSitting(
                new ExamCode(row.getString("exam")), LocalDate.parse(row.getString("day")), row.getInt("passed") != 0);
    }

    private static AdvisoryMark advisory(ResultSet row) throws SQLException {
        return new AdvisoryMark(row.getString("code"), optional(row, "exam").map(ExamCode::new));
    }

    private static Optional<String> optional(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }

    /** A row of the table of summaries; the lists of its summary are still empty. */
    record Row(String id, int version, String owner, Instant updatedAt, PlanSummary summary) {

        static Row read(ResultSet row) throws SQLException {
            PlanSummary summary = new PlanSummary(
                    row.getString("basis"),
                    new Revision(row.getString("rules"), row.getString("catalogue"), row.getString("parameters")),
                    row.getString("learner"),
                    row.getString("asked"),
                    optional(row, "planned").map(ExamCode::new),
                    constant(Verdict.class, row.getString("verdict")),
                    constant(PlanStatus.class, row.getString("status")),
                    List.of(),
                    List.of(),
                    optional(row, "finish").map(LocalDate::parse),
                    row.getInt("planned_minutes"),
                    row.getInt("done_minutes"),
                    optional(row, "behind_from").map(LocalDate::parse),
                    words(row.getString("behind_why")),
                    words(row.getString("undone")).stream().map(Row::undone).toList());
            return new Row(
                    row.getString("plan_id"),
                    row.getInt("version"),
                    row.getString("owner"),
                    Instant.ofEpochMilli(row.getLong("updated_at")),
                    summary);
        }

        private static <E extends Enum<E>> E constant(Class<E> type, String name) {
            return Enum.valueOf(type, name.toUpperCase(Locale.ROOT));
        }

        private static List<String> words(String text) {
            return Arrays.stream(text.split(" ", -1))
                    .filter(word -> !word.isEmpty())
                    .toList();
        }

        private static UndoneDay undone(String text) {
            int colon = text.indexOf(':');
            return new UndoneDay(
                    LocalDate.parse(text.substring(0, colon)), Integer.parseInt(text.substring(colon + 1)));
        }

        ListedPlan plan(List<PlannedSitting> sittings, List<AdvisoryMark> advisories) {
            return new ListedPlan(new PlanId(id), version, owner, updatedAt, summary.with(sittings, advisories));
        }
    }
}
