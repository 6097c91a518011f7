package dev.cairn.planning.sequence;

/** A domain's share of the work; a foundation is of tier 0, the others of tier 1. */
public record DomainNeed(int domain, int permille, int tier) {
    @Override
    public String toString() {
        return "domain " + domain + " needs " + permille + " per mille of the work";
    }
}
