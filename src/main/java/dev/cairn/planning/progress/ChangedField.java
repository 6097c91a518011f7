package dev.cairn.planning.progress;

import java.util.Map;

/**
 * Something that the learner asks for differently than before.
 *
 * @param field as requests name it
 */
public record ChangedField(String field) {
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("target", "your target"),
            Map.entry("start", "your first day of study"),
            Map.entry("examBy", "your last day"),
            Map.entry("hoursPerWeek", "your hours a week"),
            Map.entry("availability", "the days of your week"),
            Map.entry("unavailable", "your days off"),
            Map.entry("experience", "your experience"),
            Map.entry("held", "the certifications that you hold"),
            Map.entry("attempts", "your attempts"),
            Map.entry("weak", "your weak domains"),
            Map.entry("confidence", "how sure you feel"),
            Map.entry("depth", "the depth of your path"),
            Map.entry("keepRetiring", "whether you keep to a retiring exam"),
            Map.entry("acceptBeta", "whether you accept a beta"),
            Map.entry("oneAttempt", "whether one attempt is enough"),
            Map.entry("renew", "what you want to renew"),
            Map.entry("language", "the language of the exam"));

    /** As it follows "you changed". */
    public String inWords() {
        return WORDS.getOrDefault(field, field);
    }

    @Override
    public String toString() {
        return "you changed " + inWords();
    }
}
