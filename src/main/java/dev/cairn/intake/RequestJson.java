package dev.cairn.intake;

import dev.cairn.exam.Area;
import dev.cairn.exam.ExamCode;
import dev.cairn.learner.Absence;
import dev.cairn.learner.Attempt;
import dev.cairn.learner.Availability;
import dev.cairn.learner.Holding;
import dev.cairn.learner.PlanRequest;
import dev.cairn.learner.SelfRating;
import dev.cairn.learner.Target;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A request as maps, lists, texts, numbers and flags, ready to be written as JSON. {@link RequestReader} reads it. */
public final class RequestJson {
    private static final BigDecimal MINUTES_PER_HOUR = BigDecimal.valueOf(60);

    /** Rounded up to hundredths of an hour, minutes grow by less than one, which the reader's rounding down undoes. */
    private static final int HOUR_DIGITS = 2;

    private RequestJson() {}

    /** The fields in the order of the contract, defaults filled in; what has none and was not given is left out. */
    public static Map<String, Object> fields(PlanRequest request) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("learner", map("name", request.name()));
        if (request.target() instanceof Target.RenewalWish renewal) {
            fields.put("renew", renewal.held().value());
        } else {
            fields.put("target", target(request.target()));
        }
        fields.put("asOf", request.asOf().toString());
        fields.put("start", request.start().toString());
        request.examBy().ifPresent(day -> fields.put("examBy", day.toString()));
        putTime(fields, request.availability());
        fields.put("unavailable", list(request.unavailable(), RequestJson::absence));
        fields.put("experience", experience(request));
        fields.put("held", list(request.held(), RequestJson::holding));
        fields.put("attempts", list(request.attempts(), RequestJson::attempt));
        fields.put("weak", list(request.weak(), weak -> domain(weak.exam(), weak.domain())));
        fields.put("confidence", list(request.confidence(), RequestJson::rating));
        fields.put("known", request.known());
        fields.put("depth", request.depth().label());
        fields.put("keepRetiring", request.keepRetiring());
        fields.put("acceptBeta", request.acceptBeta());
        fields.put("oneAttempt", request.oneAttempt());
        fields.put("language", request.language());
        return fields;
    }

    private static Map<String, Object> target(Target target) {
        return map(target instanceof Target.NamedExam ? "exam" : "goal", target.asked());
    }

    private static void putTime(Map<String, Object> fields, Availability availability) {
        availability.minutesPerWeek().ifPresent(minutes -> fields.put("hoursPerWeek", hours(minutes)));
        availability.minutesByDay().ifPresent(days -> fields.put("availability", week(days)));
    }

    private static Number hours(int minutes) {
        BigDecimal hours = BigDecimal.valueOf(minutes)
                .divide(MINUTES_PER_HOUR, HOUR_DIGITS, RoundingMode.CEILING)
                .stripTrailingZeros();
        return hours.scale() <= 0 ? (Number) hours.intValueExact() : hours;
    }

    private static Map<String, Object> week(Map<DayOfWeek, Integer> days) {
        Map<String, Object> week = new LinkedHashMap<>();
        days.forEach((day, minutes) -> week.put(TimeSection.label(day), minutes));
        return week;
    }

    private static Map<String, Object> experience(PlanRequest request) {
        Map<String, Object> months = new LinkedHashMap<>();
        for (Area area : Area.values()) {
            months.put(HistorySection.label(area), request.months(area));
        }
        return months;
    }

    private static Map<String, Object> absence(Absence absence) {
        return map("from", absence.from().toString(), "to", absence.to().toString(), "why", absence.why());
    }

    private static Map<String, Object> holding(Holding held) {
        return map("exam", held.exam().value(), "passedOn", held.passedOn().toString());
    }

    private static Map<String, Object> attempt(Attempt attempt) {
        Map<String, Object> fields = map("exam", attempt.exam().value());
        fields.put("takenOn", attempt.takenOn().toString());
        fields.put("passed", attempt.passed());
        fields.put("weakDomains", List.copyOf(attempt.weakDomains()));
        return fields;
    }

    private static Map<String, Object> rating(SelfRating rating) {
        Map<String, Object> fields = domain(rating.exam(), rating.domain());
        fields.put("level", rating.level());
        return fields;
    }

    private static Map<String, Object> domain(ExamCode exam, int number) {
        return map("exam", exam.value(), "domain", number);
    }

    private static <T> List<Map<String, Object>> list(List<T> values, Function<T, Map<String, Object>> fields) {
        return values.stream().map(fields).toList();
    }

    /** Names and values by turns. */
    private static Map<String, Object> map(Object... entries) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < entries.length; i += 2) {
            map.put((String) entries[i], entries[i + 1]);
        }
        return map;
    }
}
