package dev.cairn.planning;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Shares out whole units so that each share is the floor or the ceiling of its exact value: the method of largest remainders. */
final class Apportionment {
    private Apportionment() {}

    /**
     * Shares out a total.
     *
     * @param shares what each is to have of it, in proportion; not all zero
     * @return whole units that add up to the total, in the order of the shares; of equal remainders the earlier is rounded up first
     */
    static int[] share(int total, List<Double> shares) {
        double sum = shares.stream().mapToDouble(Double::doubleValue).sum();
        double[] exact =
                shares.stream().mapToDouble(share -> total * share / sum).toArray();
        int[] units = new int[exact.length];
        int left = total;
        for (int i = 0; i < exact.length; i++) {
            // What misses a whole number by a rounding error is that number.
            units[i] = (int) Math.floor(exact[i] + 1e-9);
            left -= units[i];
        }
        List<Integer> byRemainder = IntStream.range(0, exact.length)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> -Math.round((exact[i] - units[i]) * 1e9)))
                .toList();
        for (int i = 0; i < left; i++) {
            units[byRemainder.get(i)]++;
        }
        return units;
    }
}
