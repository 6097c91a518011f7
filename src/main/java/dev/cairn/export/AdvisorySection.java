package dev.cairn.export;

import dev.cairn.plan.Advisory;
import dev.cairn.plan.Advisory.Severity;
import dev.cairn.plan.Plan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What to watch out for, by how much it matters; what is said of several things at once stands on one line. */
final class AdvisorySection {
    private final List<Advisory> advisories;

    AdvisorySection(Plan plan) {
        this.advisories = plan.advisories();
    }

    void write(Letter letter) {
        if (advisories.isEmpty()) {
            return;
        }
        letter.heading(2, "What to watch out for");
        for (Severity severity : Severity.values()) {
            Map<String, List<Advisory>> byCode = byCode(severity);
            if (!byCode.isEmpty()) {
                letter.paragraph(MarkdownText.bold(title(severity)));
                letter.bullets(
                        byCode.values().stream().map(AdvisorySection::line).toList());
            }
        }
    }

    private Map<String, List<Advisory>> byCode(Severity severity) {
        Map<String, List<Advisory>> byCode = new LinkedHashMap<>();
        advisories.stream()
                .filter(advisory -> advisory.severity() == severity)
                .forEach(advisory -> byCode.computeIfAbsent(advisory.code(), code -> new ArrayList<>())
                        .add(advisory));
        return byCode;
    }

    private static String title(Severity severity) {
        return switch (severity) {
            case CRITICAL -> "Above all";
            case WARNING -> "Take care";
            case INFO -> "Good to know";
        };
    }

    private static String line(List<Advisory> ofOneCode) {
        List<String> messages = ofOneCode.stream()
                .map(advisory -> Words.withDays(advisory.message()))
                .toList();
        Set<String> sources = new LinkedHashSet<>();
        ofOneCode.forEach(advisory -> sources.add(source(advisory)));
        return MarkdownText.plain(MergedSentences.of(messages)) + " "
                + MarkdownText.italic("(" + String.join("; ", sources) + ")");
    }

    private static String source(Advisory advisory) {
        String rule = advisory.why().stream().findFirst().map(id -> ", " + id).orElse("");
        return MarkdownText.plain(advisory.source()) + rule;
    }
}
