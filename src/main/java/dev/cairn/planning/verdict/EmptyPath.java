package dev.cairn.planning.verdict;

/** No exam is left to plan. */
public record EmptyPath() {
    @Override
    public String toString() {
        return "no exam is left to plan";
    }
}
