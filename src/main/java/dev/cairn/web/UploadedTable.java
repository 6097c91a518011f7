package dev.cairn.web;

import dev.cairn.batch.InputForm;
import dev.cairn.batch.LineReader;
import dev.cairn.batch.Requests;
import dev.cairn.intake.CsvHeaderException;
import dev.cairn.intake.RequestFault;
import dev.cairn.server.FormParts;
import dev.cairn.text.Utf8;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A table of learners as somebody has sent it.
 *
 * @param text with line feeds alone between its lines, as it comes back from a form
 * @param faults what is wrong with it as a whole; none, where its rows can be read one by one
 */
record UploadedTable(String text, List<String> faults) {
    static final String TEXT = "csv";
    static final String FILE = "file";
    static final int MOST_BYTES = 2 * 1024 * 1024;
    static final int MOST_ROWS = 500;

    /** A file and what is left in the form, each as long as may be, with line feeds that browsers have doubled. */
    static final int MOST_BYTES_OF_FORM = 3 * MOST_BYTES;

    static final UploadedTable NONE = new UploadedTable("", List.of());
    static final UploadedTable TOO_LARGE = new UploadedTable("", List.of(tooLarge()));

    private static final InputForm FORM = InputForm.CSV;

    UploadedTable {
        faults = List.copyOf(faults);
    }

    /** The file, if there is one, or else what was pasted. */
    static UploadedTable sent(FormParts form) throws IOException {
        byte[] file = form.bytes(FILE);
        byte[] bytes = file.length > 0 ? file : form.bytes(TEXT);
        try {
            String text = Utf8.decoded(bytes).replace("\r\n", "\n").replace('\r', '\n');
            return new UploadedTable(text, faults(text));
        } catch (CharacterCodingException e) {
            return new UploadedTable(
                    "",
                    List.of("The table is not in UTF-8. Save it again: in a spreadsheet, choose “CSV UTF-8” as the"
                            + " type of the file."));
        }
    }

    private static String tooLarge() {
        return "The table is larger than " + MOST_BYTES / (1024 * 1024) + " MiB. Split it and upload the parts.";
    }

    private static List<String> faults(String text) throws IOException {
        if (text.isBlank()) {
            return List.of("Choose a file, or paste a table: first the column names, then one learner a line.");
        }
        if (text.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            return List.of(tooLarge());
        }
        try {
            FORM.open(source(text));
        } catch (CsvHeaderException e) {
            return e.faults().stream().map(UploadedTable::sentence).toList();
        }
        long rows = FORM.count(source(text));
        if (rows > MOST_ROWS) {
            return List.of("The table has %d rows, and the limit is %d. Split it and upload the parts."
                    .formatted(rows, MOST_ROWS));
        }
        return rows == 0 ? List.of("The table has only its first line. Add one learner a line.") : List.of();
    }

    private static String sentence(RequestFault fault) {
        String text = fault.detail();
        String begun = text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
        return begun.endsWith("?") || begun.endsWith(".") ? begun : begun + ".";
    }

    /** Its rows, if it has no fault. */
    Requests requests() throws IOException {
        return FORM.open(source(text));
    }

    private static LineReader.Source source(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))::read;
    }

    Optional<String> fault() {
        return faults.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", faults));
    }
}
