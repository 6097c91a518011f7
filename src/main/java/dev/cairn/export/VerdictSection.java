package dev.cairn.export;

import dev.cairn.plan.Plan;

/** What was asked for, whether it fits, and what would make it fit. */
final class VerdictSection {
    private final VerdictWords words;

    VerdictSection(Plan plan) {
        this.words = new VerdictWords(plan);
    }

    void write(Letter letter) {
        letter.heading(1, words.title());
        letter.paragraph(MarkdownText.foreign(words.asked()));
        letter.paragraph(MarkdownText.bold(MarkdownText.plain(words.verdict())) + " " + words.figures());
        letter.paragraph(words.beforeOffers());
        letter.bullets(words.offers().stream().map(MarkdownText::plain).toList());
    }
}
