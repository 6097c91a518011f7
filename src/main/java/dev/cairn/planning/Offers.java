package dev.cairn.planning;

import dev.cairn.learner.Availability;
import dev.cairn.learner.Depth;
import dev.cairn.learner.PlanRequest;
import dev.cairn.plan.Feasibility.Offer;
import dev.cairn.plan.Feasibility.Verdict;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/** Looks for the smallest single change of a request that makes its plan feasible. Every offer was drafted as it would be planned. */
final class Offers {
    private final Function<PlanRequest, Draft> drafting;
    private final Parameters parameters;

    Offers(Function<PlanRequest, Draft> drafting, Parameters parameters) {
        this.drafting = drafting;
        this.parameters = parameters;
    }

    List<Offer> of(Draft draft) {
        PlanRequest request = draft.request();
        List<Offer> offers = new ArrayList<>();
        if (draft.outcome() != Verdict.FEASIBLE && !draft.trials().isEmpty()) {
            (request.availability().minutesPerWeek().isPresent() ? moreHours(request) : longerDays(request))
                    .ifPresent(offers::add);
            request.examBy().flatMap(day -> laterDate(request, day)).ifPresent(offers::add);
            shorterPath(request).ifPresent(offers::add);
        }
        return offers;
    }

    private Optional<Offer> moreHours(PlanRequest request) {
        int now = request.availability().minutesPerWeek().orElseThrow();
        int step = parameters.number(ArithmeticNumber.STEP_OF_AN_OFFER);
        return smallest(
                        now,
                        step,
                        parameters.number(ArithmeticNumber.MOST_WEEKLY_OFFER),
                        minutes -> request.with(hours(request, minutes)))
                .map(found -> offer("hoursPerWeek", inHours(now), inHours(found.minutes()), found.draft()));
    }

    private static Availability hours(PlanRequest request, int minutes) {
        return new Availability(OptionalInt.of(minutes), request.availability().minutesByDay());
    }

    private static Object inHours(int minutes) {
        BigDecimal hours = BigDecimal.valueOf(minutes)
                .divide(BigDecimal.valueOf(60), 2, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return hours.scale() <= 0 ? hours.intValueExact() : hours;
    }

    /** Every day that the learner has, longer by the same number of minutes. */
    private Optional<Offer> longerDays(PlanRequest request) {
        Availability time = request.availability();
        Map<DayOfWeek, Integer> days = time.minutesByDay().orElseThrow();
        int longest = days.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        int step = parameters.number(ArithmeticNumber.STEP_OF_AN_OFFER);
        return smallest(
                        longest,
                        step,
                        parameters.number(ArithmeticNumber.MOST_DAILY_OFFER),
                        minutes -> request.with(longer(time, minutes - longest)))
                .map(found -> offer(
                        "availability",
                        byName(days),
                        byName(longerDays(days, found.minutes() - longest)),
                        found.draft()));
    }

    private static Availability longer(Availability time, int more) {
        Map<DayOfWeek, Integer> days = longerDays(time.minutesByDay().orElseThrow(), more);
        return new Availability(OptionalInt.empty(), Optional.of(days));
    }

    private static Map<DayOfWeek, Integer> longerDays(Map<DayOfWeek, Integer> days, int more) {
        Map<DayOfWeek, Integer> longer = new EnumMap<>(DayOfWeek.class);
        days.forEach((day, minutes) -> longer.put(day, minutes == 0 ? 0 : minutes + more));
        return longer;
    }

    private static Map<String, Integer> byName(Map<DayOfWeek, Integer> days) {
        Map<String, Integer> names = new LinkedHashMap<>();
        days.forEach((day, minutes) -> names.put(day.name().substring(0, 3), minutes));
        return names;
    }

    private Optional<Offer> laterDate(PlanRequest request, LocalDate deadline) {
        return feasible(request.withExamBy(Optional.empty()))
                .flatMap(Draft::finish)
                .filter(day -> day.isAfter(deadline))
                .flatMap(day -> feasible(request.withExamBy(Optional.of(day)))
                        .map(draft -> offer("examBy", deadline, day, draft)));
    }

    private Optional<Offer> shorterPath(PlanRequest request) {
        return request.depth() == Depth.MINIMAL
                ? Optional.empty()
                : feasible(request.with(Depth.MINIMAL))
                        .map(draft -> offer("depth", request.depth().label(), Depth.MINIMAL.label(), draft));
    }

    /** More time never makes a plan worse, so that the smallest amount that works can be searched by halving. */
    private Optional<Found> smallest(int now, int step, int most, Function<Integer, PlanRequest> change) {
        int low = now / step + 1;
        int high = most / step;
        Optional<Found> best = Optional.empty();
        if (low > high || feasible(change.apply(high * step)).isEmpty()) {
            return best;
        }
        while (low <= high) {
            int middle = (low + high) / 2;
            int minutes = middle * step;
            Optional<Draft> draft = feasible(change.apply(minutes));
            if (draft.isPresent()) {
                best = draft.map(found -> new Found(minutes, found));
                high = middle - 1;
            } else {
                low = middle + 1;
            }
        }
        return best;
    }

    private record Found(int minutes, Draft draft) {}

    private Optional<Draft> feasible(PlanRequest request) {
        return Optional.of(drafting.apply(request))
                .filter(draft ->
                        draft.outcome() == Verdict.FEASIBLE && draft.finish().isPresent());
    }

    private static Offer offer(String change, Object from, Object to, Draft draft) {
        return new Offer(change, from, to, draft.finish().orElseThrow(), draft.outcome());
    }
}
