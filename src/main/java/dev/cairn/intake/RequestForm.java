package dev.cairn.intake;

import dev.cairn.exam.Area;
import dev.cairn.learner.Absence;
import dev.cairn.learner.Attempt;
import dev.cairn.learner.Availability;
import dev.cairn.learner.Depth;
import dev.cairn.learner.Holding;
import dev.cairn.learner.PlanRequest;
import dev.cairn.learner.SelfRating;
import dev.cairn.learner.Target;
import dev.cairn.learner.WeakDomain;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A request, read field by field; what could not be read is missing here, and has left a fault. */
final class RequestForm {

    /** The fields of a request, in the order of the contract. */
    static final List<String> FIELDS = List.of(
            "learner",
            "target",
            "renew",
            "asOf",
            "start",
            "examBy",
            "hoursPerWeek",
            "availability",
            "unavailable",
            "experience",
            "held",
            "attempts",
            "weak",
            "confidence",
            "known",
            "depth",
            "keepRetiring",
            "acceptBeta",
            "oneAttempt",
            "language");

    private final Optional<String> name;
    private final Optional<Target> target;
    private final DatesSection dates;
    private final Optional<LocalDate> start;
    private final Optional<Availability> availability;
    private final List<Absence> unavailable;
    private final Map<Area, Integer> experience;
    private final List<Holding> held;
    private final List<Attempt> attempts;
    private final List<WeakDomain> weak;
    private final List<SelfRating> confidence;
    private final List<String> known;
    private final Optional<Depth> depth;
    private final Optional<Boolean> keepRetiring;
    private final Optional<Boolean> acceptBeta;
    private final Optional<Boolean> oneAttempt;
    private final Optional<String> language;

    RequestForm(JsonField form, CatalogueFields exams, Clock clock) {
        PreferenceSection preferences = new PreferenceSection(form);
        name = preferences.name();
        target = new TargetSection(exams).read(form);
        dates = new DatesSection(form, clock);
        TimeSection time = new TimeSection();
        availability = time.availability(form);
        unavailable = time.absences(form);
        start = dates.start(this::hasTime);
        HistorySection history = new HistorySection(exams, dates.asOf());
        experience = history.experience(form);
        held = history.held(form);
        target.ifPresent(wish -> TargetSection.refuseUnlessHeld(wish, held, form.get("renew")));
        attempts = history.attempts(form);
        DomainSection domains = new DomainSection(exams);
        weak = domains.weak(form);
        confidence = domains.confidence(form);
        known = exams.known(form.get("known"));
        depth = preferences.depth();
        keepRetiring = preferences.keepRetiring();
        acceptBeta = preferences.acceptBeta();
        oneAttempt = preferences.oneAttempt();
        language = preferences.language();
        form.object("an object", FIELDS);
    }

    /** Hours of the week may fall on any day. */
    private boolean hasTime(LocalDate day) {
        boolean isAway = unavailable.stream().anyMatch(absence -> absence.covers(day));
        Optional<Map<DayOfWeek, Integer>> days = availability.flatMap(Availability::minutesByDay);
        return !isAway
                && days.map(minutes -> minutes.getOrDefault(day.getDayOfWeek(), 0) > 0)
                        .orElse(true);
    }

    /** All of it. Only where reading has left no fault. */
    PlanRequest request() {
        return new PlanRequest(
                name.orElseThrow(),
                target.orElseThrow(),
                dates.asOf().orElseThrow(),
                start.orElseThrow(),
                dates.examBy(),
                availability.orElseThrow(),
                unavailable,
                experience,
                held,
                attempts,
                weak,
                confidence,
                known,
                depth.orElseThrow(),
                keepRetiring.orElseThrow(),
                acceptBeta.orElseThrow(),
                oneAttempt.orElseThrow(),
                language.orElseThrow());
    }
}
