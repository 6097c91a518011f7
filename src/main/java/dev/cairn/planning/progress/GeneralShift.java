package dev.cairn.planning.progress;

/** Something that moves all the work of a plan. */
public record GeneralShift(String cause) {
    @Override
    public String toString() {
        return cause;
    }
}
