package dev.cairn.export;

import dev.cairn.plan.Plan;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The forms that a plan is written in, for every face: with the media type and the ending of file names that ask for each. */
public enum PlanForm {
    JSON("application/json", "json"),
    MARKDOWN("text/markdown", "md"),
    HTML("text/html", "html"),
    CALENDAR("text/calendar", "ics"),
    CSV("text/csv", "csv"),
    PDF("application/pdf", "pdf");

    private final String mediaType;
    private final String suffix;

    PlanForm(String mediaType, String suffix) {
        this.mediaType = mediaType;
        this.suffix = suffix;
    }

    /** Without parameters, in lower case: {@code text/calendar}. */
    public String mediaType() {
        return mediaType;
    }

    /** The media type with what a reader must know to read it: {@code text/calendar;charset=utf-8}. */
    public String contentType() {
        return mediaType.startsWith("text/") ? mediaType + ";charset=utf-8" : mediaType;
    }

    /** The ending of a file's name, without a dot: {@code ics}. */
    public String suffix() {
        return suffix;
    }

    /** What to call a file with this plan: {@code study-plan-mla-c01.ics}. */
    public String fileName(Plan plan) {
        String exam = plan.target().planned().map(code -> "-" + code).orElse("");
        return ("study-plan" + exam + "." + suffix).toLowerCase(Locale.ROOT);
    }

    /** The media types of all forms, in the order in which they are offered. */
    public static List<String> mediaTypes() {
        return Arrays.stream(values()).map(PlanForm::mediaType).toList();
    }

    /** The form of this media type, without parameters and in lower case. */
    public static Optional<PlanForm> ofMediaType(String mediaType) {
        return Arrays.stream(values())
                .filter(form -> form.mediaType.equals(mediaType))
                .findFirst();
    }

    /** The form with this ending, in any case, without a dot. */
    public static Optional<PlanForm> ofSuffix(String suffix) {
        String lower = suffix.toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(form -> form.suffix.equals(lower)).findFirst();
    }

    /** The form that the name of a file asks for by its ending. */
    public static Optional<PlanForm> ofFile(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? Optional.empty() : ofSuffix(name.substring(dot + 1));
    }

    /** The plan in this form; the same plan gives the same bytes. JSON stands on one line. */
    public byte[] write(Plan plan) {
        return write(plan, WeeksShown.THIS);
    }

    /**
     * The plan in this form; events of a calendar lead back to its page.
     *
     * @param page the address of the plan's page
     */
    public byte[] write(Plan plan, String page) {
        return this == CALENDAR ? bytes(new Calendar().write(plan, page)) : write(plan);
    }

    /** The plan in this form; Markdown with these weeks in full, the other forms with all. */
    public byte[] write(Plan plan, WeeksShown weeks) {
        return switch (this) {
            case JSON -> bytes(Json.compact(plan) + "\n");
            case MARKDOWN -> bytes(new Markdown().write(plan, weeks));
            case HTML -> bytes(new Html().write(plan));
            case CALENDAR -> bytes(new Calendar().write(plan));
            case CSV -> bytes(new Csv().write(plan));
            case PDF -> new Pdf().write(plan);
        };
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
