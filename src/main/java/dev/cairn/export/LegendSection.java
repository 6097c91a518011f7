package dev.cairn.export;

import dev.cairn.plan.Plan;
import java.util.List;

/** What to do in each kind of session, told once instead of at every session. */
final class LegendSection {
    private final Plan plan;

    LegendSection(Plan plan) {
        this.plan = plan;
    }

    void write(Letter letter) {
        List<String> lines = new LegendWords(plan)
                .entries().stream()
                        .map(entry -> MarkdownText.bold(MarkdownText.plain(entry.name())) + ": "
                                + MarkdownText.plain(entry.toDo()))
                        .toList();
        if (!lines.isEmpty()) {
            letter.heading(2, "How to use the sessions");
            letter.bullets(lines);
        }
    }
}
