package dev.cairn.plan;

import dev.cairn.exam.ExamCode;
import dev.cairn.exam.Status;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An exam of the path.
 *
 * @param provisional whether it is planned by the guide of the version before, since its own is not public
 * @param from the first day of study for it
 * @param to its exam day
 * @param lastSafeDay the last day that leaves time for a second attempt before it can no longer be sat
 * @param minutes all the work for it, mock exams included, buffer not
 * @param bufferMinutes kept free for what takes longer
 * @param effort how the minutes come about; they add up to them
 * @param fee in USD
 * @param validUntil until when a pass on the planned day is valid
 */
public record PathStep(
        ExamCode exam,
        String title,
        Role role,
        Strength strength,
        Status status,
        boolean provisional,
        LocalDate from,
        LocalDate to,
        LocalDate examDate,
        Optional<LocalDate> lastSafeDay,
        int minutes,
        int bufferMinutes,
        List<Effort> effort,
        List<DomainShare> domains,
        int fee,
        LocalDate validUntil,
        List<String> why) {

    /** What an exam is in the path for. */
    public enum Role {
        PREREQUISITE,
        TARGET,
        /** The target, in place of the exam that was asked for. */
        REPLACEMENT
    }

    /** No AWS exam requires another. */
    public enum Strength {
        RECOMMENDED
    }

    /** One part of the effort, in minutes; a credit is negative. */
    public record Effort(String factor, int value, String unit, String note, List<String> why) {}

    /**
     * A domain's part of the work.
     *
     * @param weight in the exam, in percent
     * @param need its share of the minutes, between 0 and 1
     * @param minutes of its sessions
     */
    public record DomainShare(int domain, String name, int weight, double need, int minutes, List<String> why) {}
}
