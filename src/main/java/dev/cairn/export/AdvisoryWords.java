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

/** What to watch out for, in plain sentences; what is said of several things at once is said once. */
public record AdvisoryWords(Plan plan) {

    /**
     * Something to know.
     *
     * @param sources where it is from, and the rules that say so
     */
    public record Note(String message, String sources) {}

    public static String title(Severity severity) {
        return switch (severity) {
            case CRITICAL -> "Above all";
            case WARNING -> "Take care";
            case INFO -> "Good to know";
        };
    }

    public List<Note> notes(Severity severity) {
        Map<String, List<Advisory>> byCode = new LinkedHashMap<>();
        plan.advisories().stream()
                .filter(advisory -> advisory.severity() == severity)
                .forEach(advisory -> byCode.computeIfAbsent(advisory.code(), code -> new ArrayList<>())
                        .add(advisory));
        return byCode.values().stream().map(AdvisoryWords::note).toList();
    }

    private static Note note(List<Advisory> ofOneCode) {
        List<String> messages = ofOneCode.stream()
                .map(advisory -> Words.withDays(advisory.message()))
                .toList();
        Set<String> sources = new LinkedHashSet<>();
        ofOneCode.forEach(advisory -> sources.add(source(advisory)));
        return new Note(MergedSentences.of(messages), String.join("; ", sources));
    }

    private static String source(Advisory advisory) {
        return advisory.source()
                + advisory.why().stream().findFirst().map(id -> ", " + id).orElse("");
    }
}
