package dev.cairn.batch;

import java.io.IOException;
import java.util.Locale;

/** How the requests of a batch are written. */
public enum InputForm {
    /** A request in JSON on every line. */
    NDJSON("application/x-ndjson"),
    /** A table with a header, as spreadsheets write them. */
    CSV("text/csv");

    private final String mediaType;

    InputForm(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** The name on the command line. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What the ending of a file says; JSON if that says nothing. */
    public static InputForm ofFile(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".csv") ? CSV : NDJSON;
    }

    /**
     * Begins to read requests of this form.
     *
     * @throws dev.cairn.intake.CsvHeaderException if they are a table whose header cannot be used
     */
    public Requests open(LineReader.Source in) throws IOException {
        return this == CSV ? new CsvLines(LineReader.ofRecords(in)) : new JsonLines(LineReader.ofLines(in));
    }

    /** How many requests there are, without looking what they say. */
    public long count(LineReader.Source in) throws IOException {
        return this == CSV ? LineCount.ofRecords(in) : LineCount.ofLines(in);
    }
}
