package dev.cairn.cli;

import dev.cairn.exam.Conflict;
import dev.cairn.exam.Kind;
import dev.cairn.planning.ExamEntry.Life;
import dev.cairn.planning.ExamEntry.OfferedLanguage;
import dev.cairn.planning.ExamView;
import dev.cairn.planning.ExamView.Category;
import dev.cairn.planning.ExamView.Domain;
import dev.cairn.planning.ExamView.Guide;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Exams as text for a terminal. */
final class ExamText {
    private ExamText() {}

    /** A table, a line an exam. */
    static String of(List<ExamView> exams) {
        TextTable table = new TextTable("CODE", "STATUS", "LEVEL", "TITLE", "DATES");
        exams.forEach(exam ->
                table.add(exam.code().value(), exam.status().name(), words(exam.level()), exam.title(), dates(exam)));
        return table.text();
    }

    private static String dates(ExamView exam) {
        Life life = exam.lifecycle();
        List<String> parts = new ArrayList<>();
        life.betaFrom().ifPresent(day -> parts.add("beta from " + day));
        life.betaTo().ifPresent(day -> parts.add("beta until " + day));
        life.availableFrom().ifPresent(day -> parts.add("from " + day));
        life.lastDay().ifPresent(day -> parts.add("until " + day));
        if (!life.successors().isEmpty()) {
            parts.add("then " + life.successors().stream().map(Object::toString).collect(Collectors.joining(" or ")));
        }
        return String.join(", ", parts);
    }

    /** All that is known of one exam. */
    static String of(ExamView exam) {
        StringBuilder text = new StringBuilder("%s  %s\n".formatted(exam.code(), exam.title()));
        facts(exam).forEach(fact -> text.append("  ").append(fact).append('\n'));
        exam.domains().forEach(domain -> text.append(domain(domain)));
        if (!exam.services().inScope().isEmpty()) {
            text.append("\nServices in scope%s\n"
                    .formatted(exam.plannedFrom().map(before -> " of " + before).orElse("")));
            exam.services().inScope().forEach(category -> text.append(category(category)));
        }
        if (!exam.services().changes().isEmpty()) {
            text.append("\nServices that have ended or are closed to new customers\n");
            exam.services()
                    .changes()
                    .forEach(change -> text.append("  ").append(change).append('\n'));
        }
        exam.conflicts().forEach(conflict -> text.append(conflict(conflict)));
        return text.toString();
    }

    private static List<String> facts(ExamView exam) {
        Life life = exam.lifecycle();
        List<String> facts = new ArrayList<>();
        facts.add("status     " + exam.status() + kind(exam.kind()));
        facts.add("level      " + words(exam.level()) + ", family " + words(exam.family()));
        exam.minutes()
                .ifPresent(minutes -> facts.add("exam       %s questions, %s of them unscored, in %s minutes; %s"
                        .formatted(
                                exam.scoredQuestions().orElse(0)
                                        + exam.unscoredQuestions().orElse(0),
                                exam.unscoredQuestions().orElse(0),
                                minutes,
                                exam.passingScore()
                                        .map(score -> score + " of 1,000 to pass")
                                        .orElse("the passing score is not published"))));
        exam.fee()
                .ifPresent(fee -> facts.add("fee        USD %s; valid for %s years"
                        .formatted(fee, exam.validYears().orElse(0))));
        if (!exam.recommendedExperience().isEmpty()) {
            facts.add("experience "
                    + exam.recommendedExperience().entrySet().stream()
                            .map(entry -> entry.getValue() + " months of " + entry.getKey())
                            .collect(Collectors.joining(", ")));
        }
        day("beta from ", life.betaFrom()).ifPresent(facts::add);
        day("beta until", life.betaTo()).ifPresent(facts::add);
        day("first day ", life.availableFrom()).ifPresent(facts::add);
        day("last day  ", life.lastDay()).ifPresent(facts::add);
        day("last safe ", life.lastSafeDay()).ifPresent(facts::add);
        if (!life.languages().isEmpty()) {
            facts.add("languages  "
                    + life.languages().stream().map(ExamText::language).collect(Collectors.joining(", ")));
        }
        exam.guide().ifPresent(guide -> facts.add("guide      " + guide(guide)));
        if (!life.successors().isEmpty()) {
            facts.add("successors "
                    + life.successors().stream().map(Object::toString).collect(Collectors.joining(", ")));
        }
        exam.links().forEach(link -> facts.add("link       " + link.title() + ": " + link.url()));
        return facts;
    }

    private static String language(OfferedLanguage offered) {
        return offered.language()
                + offered.lastDay().map(day -> " (until " + day + ")").orElse("");
    }

    private static String guide(Guide guide) {
        List<String> parts = new ArrayList<>();
        guide.revision().ifPresent(revision -> parts.add("revision " + revision));
        guide.published().ifPresent(day -> parts.add("published " + day));
        parts.add(guide.read() ? "read" : "not read");
        parts.add("checked " + guide.checked());
        return String.join(", ", parts);
    }

    private static Optional<String> day(String label, Optional<LocalDate> day) {
        return day.map(found -> label + " " + found);
    }

    private static String kind(Kind kind) {
        return switch (kind) {
            case FULL -> "";
            case PROVISIONAL -> "; planned from its predecessor's guide";
            case STUB -> "; only its name and dates are known: cannot be planned";
        };
    }

    private static String domain(Domain domain) {
        String tasks = domain.tasks().stream()
                .map(task -> "  %-4s %s\n".formatted(task.task(), task.title()))
                .collect(Collectors.joining());
        String weight = domain.weight().map(percent -> ", " + percent + " %").orElse(", weight unknown");
        return "\nDomain %s: %s%s\n%s".formatted(domain.domain(), domain.name(), weight, tasks);
    }

    private static String category(Category category) {
        return "  " + category.category() + ": " + String.join(", ", category.services()) + "\n";
    }

    private static String conflict(Conflict conflict) {
        String says = conflict.says().entrySet().stream()
                .map(entry -> entry.getKey() + ": " + entry.getValue())
                .collect(Collectors.joining("; "));
        return "\nSources disagree on %s (%s). The catalogue follows: %s.\n"
                .formatted(conflict.field(), says, conflict.taken());
    }

    private static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
