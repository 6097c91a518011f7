package dev.cairn.batch;

import dev.cairn.intake.Intake;
import dev.cairn.intake.RequestReader;
import java.io.IOException;
import java.util.Optional;

/** Requests in JSON, one a line (NDJSON). */
final class JsonLines implements Requests {
    private final LineReader lines;

    JsonLines(LineReader lines) {
        this.lines = lines;
    }

    @Override
    public Optional<Line> next() throws IOException {
        return lines.next();
    }

    @Override
    public Intake read(String text, Line line, RequestReader reader) {
        return reader.readJson(text);
    }

    @Override
    public String fixOfLongLine() {
        return "shorten it";
    }

    @Override
    public String heading() {
        return "";
    }
}
