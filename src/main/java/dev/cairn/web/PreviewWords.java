package dev.cairn.web;

import dev.cairn.export.Words;
import dev.cairn.plan.Advisory;
import dev.cairn.plan.Advisory.Severity;
import dev.cairn.plan.Feasibility.Offer;
import dev.cairn.plan.Plan;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a learner should know of a plan before it is made. */
public final class PreviewWords {
    private PreviewWords() {}

    /**
     * Something to know at once.
     *
     * @param severity as style sheets name it
     * @param source where it is from, and the rule that says so
     */
    public record Note(String severity, String title, String message, String source) {}

    /** How well it fits, as style sheets name it. */
    public static String verdict(Plan plan) {
        return plan.feasibility().verdict().name().toLowerCase(Locale.ROOT);
    }

    /** What matters above all. */
    public static List<Note> grave(Plan plan) {
        return notes(plan, Severity.CRITICAL);
    }

    /** What to take care of. */
    public static List<Note> others(Plan plan) {
        return notes(plan, Severity.WARNING);
    }

    private static List<Note> notes(Plan plan, Severity severity) {
        return plan.advisories().stream()
                .filter(advisory -> advisory.severity() == severity)
                .map(PreviewWords::note)
                .toList();
    }

    private static Note note(Advisory advisory) {
        String rule = advisory.why().stream().findFirst().map(id -> ", " + id).orElse("");
        return new Note(
                advisory.severity().name().toLowerCase(Locale.ROOT),
                advisory.severity() == Severity.CRITICAL ? "Important:" : "Take care:",
                Words.withDays(advisory.message()),
                advisory.source() + rule);
    }

    /** The fields of a form that take up an offer, as addresses have them. */
    public static String fields(Offer offer) {
        Map<String, String> fields = new LinkedHashMap<>();
        if (offer.to() instanceof Map<?, ?> parts) {
            parts.forEach((name, value) -> fields.put(offer.change() + "." + name, value + ""));
        } else {
            fields.put(
                    offer.change(),
                    Optional.ofNullable(offer.to()).map(Object::toString).orElse(""));
        }
        return String.join(
                "&",
                fields.entrySet().stream()
                        .map(field ->
                                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                        .toList());
    }
}
