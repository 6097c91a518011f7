package dev.cairn.planning.sequence;

/** Where blocked learning ends. */
public record InterleavingFrom(int permille) {
    @Override
    public String toString() {
        return "domains are mixed once " + permille + " per mille of the new material are done";
    }
}
