package dev.cairn.plan;

import dev.cairn.exam.ExamCode;
import dev.cairn.exam.Status;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;

/**
 * An exam of the path.
 *
 * @param provisional whether it is planned by the guide of the version before, since its own has not been read
 * @param from the first day of study for it
 * @param to its exam day
 * @param lastSafeDay the last day that leaves time for a second attempt before it can no longer be sat
 * @param minutes all the work for it, mock exams included, buffer not
 * @param bufferMinutes kept free for what takes longer
 * @param effort how the minutes come about; they add up to them
 * @param domainsOf the version whose domains and weights these are, if those of the exam are not known
 * @param units what is learned, in teaching order
 * @param leftOut topics and labs of the syllabus that there is no need or no time for
 * @param project what its labs build, where it has any
 * @param examDay what this exam is known for, and how to share its minutes
 * @param fee in USD
 * @param validUntil until when a pass on the planned day is valid
 * @param attempt which attempt this is, counted from 1
 * @param verdict how it stands
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
        Optional<ExamCode> domainsOf,
        List<UnitShare> units,
        List<LeftOut> leftOut,
        Optional<Project> project,
        ExamDay examDay,
        int fee,
        LocalDate validUntil,
        int attempt,
        Standing verdict,
        List<String> why) {

    /** How an exam stands, on the day of the plan or by what was reported since. */
    public enum Standing {
        ON_TRACK,
        /** It fits without a buffer, or without what helps least. */
        TIGHT,
        /** Its day does not hold its work any more. */
        BEHIND,
        /** The learner has an appointment. */
        BOOKED,
        FAILED,
        PASSED
    }

    /** The same exam with an appointment on a day. */
    PathStep bookedOn(LocalDate day) {
        int years = Period.between(examDate, validUntil).getYears();
        return standing(day, day.plusYears(years), Standing.BOOKED);
    }

    /** The same exam after it was sat. */
    PathStep sat(boolean isPassed) {
        return standing(examDate, validUntil, isPassed ? Standing.PASSED : Standing.FAILED);
    }

    private PathStep standing(LocalDate day, LocalDate until, Standing other) {
        return new PathStep(
                exam,
                title,
                role,
                strength,
                status,
                provisional,
                from,
                day,
                day,
                lastSafeDay,
                minutes,
                bufferMinutes,
                effort,
                domains,
                domainsOf,
                units,
                leftOut,
                project,
                examDay,
                fee,
                until,
                attempt,
                other,
                why);
    }

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

    /**
     * A unit of the syllabus.
     *
     * @param unit its id, such as {@code saa-c03.vpc}
     * @param outcome what one can do at its end
     * @param minutes of its topics, test and lab
     * @param known minutes that are saved, since topics are known; left out if there are none
     * @param tables comparison tables to fill in from memory, by title; left out if there are none
     * @param lab left out if none is done
     */
    @Sparse
    public record UnitShare(
            String unit,
            String title,
            String outcome,
            int minutes,
            @Written(unless = "0") int known,
            List<String> tables,
            Optional<UnitLab> lab) {}

    /** The lab of a unit that is done. */
    public record UnitLab(String title, int minutes, String cost, String steps, String result, String cleanUp) {}

    /** What labs build, step by step; the cost is in words. */
    public record Project(String title, String story, String cost) {}

    /**
     * How an exam is sat.
     *
     * @param pacing how to share its minutes, in a sentence; may be empty
     * @param watch what it is known for
     */
    public record ExamDay(String pacing, List<String> watch) {}

    /**
     * Something of the syllabus that is left out, or read by a line.
     *
     * @param topic its id, or that of the unit whose lab is left out
     * @param what its name
     */
    public record LeftOut(String topic, String what, String reason, List<String> why) {}
}
