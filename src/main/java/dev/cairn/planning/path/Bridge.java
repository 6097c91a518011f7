package dev.cairn.planning.path;

/** A row of the table of exams that build on an exam of another family. */
public record Bridge(String series, String below) {
    @Override
    public String toString() {
        return series + " builds on " + below;
    }
}
