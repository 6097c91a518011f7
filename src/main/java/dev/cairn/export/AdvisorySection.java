package dev.cairn.export;

import dev.cairn.export.AdvisoryWords.Note;
import dev.cairn.plan.Advisory.Severity;
import dev.cairn.plan.Plan;
import java.util.List;

/** What to watch out for, by how much it matters; what is said of several things at once stands on one line. */
final class AdvisorySection {
    private final Plan plan;

    AdvisorySection(Plan plan) {
        this.plan = plan;
    }

    void write(Letter letter) {
        if (plan.advisories().isEmpty()) {
            return;
        }
        letter.heading(2, "What to watch out for");
        for (Severity severity : Severity.values()) {
            List<Note> notes = new AdvisoryWords(plan).notes(severity);
            if (!notes.isEmpty()) {
                letter.paragraph(MarkdownText.bold(AdvisoryWords.title(severity)));
                letter.bullets(notes.stream().map(AdvisorySection::line).toList());
            }
        }
    }

    private static String line(Note note) {
        return MarkdownText.plain(note.message()) + " "
                + MarkdownText.italic("(" + MarkdownText.plain(note.sources()) + ")");
    }
}
