package dev.cairn.planning.sequence;

/** A domain's share of the work; one that is begun comes before foundations, which are of tier 0, the others are of tier 1. */
public record DomainNeed(int domain, int permille, int tier) {
    /** The tier of a domain that is begun. */
    public static final int BEGUN = -1;

    @Override
    public String toString() {
        return "domain " + domain + " needs " + permille + " per mille of the work";
    }
}
