package dev.cairn.planning.sequence;

/** The place of a unit among those of its exam. */
public record UnitRank(String unitId, int rank) {
    @Override
    public String toString() {
        return unitId + " is unit " + rank;
    }
}
