package dev.cairn.web;

import dev.cairn.exam.Area;
import dev.cairn.export.Words;
import dev.cairn.intake.RequestFault;
import java.time.DayOfWeek;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Faults of a request in the words of its form. */
final class FaultWords {
    private static final Map<String, String> LABELS = new LinkedHashMap<>();

    static {
        LABELS.put("hoursPerWeek", "hours a week");
        LABELS.put("availability", "your week");
        LABELS.put("unavailable", "days off");
        LABELS.put("examBy", "the last day for the exam");
        LABELS.put("takenOn", "the day of the attempt");
        LABELS.put("passedOn", "the day you passed");
        LABELS.put("weakDomains", "the weak domains");
        LABELS.put("start", "the first day of study");
        LABELS.put("asOf", "today,");
        LABELS.put("from", "the first day");
        LABELS.put("to", "the last day");
        LABELS.put("target", "what you want");
        LABELS.put("name", "the name");
        LABELS.put("date", "the day");
        LABELS.put("score", "the score");
        LABELS.put("minutes", "the minutes");
        for (Area area : Area.values()) {
            LABELS.put(area.name().toLowerCase(Locale.ROOT), "your months of " + area.inWords());
        }
        for (DayOfWeek day : DayOfWeek.values()) {
            LABELS.put(day.name().substring(0, 3), "this day");
        }
    }

    /** What messages name without quotation marks. */
    private static final List<String> UNQUOTED = List.of("examBy", "start", "asOf");

    /** What faults of a day ask for; forms have a field to pick it. */
    private static final String CALENDAR_DAY = "write a day of the calendar, such as \"2026-11-22\"";

    private FaultWords() {}

    /**
     * What is wrong, by field, in the order of the faults.
     *
     * @param field leads from a place of the request to the field that it came from
     */
    static Map<String, String> byField(List<RequestFault> faults, UnaryOperator<String> field) {
        Map<String, String> words = new LinkedHashMap<>();
        for (RequestFault fault : faults) {
            String name = field.apply(fault.pointer());
            words.merge(name, words(name, fault), (one, other) -> one.equals(other) ? one : one + " " + other);
        }
        return words;
    }

    private static String words(String field, RequestFault fault) {
        if (field.equals(FormRequest.TARGET) && fault.problem().endsWith("is missing")) {
            return "Choose a role or an exam.";
        }
        if (field.equals("hoursPerWeek") && fault.problem().startsWith("neither")) {
            return "Enter your hours a week, such as 8, or your minutes on each day.";
        }
        if (fault.pointer().endsWith("/passed")) {
            return "Choose whether you passed.";
        }
        boolean isPlain =
                fault.problem().endsWith("is missing") || fault.problem().contains(" is the text ");
        return sentence((isPlain ? label(fault) : fault.problem()) + ": " + fault.fix());
    }

    /** The name of the field at the end of the place; "this field", where it has none. */
    private static String label(RequestFault fault) {
        String last = fault.pointer().substring(fault.pointer().lastIndexOf('/') + 1);
        return LABELS.getOrDefault(last, "this field");
    }

    private static String sentence(String text) {
        String plain = text;
        for (Map.Entry<String, String> label : LABELS.entrySet()) {
            plain = plain.replace("'" + label.getKey() + "'", label.getValue());
            if (UNQUOTED.contains(label.getKey())) {
                plain = plain.replaceAll("\\b" + label.getKey() + "(?= [0-9]{4}-)", label.getValue());
            }
        }
        plain = Words.withDays(plain.replace(CALENDAR_DAY, "choose a day"));
        String begun = plain.substring(0, 1).toUpperCase(Locale.ROOT) + plain.substring(1);
        return begun.endsWith("?") || begun.endsWith(".") ? begun : begun + ".";
    }
}
