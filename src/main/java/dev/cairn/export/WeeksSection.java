package dev.cairn.export;

import dev.cairn.exam.Link;
import dev.cairn.plan.PathStep;
import dev.cairn.plan.PathStep.DomainShare;
import dev.cairn.plan.Plan;
import dev.cairn.plan.Session;
import dev.cairn.plan.Week;
import dev.cairn.plan.Week.WeekKind;
import dev.cairn.plan.Work;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The weeks, exam by exam: how the work is shared among the domains, then each week as a table. */
final class WeeksSection {
    private static final int PERCENT = 100;

    private final Plan plan;
    private final RuleWords rules;
    private final LearnerWords learner;

    WeeksSection(Plan plan) {
        this.plan = plan;
        this.rules = RuleWords.of(plan);
        this.learner = LearnerWords.of(plan);
    }

    void write(Letter letter) {
        LocalDate after = LocalDate.MIN;
        for (PathStep step : plan.path()) {
            LocalDate begin = after;
            List<Week> weeks = plan.weeks().stream()
                    .filter(week -> week.from().isAfter(begin) && !week.from().isAfter(step.examDate()))
                    .toList();
            write(letter, step, weeks);
            after = step.examDate();
        }
    }

    private void write(Letter letter, PathStep step, List<Week> weeks) {
        letter.heading(2, "The weeks to " + step.exam());
        letter.paragraph(links(letter, step));
        letter.paragraph(milestones(weeks));
        domains(letter, step.domains());
        for (List<Week> stretch : stretches(weeks)) {
            if (isOff(stretch.get(0))) {
                weeksOff(letter, stretch);
            } else {
                week(letter, stretch.get(0));
            }
        }
    }

    /** The weeks, one by one, but weeks off that follow one another for the same reason together. */
    private static List<List<Week>> stretches(List<Week> weeks) {
        List<List<Week>> stretches = new ArrayList<>();
        for (Week week : weeks) {
            List<Week> before = stretches.isEmpty() ? List.of() : stretches.get(stretches.size() - 1);
            boolean goesOn = before.stream().anyMatch(each -> isOff(each) && isOff(week) && each.kind() == week.kind());
            if (goesOn) {
                before.add(week);
            } else {
                stretches.add(new ArrayList<>(List.of(week)));
            }
        }
        return stretches;
    }

    private static boolean isOff(Week week) {
        return week.sessions().isEmpty();
    }

    private static String milestones(List<Week> weeks) {
        List<String> milestones = weeks.stream()
                .flatMap(week -> week.milestone().stream().map(name -> name + " in week " + week.week()))
                .map(MarkdownText::plain)
                .toList();
        return milestones.isEmpty() ? "" : "Milestones: " + String.join(" · ", milestones) + ".";
    }

    /** The pages of the exam, which its own session links to. */
    private String links(Letter letter, PathStep step) {
        List<Link> links = plan.weeks().stream()
                .flatMap(week -> week.sessions().stream())
                .filter(session -> session.kind() == Work.EXAM && session.exam().equals(step.exam()))
                .flatMap(session -> session.links().stream())
                .distinct()
                .toList();
        return String.join(
                " · ",
                links.stream()
                        .map(link -> letter.link(MarkdownText.plain(link.title()), link.url()))
                        .toList());
    }

    private void domains(Letter letter, List<DomainShare> domains) {
        Set<String> common = new LinkedHashSet<>(
                domains.stream().flatMap(domain -> domain.why().stream()).toList());
        domains.forEach(domain -> common.retainAll(domain.why()));
        boolean differ = domains.stream().anyMatch(domain -> !common.containsAll(domain.why()));
        Stream<String> columns = Stream.of("Domain", ":Exam weight", ":Your share", ":Time");
        List<String> head =
                MarkdownText.tableHead(Stream.concat(columns, differ ? Stream.of("Why it differs") : Stream.of())
                        .toArray(String[]::new));
        letter.table(
                head,
                domains.stream().map(domain -> domain(domain, common, differ)).toList());
    }

    private String domain(DomainShare domain, Set<String> common, boolean differ) {
        List<String> reasons = domain.why().stream()
                .filter(id -> !common.contains(id))
                .flatMap(id -> rules.sentence(id).stream())
                .map(MarkdownText::plain)
                .toList();
        long share = Math.round(domain.need() * PERCENT);
        String name = domain.domain() + ". " + MarkdownText.plain(domain.name());
        List<String> cells = new ArrayList<>(List.of(
                share > domain.weight() && !reasons.isEmpty() ? MarkdownText.bold(name) : name,
                domain.weight() + " %",
                share + " %",
                Words.duration(domain.minutes())));
        if (differ) {
            cells.add(String.join(" ", reasons));
        }
        return MarkdownText.row(cells);
    }

    private void week(Letter letter, Week week) {
        List<String> parts = new ArrayList<>(List.of("Week " + week.week(), Words.span(week.from(), week.to())));
        parts.add(week.plannedMinutes() + " of " + week.capacityMinutes() + " min");
        if (week.kind() != WeekKind.STUDY && week.milestone().isEmpty()) {
            parts.add(Words.words(week.kind()));
        }
        week.milestone().map(MarkdownText::plain).ifPresent(parts::add);
        letter.heading(3, String.join(" · ", parts));
        absences(letter, week.from(), week.to());
        letter.table(MarkdownText.tableHead("Day", ":Min", "Work", "What", "On"), rows(letter, week.sessions()));
    }

    private void weeksOff(Letter letter, List<Week> weeks) {
        Week first = weeks.get(0);
        Week last = weeks.get(weeks.size() - 1);
        String numbers = weeks.size() == 1 ? "Week " + first.week() : "Weeks " + first.week() + "–" + last.week();
        letter.heading(3, String.join(" · ", numbers, Words.span(first.from(), last.to()), Words.words(first.kind())));
        absences(letter, first.from(), last.to());
        letter.paragraph("No study.");
    }

    private void absences(Letter letter, LocalDate from, LocalDate to) {
        learner.absences().stream()
                .filter(away -> away.touches(from.toString(), to.toString()))
                .forEach(away -> letter.paragraph(away(away)));
    }

    private static String away(LearnerWords.Away away) {
        String days = Words.span(LocalDate.parse(away.from()), LocalDate.parse(away.to()));
        return "Away " + days
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
