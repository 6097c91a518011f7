package dev.cairn.planning.study;

/**
 * A row of the table of paces: what work takes somebody, in percent of what it takes a beginner.
 *
 * @param labs 0 where labs are left out
 */
public record PaceRow(Situation situation, int reading, int labs, int tests) {
    @Override
    public String toString() {
        return situation.inWords() + ": reading " + reading + " %, labs " + labs + " %, tests " + tests + " %";
    }
}
