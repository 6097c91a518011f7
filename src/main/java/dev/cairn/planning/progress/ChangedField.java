package dev.cairn.planning.progress;

/** Something that the learner asks for differently than before. */
public record ChangedField(String field) {
    @Override
    public String toString() {
        return field + " changed";
    }
}
