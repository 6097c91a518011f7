package dev.cairn.exam;

/** A code under which an exam could be sat as a beta. A learner who passes the beta has the certification of the exam. */
public record BetaCode(ExamCode code, ExamCode exam) {
    @Override
    public String toString() {
        return code + " is the beta of " + exam;
    }
}
