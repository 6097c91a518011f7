package dev.cairn.web;

import dev.cairn.export.AdvisoryWords;
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
import java.util.function.Predicate;

/** What a learner should know of a plan before it is made. */
public final class PreviewWords {
    private PreviewWords() {}

    /**
     * Something to know at once.
     *
     * @param severity as style sheets name it
     */
    public record Note(String severity, String title, String message) {}

    /** How well it fits, as style sheets name it. */
    public static String verdict(Plan plan) {
        return plan.feasibility().verdict().name().toLowerCase(Locale.ROOT);
    }

    /** What matters above all, and what is said of the exam that was asked for. */
    public static List<Note> grave(Plan plan) {
        return notes(plan, advisory -> isGrave(plan, advisory));
    }

    /** What else to take care of. */
    public static List<Note> others(Plan plan) {
        return notes(plan, advisory -> !isGrave(plan, advisory));
    }

    private static boolean isGrave(Plan plan, Advisory advisory) {
        return advisory.severity() == Severity.CRITICAL
                || advisory.message().contains(plan.target().asked());
    }

    private static List<Note> notes(Plan plan, Predicate<Advisory> which) {
        return plan.advisories().stream()
                .filter(advisory -> advisory.severity() != Severity.INFO)
                .filter(which)
                .map(PreviewWords::note)
                .toList();
    }

    private static Note note(Advisory advisory) {
        return new Note(
                advisory.severity().name().toLowerCase(Locale.ROOT),
                AdvisoryWords.title(advisory.severity()) + ":",
                Words.withDays(advisory.message()));
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
