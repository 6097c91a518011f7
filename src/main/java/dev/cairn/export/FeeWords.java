package dev.cairn.export;

import dev.cairn.plan.Plan.Fees;

/** Fees as a range, and what makes it up. */
public record FeeWords(Fees fees) {

    /** {@code USD 175 to 400}, or {@code USD 0}. */
    public String range() {
        return fees.low() == fees.high() ? "USD " + fees.low() : "USD %s to %s".formatted(fees.low(), fees.high());
    }

    /** {@code USD 175 for the exams with the vouchers that passes bring; USD 400 without them and with a second try.} */
    String inFull() {
        boolean several = fees.parts().stream().anyMatch(part -> part.what().equals("voucher"));
        boolean isOnce = fees.parts().stream().noneMatch(part -> part.what().equals("second-attempt"));
        if (isOnce && !several) {
            return "USD %s for the exam.".formatted(fees.high());
        }
        return several
                ? "USD %s for the exams with the vouchers that passes bring; USD %s without them and with a second try."
                        .formatted(fees.low(), fees.high())
                : "USD %s for the exam; USD %s with a second try.".formatted(fees.low(), fees.high());
    }
}
