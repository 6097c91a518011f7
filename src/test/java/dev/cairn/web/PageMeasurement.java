package dev.cairn.web;

import dev.cairn.fixture.Site;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Measures the pages of a plan of a year: from the request of a client on this machine to its answer. */
final class PageMeasurement {
    private static final int WARM_UP = 300;
    private static final int TIMES = 300;

    private PageMeasurement() {}

    /** Prints the times. */
    public static void main(String[] arguments) {
        try (Site site = Site.start()) {
            String plan = site.post(
                            "/plans", Map.of("target", "exam:AIP-C01", "hoursPerWeek", "10", "depth", "thorough"))
                    .headers()
                    .firstValue("Location")
                    .orElseThrow();
            String weeks = site.get(plan + "/week").body().replaceAll("(?s).*Week 1 of ([0-9]+).*", "$1");
            System.err.println("a plan of " + weeks + " weeks");
            for (String path :
                    List.of("", "/week", "/weeks/20", "/take", "/why/verdict", "/change", "/change?hoursPerWeek=12")) {
                measure(site, plan + path, "/plans/{id}" + path);
            }
            measure(site, "/", "/");
            measure(site, "/cohort", "/cohort");
        }
    }

    private static void measure(Site site, String path, String name) {
        for (int i = 0; i < WARM_UP; i++) {
            site.get(path);
        }
        long[] nanos = new long[TIMES];
        for (int i = 0; i < TIMES; i++) {
            long start = System.nanoTime();
            site.get(path);
            nanos[i] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        System.err.printf(
                "%-36s p50 %.1f ms, p99 %.1f ms%n", name, nanos[TIMES / 2] / 1e6, nanos[TIMES * 99 / 100] / 1e6);
    }
}
