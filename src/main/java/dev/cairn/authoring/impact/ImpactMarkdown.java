package dev.cairn.authoring.impact;

import static dev.cairn.export.MarkdownText.foreign;
import static dev.cairn.export.MarkdownText.plain;

import dev.cairn.authoring.impact.ImpactReport.Example;
import dev.cairn.authoring.impact.ImpactReport.RuleShare;

/** A report for a pull request, in Markdown as GitHub reads it. Not safe for use by several threads. */
final class ImpactMarkdown {
    private final ImpactWords words;
    private final StringBuilder text = new StringBuilder();

    ImpactMarkdown(ImpactWords words) {
        this.words = words;
    }

    String text() {
        line("## What an edit changes: " + foreign(words.sides()));
        if (!words.report().edit().isEmpty()) {
            paragraph(plain(words.population()));
        }
        paragraph("**" + plain(words.summary()) + "**");
        if (!words.edits().isEmpty()) {
            head("Edited");
            words.edits().forEach(edit -> line("- " + edit.topic() + " " + foreign(edit.text())));
        }
        if (!words.report().isEmpty()) {
            changes();
        }
        return text.toString();
    }

    private void changes() {
        head("In what");
        line("| plans | in what |");
        line("|---:|---|");
        words.report().kinds().forEach((kind, count) -> line("| %d | %s |".formatted(count, kind.inWords())));
        head("By which rules");
        line("| plans | only after | only before | rule | |");
        line("|---:|---:|---:|---|---|");
        words.rules().forEach(this::rule);
        words.notes().forEach(this::paragraph);
        head("Examples");
        words.report().examples().forEach(this::example);
    }

    private void rule(RuleShare rule) {
        line("| %d | %d | %d | %s %s | %s |"
                .formatted(
                        rule.plans(),
                        rule.begun(),
                        rule.ended(),
                        foreign(rule.id()),
                        foreign(ImpactWords.name(rule)),
                        ImpactWords.manner(rule)));
    }

    private void example(Example example) {
        String again = ImpactWords.again(example.member());
        line("- **" + foreign(ImpactWords.cleaned(example.member().publicName())) + "**"
                + (again.isEmpty() ? "" : " (`" + again + "`)"));
        words.lines(example).forEach(line -> line("  - " + line.topic() + ": " + foreign(line.text())));
        String rules = words.rules(example);
        if (!rules.isEmpty()) {
            line("  - rules: " + foreign(rules));
        }
        example.member().request().ifPresent(request -> line("  - request: " + foreign(request)));
    }

    private void head(String head) {
        paragraph("### " + head);
        line("");
    }

    private void paragraph(String paragraph) {
        line("");
        line(paragraph);
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
