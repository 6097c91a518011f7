package dev.cairn.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** One record of a table as its cells. */
final class CsvRecord {
    private static final Pattern LINE_BREAK = Pattern.compile("\\s*[\\r\\n]+\\s*");

    private CsvRecord() {}

    /**
     * The cells, without the space around them; a line break within one is a space.
     *
     * @throws UnreadableException if it is not CSV
     */
    static List<String> cells(String text, char separator) throws UnreadableException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(separator)
                .setIgnoreEmptyLines(true)
                .get();
        try (CSVParser parser = CSVParser.parse(text, format)) {
            List<String> cells = new ArrayList<>();
            for (CSVRecord record : parser) {
                record.forEach(
                        cell -> cells.add(LINE_BREAK.matcher(cell.strip()).replaceAll(" ")));
            }
            return cells;
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            throw new UnreadableException(
                    "this is not CSV", "close every quotation mark that is open, and double those inside a cell");
        }
    }
}
