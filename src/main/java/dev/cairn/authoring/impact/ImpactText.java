package dev.cairn.authoring.impact;

import dev.cairn.authoring.impact.ImpactReport.Example;
import dev.cairn.authoring.impact.ImpactReport.RuleShare;
import dev.cairn.cohort.DifferenceWords.Line;

/** A report for a terminal. Not safe for use by several threads. */
final class ImpactText {
    private final ImpactWords words;
    private final StringBuilder text = new StringBuilder();

    ImpactText(ImpactWords words) {
        this.words = words;
    }

    String text() {
        line(words.title());
        if (!words.report().edit().isEmpty()) {
            line(words.population());
        }
        line(words.summary());
        if (!words.edits().isEmpty()) {
            head("Edited");
            words.edits().forEach(this::line);
        }
        if (!words.report().isEmpty()) {
            changes();
        }
        return text.toString();
    }

    private void changes() {
        head("In what");
        words.report().kinds().forEach((kind, count) -> line("%6d  %s".formatted(count, kind.inWords())));
        head("By which rules");
        words.rules().forEach(this::rule);
        words.notes().forEach(note -> line("        " + note));
        head("Examples");
        words.report().examples().forEach(this::example);
    }

    private void rule(RuleShare rule) {
        String manner = ImpactWords.manner(rule);
        line("%6d  %s %s%s%s%s"
                .formatted(
                        rule.plans(),
                        rule.id(),
                        ImpactWords.name(rule),
                        manner.isEmpty() ? "" : " (" + manner + ")",
                        rule.begun() == 0 ? "" : ", " + rule.begun() + " only after",
                        rule.ended() == 0 ? "" : ", " + rule.ended() + " only before"));
    }

    private void example(Example example) {
        String again = ImpactWords.again(example.member());
        line("  " + ImpactWords.cleaned(example.member().name()) + (again.isEmpty() ? "" : " (" + again + ")"));
        words.lines(example).forEach(line -> {
            text.append("  ");
            line(line);
        });
        String rules = words.rules(example);
        if (!rules.isEmpty()) {
            line("    rules       " + rules);
        }
        example.member().request().ifPresent(request -> line("    request     " + ImpactWords.cleaned(request)));
    }

    private void line(Line line) {
        line("  %-11s %s".formatted(line.topic(), line.text()));
    }

    private void head(String head) {
        line("");
        line(head);
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
