package dev.cairn.export;

import dev.cairn.export.WeeksWords.Domain;
import dev.cairn.export.WeeksWords.Stretch;
import dev.cairn.plan.Plan;
import dev.cairn.plan.Session;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The weeks, exam by exam: how the work is shared among the domains, then each week as a table. */
final class WeeksSection {
    private final Plan plan;

    WeeksSection(Plan plan) {
        this.plan = plan;
    }

    void write(Letter letter) {
        WeeksWords.of(plan).forEach(words -> write(letter, words));
    }

    private static void write(Letter letter, WeeksWords words) {
        letter.heading(2, "The weeks to " + words.step().exam());
        letter.paragraph(String.join(
                " · ",
                words.links().stream()
                        .map(link -> letter.link(MarkdownText.plain(link.title()), link.url()))
                        .toList()));
        letter.paragraph(MarkdownText.plain(words.milestones()));
        domains(letter, words);
        words.stretches().forEach(stretch -> stretch(letter, stretch));
    }

    private static void domains(Letter letter, WeeksWords words) {
        boolean differ = words.domainsDiffer();
        Stream<String> columns = Stream.of("Domain", ":Exam weight", ":Your share", ":Time");
        List<String> head =
                MarkdownText.tableHead(Stream.concat(columns, differ ? Stream.of("Why it differs") : Stream.of())
                        .toArray(String[]::new));
        letter.table(
                head,
                words.domains().stream().map(domain -> domain(domain, differ)).toList());
    }

    private static String domain(Domain domain, boolean differ) {
        String name = MarkdownText.plain(domain.name());
        List<String> cells = new ArrayList<>(List.of(
                domain.heavier() ? MarkdownText.bold(name) : name,
                domain.weight() + " %",
                domain.share() + " %",
                domain.time()));
        if (differ) {
            cells.add(MarkdownText.plain(domain.reasons()));
        }
        return MarkdownText.row(cells);
    }

    private static void stretch(Letter letter, Stretch stretch) {
        letter.heading(3, MarkdownText.plain(String.join(" · ", stretch.heading())));
        stretch.absences().forEach(away -> letter.paragraph(away(away)));
        if (stretch.off()) {
            letter.paragraph("No study.");
        } else {
            letter.table(MarkdownText.tableHead("Day", ":Min", "Work", "What", "On"), rows(letter, stretch.sessions()));
        }
    }

    private static String away(LearnerWords.Away away) {
        return "Away " + away.span()
                + away.why().map(why -> ": " + MarkdownText.foreign(why)).orElse("") + ".";
    }

    private static List<String> rows(Letter letter, List<Session> sessions) {
        List<String> rows = new ArrayList<>();
        Optional<LocalDate> above = Optional.empty();
        for (Session session : sessions) {
            boolean sameDay = above.equals(Optional.of(session.date()));
            rows.add(new SessionRow(session, letter).write(sameDay ? "" : Words.shortDay(session.date())));
            above = Optional.of(session.date());
        }
        return rows;
    }
}
