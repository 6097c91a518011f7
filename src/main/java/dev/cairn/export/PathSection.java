package dev.cairn.export;

import dev.cairn.plan.PathStep;
import dev.cairn.plan.PathStep.Effort;
import dev.cairn.plan.Plan;
import dev.cairn.plan.Plan.Skipped;
import java.util.ArrayList;
import java.util.List;

/** The exams of the path, why each is there and how much work it is; then those that were left out. */
final class PathSection {
    private final Plan plan;
    private final PathWords words;

    PathSection(Plan plan) {
        this.plan = plan;
        this.words = new PathWords(plan);
    }

    void write(Letter letter) {
        if (!plan.path().isEmpty()) {
            letter.heading(2, "Your path");
            for (int i = 0; i < plan.path().size(); i++) {
                write(letter, i + 1, plan.path().get(i));
            }
        }
        if (!plan.skipped().isEmpty()) {
            letter.heading(2, "What was left out");
            letter.bullets(plan.skipped().stream().map(this::leftOut).toList());
        }
    }

    private void write(Letter letter, int position, PathStep step) {
        letter.heading(3, "%s. %s: %s".formatted(position, step.exam(), MarkdownText.plain(step.title())));
        letter.paragraph(MarkdownText.plain(words.why(step)));
        letter.bullets(facts(step));
        List<String> rows =
                new ArrayList<>(step.effort().stream().map(PathSection::row).toList());
        rows.add(MarkdownText.row(List.of("All in all", MarkdownText.bold(Words.duration(step.minutes())), "", "")));
        letter.table(MarkdownText.tableHead("Where the hours come from", ":Time", "Note", "Rule"), rows);
    }

    private static List<String> facts(PathStep step) {
        List<String> facts = new ArrayList<>();
        facts.add("Study from %s, exam on %s"
                .formatted(Words.day(step.from()), MarkdownText.bold(Words.longDay(step.examDate()))));
        step.lastSafeDay().ifPresent(day -> facts.add("Last safe day for a first attempt: " + Words.day(day)));
        facts.add("Status on the day of this plan: " + PathWords.status(step));
        facts.add("%s of work; %s more are kept free for what takes longer"
                .formatted(Words.duration(step.minutes()), Words.duration(step.bufferMinutes())));
        facts.add("Fee USD %s; a pass is valid until %s".formatted(step.fee(), Words.day(step.validUntil())));
        return facts;
    }

    private static String row(Effort part) {
        return MarkdownText.row(List.of(
                PathWords.factor(part),
                Words.duration(part.value()),
                MarkdownText.plain(part.note()),
                String.join(", ", part.why())));
    }

    private String leftOut(Skipped skipped) {
        return MarkdownText.bold(skipped.exam().value()) + ": " + MarkdownText.plain(words.leftOut(skipped));
    }
}
