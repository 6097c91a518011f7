package dev.cairn.planning;

import static dev.cairn.planning.Promise.breachIf;

import dev.cairn.learner.Availability;
import dev.cairn.learner.Depth;
import dev.cairn.learner.PlanRequest;
import dev.cairn.plan.Feasibility.Offer;
import dev.cairn.plan.Feasibility.Verdict;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** What a plan offers, holds. */
final class OfferPromises {
    private OfferPromises() {}

    static List<Promise> all() {
        return List.of(
                new Promise("an offer gives what it says when it is planned", OfferPromises::holds),
                new Promise("an offer of more time is the smallest that works", OfferPromises::isSmallest),
                new Promise("only a plan that does not fit well makes offers", OfferPromises::isNeeded));
    }

    private static Stream<String> holds(MadePlan made) {
        return offers(made).flatMap(offer -> {
            MadePlan changed = made.with(changed(made.request(), offer, 0));
            boolean kept = changed.plan().feasibility().verdict() == offer.verdict()
                    && offer.verdict() == Verdict.FEASIBLE
                    && changed.plan().totals().finish().equals(Optional.of(offer.examDate()));
            return breachIf(
                    !kept,
                    () -> "%s gives %s on %s"
                            .formatted(
                                    offer,
                                    changed.plan().feasibility().verdict(),
                                    changed.plan().totals().finish()));
        });
    }

    private static Stream<String> isSmallest(MadePlan made) {
        int step = made.engine().rules().parameters().number(ArithmeticNumber.STEP_OF_AN_OFFER);
        return offers(made)
                .filter(offer -> isMore(made.request(), offer, step))
                .filter(offer -> made.with(changed(made.request(), offer, step))
                                .plan()
                                .feasibility()
                                .verdict()
                        == Verdict.FEASIBLE)
                .map(offer -> "%s, %d minutes less work too".formatted(offer, step));
    }

    private static boolean isMore(PlanRequest request, Offer offer, int less) {
        return offer.change().equals("hoursPerWeek")
                && minutes(offer) - less
                        > request.availability().minutesPerWeek().orElse(0);
    }

    private static Stream<String> isNeeded(MadePlan made) {
        boolean fits = made.plan().feasibility().verdict() == Verdict.FEASIBLE;
        return offers(made).filter(offer -> fits).map(Offer::toString);
    }

    private static Stream<Offer> offers(MadePlan made) {
        return made.plan().feasibility().offers().stream();
    }

    /** The request with the field changed that the offer names, and nothing else. */
    private static PlanRequest changed(PlanRequest request, Offer offer, int lessMinutes) {
        Availability time = request.availability();
        return switch (offer.change()) {
            case "hoursPerWeek" ->
                request.with(new Availability(OptionalInt.of(minutes(offer) - lessMinutes), time.minutesByDay()));
            case "availability" -> request.with(new Availability(time.minutesPerWeek(), Optional.of(days(offer))));
            case "examBy" -> request.withExamBy(Optional.of((LocalDate) offer.to()));
            case "depth" -> request.with(depth((String) offer.to()));
            default -> throw new AssertionError("an offer to change " + offer.change());
        };
    }

    private static int minutes(Offer offer) {
        return new BigDecimal(offer.to().toString())
                .multiply(BigDecimal.valueOf(60))
                .intValue();
    }

    private static Map<DayOfWeek, Integer> days(Offer offer) {
        Map<DayOfWeek, Integer> days = new EnumMap<>(DayOfWeek.class);
        ((Map<?, ?>) offer.to()).forEach((name, minutes) -> days.put(day((String) name), (Integer) minutes));
        return days;
    }

    private static DayOfWeek day(String name) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> day.name().startsWith(name))
                .findFirst()
                .orElseThrow();
    }

    private static Depth depth(String label) {
        return Arrays.stream(Depth.values())
                .filter(depth -> depth.label().equals(label))
                .findFirst()
                .orElseThrow();
    }
}
