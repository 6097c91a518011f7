package dev.cairn.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Turns weighted needs into shares of which none falls under its floor. */
final class Needs {
    private Needs() {}

    /**
     * Shares that add up to one.
     *
     * @param weighted what each needs, in proportion
     * @param floors the least share of each; they add up to no more than one
     */
    static List<Double> shares(List<Double> weighted, List<Double> floors) {
        boolean[] held = new boolean[weighted.size()];
        while (true) {
            double fixed = sum(floors, held, true);
            double free = sum(weighted, held, false);
            boolean changed = false;
            List<Double> shares = new ArrayList<>();
            for (int i = 0; i < held.length; i++) {
                double share = held[i] ? floors.get(i) : (1 - fixed) * weighted.get(i) / free;
                shares.add(share);
                if (!held[i] && share < floors.get(i)) {
                    held[i] = true;
                    changed = true;
                }
            }
            if (!changed) {
                return shares;
            }
        }
    }

    private static double sum(List<Double> values, boolean[] held, boolean which) {
        return IntStream.range(0, held.length)
                .filter(i -> held[i] == which)
                .mapToDouble(values::get)
                .sum();
    }
}
