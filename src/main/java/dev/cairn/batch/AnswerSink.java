package dev.cairn.batch;

import java.io.IOException;

/** Takes the answers of a batch, in the order of the lines. May block, which holds up the reading too. */
public interface AnswerSink {
    void write(Answer answer) throws IOException;

    /** Hands on what was written so far: the next answer is still to come. */
    void flush() throws IOException;
}
