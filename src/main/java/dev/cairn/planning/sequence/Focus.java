package dev.cairn.planning.sequence;

/** A week brings new material of a domain. */
public record Focus(int week, int domain) {
    @Override
    public String toString() {
        return "week " + week + " brings new material of domain " + domain;
    }
}
