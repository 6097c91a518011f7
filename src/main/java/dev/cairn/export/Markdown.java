package dev.cairn.export;

import dev.cairn.plan.Plan;

/**
 * A plan as a letter in Markdown: the verdict, the path and its reasons, what to watch out for, then every week as a table. Texts of the learner cannot
 * become mark-up. Keeps no state, and so is safe for use by several threads.
 */
public final class Markdown {

    /** The letter. The same plan gives the same text. */
    public String write(Plan plan) {
        Letter letter = new Letter();
        new VerdictSection(plan).write(letter);
        new PathSection(plan).write(letter);
        new AdvisorySection(plan).write(letter);
        new LegendSection(plan).write(letter);
        new WeeksSection(plan).write(letter);
        new SourceSection(plan).write(letter);
        return letter.text();
    }
}
