package dev.cairn.batch;

import dev.cairn.intake.Intake;
import dev.cairn.intake.RequestReader;
import java.io.IOException;
import java.util.Optional;

/** The lines of a batch, and how to read each. Lines are to be taken by one thread, and may be read by many. */
public interface Requests extends Pipeline.Source<Line> {

    /** The next line, if there is one. */
    @Override
    Optional<Line> next() throws IOException;

    /** What the text of one of these lines asks for. */
    Intake read(String text, Line line, RequestReader reader);

    /** The name of the learner that the text of one of these lines is about, if it can be told although the line asks for no plan. */
    default Optional<String> learner(String text) {
        return Optional.empty();
    }

    /** What to do about a line that is too long. */
    String fixOfLongLine();

    /** What stands above the lines and decides how they are read; the same text is the same. */
    String heading();
}
