package dev.cairn.store;

import dev.cairn.planning.PlanDirectory.BehindPlan;
import dev.cairn.planning.PlanDirectory.PlanPage;
import dev.cairn.planning.PlanDirectory.SkippingPlans;
import dev.cairn.planning.PlanDirectory.Start;
import dev.cairn.planning.PlanFilter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** A list of plans as a query: conditions that are written here, and values that are bound to them. */
final class SummaryQuery {
    private static final String AND = " AND ";

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();

    private SummaryQuery() {}

    static SummaryQuery of(PlanFilter filter) {
        SummaryQuery query = new SummaryQuery();
        String today = filter.today().toString();
        filter.owner().ifPresent(owner -> query.require("s.owner = :owner", "owner", owner));
        filter.status().ifPresent(status -> query.require("s.status = :status", "status", status.name()));
        filter.verdict().ifPresent(verdict -> query.require("s.verdict = :verdict", "verdict", verdict.name()));
        filter.behind()
                .ifPresent(behind -> query.require(
                        behind ? "s.behind_from <= :today" : "(s.behind_from IS NULL OR s.behind_from > :today)",
                        "today",
                        today));
        filter.learner()
                .ifPresent(part ->
                        query.require("s.learner_key LIKE :learner ESCAPE '!'", "learner", SearchKey.containing(part)));
        filter.exam().ifPresent(exam -> query.values.put("exam", exam.value()));
        requireAdvisory(filter, query);
        requireExam(filter, query);
        return query;
    }

    private static void requireAdvisory(PlanFilter filter, SummaryQuery query) {
        List<String> names = new ArrayList<>();
        for (String code : filter.advisories()) {
            String name = "code" + names.size();
            names.add(":" + name);
            query.values.put(name, code);
        }
        if (!names.isEmpty()) {
            query.conditions.add("s.plan_id IN (SELECT plan_id FROM plan_advisory WHERE code IN ("
                    + String.join(", ", names) + ")" + ofTheExam(filter) + ")");
        }
    }

    /** Not {@code EXISTS}: SQLite would look through all plans of the exam for each plan. */
    private static void requireExam(PlanFilter filter, SummaryQuery query) {
        if (filter.examWithin().isPresent()) {
            query.values.put("today", filter.today().toString());
            query.require(
                    "s.plan_id IN (SELECT plan_id FROM plan_exam WHERE passed = 0 AND day >= :today AND day <= :until"
                            + ofTheExam(filter) + ")",
                    "until",
                    filter.today().plusDays(filter.examWithin().get()).toString());
        } else if (filter.exam().isPresent() && filter.advisories().isEmpty()) {
            query.conditions.add("s.plan_id IN (SELECT plan_id FROM plan_exam WHERE exam = :exam)");
        }
    }

    private static String ofTheExam(PlanFilter filter) {
        return filter.exam().isPresent() ? AND + "exam = :exam" : "";
    }

    private void require(String condition, String name, Object value) {
        conditions.add(condition);
        values.put(name, value);
    }

    PlanPage page(Handle handle, Start from, int most) {
        long total = bound(handle.createQuery("SELECT COUNT(*) FROM plan_summary s" + where()))
                .mapTo(Long.class)
                .one();
        long skipped = 0;
        if (from instanceof BehindPlan behind) {
            require(
                    "(s.next_day, s.plan_id) > (:day, :id)",
                    "day",
                    SummaryRows.day(behind.place().nextExam()));
            values.put("id", behind.place().id().value());
        } else if (from instanceof SkippingPlans skipping) {
            skipped = skipping.plans();
        }
        List<SummaryRows.Row> rows = bound(handle.createQuery("SELECT s.* FROM plan_summary s" + where()
                        + " ORDER BY s.next_day, s.plan_id LIMIT :most OFFSET :skipped"))
                .bind("most", most + 1)
                .bind("skipped", skipped)
                .map((row, context) -> SummaryRows.Row.read(row))
                .list();
        boolean isLast = rows.size() <= most;
        return new PlanPage(SummaryRows.complete(handle, isLast ? rows : rows.subList(0, most)), total, isLast);
    }

    private String where() {
        return conditions.isEmpty() ? "" : " WHERE " + String.join(AND, conditions);
    }

    private Query bound(Query query) {
        values.forEach(query::bind);
        return query;
    }
}
