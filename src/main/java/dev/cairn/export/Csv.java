package dev.cairn.export;

import dev.cairn.exam.Link;
import dev.cairn.plan.PathStep;
import dev.cairn.plan.PathStep.DomainShare;
import dev.cairn.plan.Plan;
import dev.cairn.plan.Session;
import dev.cairn.plan.Week;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The sessions of a plan as a table (RFC 4180), a row a session, for spreadsheets: it begins with the mark by which they know UTF-8, and no cell can be
 * taken for a formula. Where a cell holds several values, semicolons part them. Safe for use by several threads.
 */
public final class Csv {
    /** The columns, in their order; new ones come at the end. */
    static final List<String> COLUMNS = List.of(
            "week",
            "date",
            "minutes",
            "exam",
            "kind",
            "domain",
            "domainName",
            "tasks",
            "title",
            "topics",
            "unit",
            "links",
            "state",
            "why",
            "session",
            "learner");

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String FORMULA = "=+-@\t\r";
    private static final String BETWEEN_VALUES = "; ";

    /** The table; the same plan gives the same text. */
    public String write(Plan plan) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(COLUMNS);
        for (Week week : plan.weeks()) {
            week.sessions().forEach(session -> rows.add(cells(plan, week, session)));
        }
        return table(rows);
    }

    /** Any table, written in the same way; the first row names the columns. */
    public static String table(List<List<String>> rows) {
        return BYTE_ORDER_MARK + rows(rows);
    }

    /** More rows of such a table. */
    public static String rows(List<List<String>> rows) {
        return rows.stream().map(Csv::row).collect(Collectors.joining());
    }

    private static List<String> cells(Plan plan, Week week, Session session) {
        return List.of(
                Integer.toString(week.week()),
                session.date().toString(),
                Integer.toString(session.minutes()),
                session.exam().value(),
                ContractWriter.label(session.kind()),
                session.domain().map(Object::toString).orElse(""),
                domainName(plan, session).orElse(""),
                String.join(BETWEEN_VALUES, session.tasks()),
                session.title(),
                String.join(BETWEEN_VALUES, new SessionContent(plan, session).topicNames()),
                session.unit().orElse(""),
                new SessionContent(plan, session)
                        .links().stream().map(Link::url).collect(Collectors.joining(BETWEEN_VALUES)),
                ContractWriter.label(session.state()),
                RuleWords.of(plan).reasons(session.why()),
                session.id(),
                LearnerWords.of(plan).name().orElse(""));
    }

    private static Optional<String> domainName(Plan plan, Session session) {
        return plan.path().stream()
                .filter(step -> step.exam().equals(session.exam()))
                .map(PathStep::domains)
                .flatMap(List::stream)
                .filter(domain -> session.domain().equals(Optional.of(domain.domain())))
                .map(DomainShare::name)
                .findFirst();
    }

    private static String row(List<String> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(String text) {
        String harmless = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        boolean quoted = harmless.chars().anyMatch(character -> ",\"\r\n".indexOf(character) >= 0);
        return quoted ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
    }
}
