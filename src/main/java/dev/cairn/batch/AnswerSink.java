package dev.cairn.batch;

/** Takes the answers of a batch, in the order of the lines. May block, which holds up the reading too. */
public interface AnswerSink extends Pipeline.Sink<Answer> {}
