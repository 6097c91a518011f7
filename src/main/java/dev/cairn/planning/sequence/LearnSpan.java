package dev.cairn.planning.sequence;

/** The stretch of the new material in which a domain is learned, if domains are learned one after the other. */
public record LearnSpan(int domain, int fromPermille, int toPermille) {
    @Override
    public String toString() {
        return "domain " + domain + " is new from " + fromPermille + " to " + toPermille
                + " per mille of the new material";
    }
}
