package dev.cairn.export;

import dev.cairn.plan.Explanation;
import dev.cairn.plan.Plan;
import dev.cairn.plan.Plan.Revision;
import java.util.List;
import java.util.Map;

/** What the plan adds up to, which rules made it and on what they rest, and with which revisions it can be made again. */
final class SourceSection {
    private final Plan plan;

    SourceSection(Plan plan) {
        this.plan = plan;
    }

    void write(Letter letter) {
        if (!plan.path().isEmpty()) {
            letter.heading(2, "All in all");
            letter.paragraph(totals());
        }
        letter.heading(2, "Sources");
        letter.paragraph(
                "The rules behind this plan, and what each rests on: a page of AWS, research, the community, or an assumption of ours.");
        letter.table(
                MarkdownText.tableHead("Rule", "What it says", "Label", "Source"),
                plan.explanations().entrySet().stream().map(SourceSection::row).toList());
        letter.paragraph(revision(plan.revision()));
        letter.paragraph(
                "Cairn is not a product of AWS, and AWS has not reviewed this plan. Check dates and fees on the official pages before you book.");
    }

    private String totals() {
        String finish = plan.totals()
                .finish()
                .map(day -> ", done on " + Words.longDay(day))
                .orElse("");
        return "%s of work, exam fees of USD %s%s."
                .formatted(
                        Words.duration(plan.totals().minutes()), plan.totals().fees(), finish);
    }

    private static String row(Map.Entry<String, Explanation> entry) {
        Explanation rule = entry.getValue();
        return MarkdownText.row(List.of(
                entry.getKey(),
                MarkdownText.plain(rule.rule()),
                MarkdownText.plain(rule.label()),
                MarkdownText.plain(rule.source())));
    }

    private String revision(Revision revision) {
        return "Plan `%s`, version %s, made with rules `%s`, catalogue `%s`, parameters `%s`. %s"
                .formatted(
                        plan.id(),
                        plan.version(),
                        revision.rules(),
                        revision.catalogue(),
                        revision.parameters(),
                        Words.origin(plan));
    }
}
