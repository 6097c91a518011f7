package dev.cairn.catalogue.check;

import dev.cairn.exam.ExamDomain;
import java.util.Locale;
import java.util.Map;

/** Checks that each domain gets about as large a share of the minutes as it has of the exam. */
final class ShareCheck {
    private static final double ALL_PERCENT = 100.0;

    private ShareCheck() {}

    static void check(Course course, Limits limits) {
        if (!hasWeights(course)) {
            return;
        }
        Map<String, Double> minutes = Shares.byDomain(course);
        double all = minutes.values().stream().mapToDouble(Double::doubleValue).sum();
        int leeway = limits.value("domain.share-points", course.exam());
        for (ExamDomain domain : course.exam().domains()) {
            double share = all == 0 ? 0 : ALL_PERCENT * minutes.getOrDefault("" + domain.number(), 0.0) / all;
            if (Math.abs(share - domain.weight()) > leeway) {
                String message = String.format(
                        Locale.ROOT,
                        "domain %d has %.1f %% of the minutes and %d %% of the exam; %d points are allowed",
                        domain.number(),
                        share,
                        domain.weight(),
                        leeway);
                String fix = share < domain.weight()
                        ? "deepen topics of this domain, or shorten others"
                        : "shorten topics of this domain, or deepen others";
                course.root().get("exam").fault(message, fix);
            }
        }
    }

    /** The weights of a coming exam may not be announced yet: the catalogue then has those of its predecessor. */
    private static boolean hasWeights(Course course) {
        return course.base().isEmpty() || course.root().get("weights").isPresent();
    }
}
