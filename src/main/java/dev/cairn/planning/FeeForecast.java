package dev.cairn.planning;

import dev.cairn.exam.Exam;
import dev.cairn.plan.Plan.FeePart;
import dev.cairn.plan.Plan.Fees;
import java.util.ArrayList;
import java.util.List;

/** What the exams of a path cost at least, and at most if the last is sat twice. */
final class FeeForecast {
    private static final int WHOLE = 100;

    private FeeForecast() {}

    /**
     * What a path costs.
     *
     * @param exams in the order of the path
     * @param isOnce whether there is no second try
     */
    static Fees of(List<Exam> exams, boolean isOnce, Parameters parameters) {
        int discount = parameters.number(ArithmeticNumber.VOUCHER_PERCENT);
        List<FeePart> parts = new ArrayList<>();
        exams.forEach(exam -> parts.add(new FeePart("fee", exam.code(), exam.fee())));
        exams.stream()
                .skip(1)
                .forEach(exam -> parts.add(new FeePart("voucher", exam.code(), -exam.fee() * discount / WHOLE)));
        exams.stream()
                .reduce((earlier, later) -> later)
                .filter(last -> !isOnce)
                .ifPresent(last -> parts.add(new FeePart("second-attempt", last.code(), last.fee())));
        return new Fees(sum(parts, "second-attempt"), sum(parts, "voucher"), parts);
    }

    private static int sum(List<FeePart> parts, String without) {
        return parts.stream()
                .filter(part -> !part.what().equals(without))
                .mapToInt(FeePart::usd)
                .sum();
    }
}
