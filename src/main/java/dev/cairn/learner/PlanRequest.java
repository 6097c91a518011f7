package dev.cairn.learner;

import dev.cairn.exam.Area;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that a learner says, with every default filled in.
 *
 * @param asOf the day on which the plan is made; nothing else tells the time
 * @param start the first day of study
 * @param examBy the last day on which the target exam may fall
 * @param experience months by area; areas that are not named count as none
 * @param known ids of subjects, topics and units that the learner says to know
 * @param keepRetiring whether to go for a retiring exam although its source advises against starting
 * @param acceptBeta whether to sit an exam while it is in beta
 * @param oneAttempt whether an exam may be so late that there is no second try
 * @param language ISO 639 code of the language to sit the exams in
 */
public record PlanRequest(
        String name,
        Target target,
        LocalDate asOf,
        LocalDate start,
        Optional<LocalDate> examBy,
        Availability availability,
        List<Absence> unavailable,
        Map<Area, Integer> experience,
        List<Holding> held,
        List<Attempt> attempts,
        List<WeakDomain> weak,
        List<SelfRating> confidence,
        List<String> known,
        Depth depth,
        boolean keepRetiring,
        boolean acceptBeta,
        boolean oneAttempt,
        String language) {
    public PlanRequest {
        unavailable = List.copyOf(unavailable);
        EnumMap<Area, Integer> months = new EnumMap<>(Area.class);
        months.putAll(experience);
        experience = Collections.unmodifiableMap(months);
        held = List.copyOf(held);
        attempts = List.copyOf(attempts);
        weak = List.copyOf(weak);
        confidence = List.copyOf(confidence);
        known = List.copyOf(known);
    }

    /** Months of experience in an area. */
    public int months(Area area) {
        return experience.getOrDefault(area, 0);
    }

    /** The same request with other time for study. */
    public PlanRequest with(Availability time) {
        return with(time, examBy, depth);
    }

    /** The same request with another end, or none. */
    public PlanRequest withExamBy(Optional<LocalDate> day) {
        return with(availability, day, depth);
    }

    /** The same request for a path of another length. */
    public PlanRequest with(Depth length) {
        return with(availability, examBy, length);
    }

    private PlanRequest with(Availability time, Optional<LocalDate> day, Depth length) {
        return with(target, day, time, length, keepRetiring, acceptBeta, oneAttempt, language);
    }

    /** The same request for another exam. */
    public PlanRequest with(Target other) {
        return with(other, examBy, availability, depth, keepRetiring, acceptBeta, oneAttempt, language);
    }

    /** The same request by a learner who keeps to retiring exams, or does not. */
    public PlanRequest withKeepRetiring(boolean keeps) {
        return with(target, examBy, availability, depth, keeps, acceptBeta, oneAttempt, language);
    }

    /** The same request by a learner who accepts betas, or does not. */
    public PlanRequest withAcceptBeta(boolean accepts) {
        return with(target, examBy, availability, depth, keepRetiring, accepts, oneAttempt, language);
    }

    /** The same request by a learner who needs no time for a second try, or does. */
    public PlanRequest withOneAttempt(boolean one) {
        return with(target, examBy, availability, depth, keepRetiring, acceptBeta, one, language);
    }

    /** The same request with exams in another language. */
    public PlanRequest withLanguage(String code) {
        return with(target, examBy, availability, depth, keepRetiring, acceptBeta, oneAttempt, code);
    }

    private PlanRequest with(
            Target goal,
            Optional<LocalDate> day,
            Availability time,
            Depth length,
            boolean keeps,
            boolean accepts,
            boolean one,
            String code) {
        return new PlanRequest(
                name,
                goal,
                asOf,
                start,
                day,
                time,
                unavailable,
                experience,
                held,
                attempts,
                weak,
                confidence,
                known,
                length,
                keeps,
                accepts,
                one,
                code);
    }
}
