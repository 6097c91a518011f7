package dev.cairn.planning.path;

/** A row of the table of certifications that stand in for one of another series. */
public record StandIn(String held, String instead) {
    @Override
    public String toString() {
        return held + " stands in for " + instead;
    }
}
