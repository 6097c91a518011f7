package dev.cairn.batch;

import dev.cairn.intake.CsvHeader;
import dev.cairn.intake.Intake;
import dev.cairn.intake.RequestReader;
import dev.cairn.text.Utf8;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.Optional;

/** Requests as the records of a table, the first of which names the columns. Blank records, which spreadsheets leave at the end, are passed over. */
final class CsvLines implements Requests {
    private final LineReader records;
    private final String heading;
    private final CsvHeader header;

    /** @throws dev.cairn.intake.CsvHeaderException if there is no header, or one that cannot be used */
    CsvLines(LineReader records) throws IOException {
        this.records = records;
        this.heading = heading(records.next());
        this.header = CsvHeader.read(heading);
    }

    private static String heading(Optional<Line> first) throws IOException {
        try {
            return first.isPresent() ? Utf8.decoded(first.get().bytes()) : "";
        } catch (CharacterCodingException e) {
            throw CsvHeader.notUtf8();
        }
    }

    @Override
    public Optional<Line> next() throws IOException {
        Optional<Line> record = records.next();
        while (record.isPresent() && isBlank(record.get())) {
            record = records.next();
        }
        return record;
    }

    private static boolean isBlank(Line record) {
        for (byte each : record.bytes()) {
            if (LineCount.isContent(each)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public Intake read(String text, Line line, RequestReader reader) {
        return header.request(text, line.number(), reader);
    }

    @Override
    public Optional<String> learner(String text) {
        return header.learner(text);
    }

    @Override
    public String fixOfLongLine() {
        return "shorten it, or close the quotation mark that is open in it";
    }

    @Override
    public String heading() {
        return heading;
    }
}
