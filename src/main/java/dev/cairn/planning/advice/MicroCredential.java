package dev.cairn.planning.advice;

/** A micro-credential, a short practical test, that fits an exam. */
public record MicroCredential(String series, String name) {
    @Override
    public String toString() {
        return "the micro-credential " + name + " fits " + series;
    }
}
