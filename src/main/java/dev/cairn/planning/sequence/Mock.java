package dev.cairn.planning.sequence;

/** One of the mock exams that there is room for. */
public record Mock(int number, int of) {
    @Override
    public String toString() {
        return "mock " + number + " of " + of;
    }
}
