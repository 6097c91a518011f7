package dev.cairn.export;

import dev.cairn.plan.Advisory;
import dev.cairn.plan.Advisory.Severity;
import dev.cairn.plan.PathStep.Role;
import dev.cairn.plan.Plan;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What to watch out for, in plain sentences; what is said of several things at once is said once. */
public record AdvisoryWords(Plan plan) {

    public static String title(Severity severity) {
        return switch (severity) {
            case CRITICAL -> "Above all";
            case WARNING -> "Take care";
            case INFO -> "Good to know";
        };
    }

    /** The first part of a letter has room for so many. */
    private static final int MOST_FIRST = 3;

    /** Of a note in the first part; the rest of it follows later. */
    private static final int MOST_WORDS = 40;

    private static final String REPLACED = "exam-replaced";
    private static final String COVERED_IN_PART = "partial-coverage";
    private static final String DOES_NOT_FIT = "deadline-infeasible";

    /** The gravest, for the first part of a letter; what verdict or path say already is not among them. */
    List<String> first() {
        return notes().stream()
                .filter(note -> !isSaid(note))
                .limit(MOST_FIRST)
                .map(Note::opening)
                .toList();
    }

    /** All that is not, or not in full, in the first part. */
    List<String> later() {
        List<String> first = first();
        return notes().stream()
                .map(Note::text)
                .filter(text -> !first.contains(text))
                .toList();
    }

    private boolean isSaid(Note note) {
        return switch (note.code()) {
            case REPLACED -> plan.path().stream().anyMatch(step -> step.role() == Role.REPLACEMENT);
            case DOES_NOT_FIT -> !plan.path().isEmpty();
            case COVERED_IN_PART ->
                plan.feasibility().neededMinutes() > plan.feasibility().availableMinutes();
            default -> false;
        };
    }

    /** The gravest first. */
    private List<Note> notes() {
        Map<Severity, Map<String, List<Advisory>>> all = new EnumMap<>(Severity.class);
        plan.advisories()
                .forEach(advisory -> all.computeIfAbsent(advisory.severity(), severity -> new LinkedHashMap<>())
                        .computeIfAbsent(advisory.code(), code -> new ArrayList<>())
                        .add(advisory));
        return all.values().stream()
                .flatMap(ofOneSeverity -> ofOneSeverity.entrySet().stream())
                .map(entry -> new Note(entry.getKey(), message(entry.getValue())))
                .toList();
    }

    private record Note(String code, String text) {

        /** Its first sentences, as far as there is room; always one. */
        String opening() {
            StringBuilder opening = new StringBuilder();
            for (String sentence : MergedSentences.sentences(text)) {
                if (!opening.isEmpty() && Clauses.words(opening + " " + sentence) > MOST_WORDS) {
                    break;
                }
                opening.append(opening.isEmpty() ? "" : " ").append(sentence);
            }
            return opening.toString();
        }
    }

    private static String message(List<Advisory> ofOneCode) {
        return MergedSentences.of(ofOneCode.stream()
                .map(advisory -> Words.withDays(advisory.message()))
                .toList());
    }
}
