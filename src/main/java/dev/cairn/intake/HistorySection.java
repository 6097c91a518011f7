package dev.cairn.intake;

import dev.cairn.exam.Area;
import dev.cairn.exam.ExamCode;
import dev.cairn.learner.Attempt;
import dev.cairn.learner.Holding;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** {@code experience}, {@code held} and {@code attempts}: what the learner has done up to the day of the plan. */
final class HistorySection {
    private final CatalogueFields exams;
    private final Optional<LocalDate> asOf;

    /** @param asOf the day of the plan, if it is known */
    HistorySection(CatalogueFields exams, Optional<LocalDate> asOf) {
        this.exams = exams;
        this.asOf = asOf;
    }

    /** The name that requests use: {@code genai}. */
    static String label(Area area) {
        return area.name().toLowerCase(Locale.ROOT);
    }

    /** Months in every area, those without any included. */
    Map<Area, Integer> experience(JsonField form) {
        Map<Area, Integer> months = new EnumMap<>(Area.class);
        List<String> names =
                Arrays.stream(Area.values()).map(HistorySection::label).toList();
        Optional<JsonField> given = Optional.of(form.get("experience"))
                .filter(JsonField::isGiven)
                .flatMap(field -> field.object("an object of months by area, such as {\"cloud\": 6}", names));
        for (Area area : Area.values()) {
            months.put(
                    area, given.flatMap(field -> months(field.get(label(area)))).orElse(0));
        }
        return months;
    }

    private static Optional<Integer> months(JsonField field) {
        return field.orDefault(0, given -> given.wholeNumber("months", 0, Limits.MONTHS_OF_EXPERIENCE));
    }

    List<Holding> held(JsonField form) {
        Set<Holding> seen = new HashSet<>();
        return form.get("held").entries("a list of objects with exam and passedOn", Limits.HELD).stream()
                .map(entry -> entry.object("an object with exam and passedOn", List.of("exam", "passedOn"))
                        .flatMap(this::holding)
                        .filter(holding -> isNew(seen, holding, entry, holding.exam())))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Holding> holding(JsonField entry) {
        Optional<ExamCode> exam = exams.exam(entry.get("exam"));
        Optional<LocalDate> day = past(entry.get("passedOn"));
        return exam.isPresent() && day.isPresent() ? Optional.of(new Holding(exam.get(), day.get())) : Optional.empty();
    }

    List<Attempt> attempts(JsonField form) {
        Set<Holding> seen = new HashSet<>();
        List<String> names = List.of("exam", "takenOn", "passed", "weakDomains");
        return form.get("attempts").entries("a list of objects with exam, takenOn and passed", Limits.ATTEMPTS).stream()
                .map(entry -> entry.object("an object with exam, takenOn and passed", names)
                        .flatMap(this::attempt)
                        .filter(attempt ->
                                isNew(seen, new Holding(attempt.exam(), attempt.takenOn()), entry, attempt.exam())))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Attempt> attempt(JsonField entry) {
        Optional<ExamCode> exam = exams.exam(entry.get("exam"));
        Optional<LocalDate> day = past(entry.get("takenOn"));
        Optional<Boolean> passed = entry.get("passed").flag();
        SortedSet<Integer> weak = weakDomains(entry.get("weakDomains"), exam);
        return exam.isPresent() && day.isPresent() && passed.isPresent()
                ? Optional.of(new Attempt(exam.get(), day.get(), passed.get(), weak))
                : Optional.empty();
    }

    private SortedSet<Integer> weakDomains(JsonField list, Optional<ExamCode> exam) {
        SortedSet<Integer> weak = new TreeSet<>();
        for (JsonField entry : list.entries("a list of domain numbers", Limits.DOMAIN_NUMBER)) {
            exams.domain(entry, exam).ifPresent(number -> {
                if (!weak.add(number)) {
                    entry.fault("domain " + number + " is twice in " + list.label(), "keep one of the two");
                }
            });
        }
        return weak;
    }

    private Optional<LocalDate> past(JsonField field) {
        return field.day().filter(day -> asOf.isEmpty() || isPast(day, asOf.get(), field));
    }

    private static boolean isPast(LocalDate day, LocalDate asOf, JsonField field) {
        if (day.isAfter(asOf)) {
            field.fault(field.label() + " is " + day + ", after asOf " + asOf, "write a day up to " + asOf);
            return false;
        }
        return true;
    }

    private static boolean isNew(Set<Holding> seen, Holding sitting, JsonField entry, ExamCode exam) {
        if (!seen.add(sitting)) {
            entry.fault(exam + " on " + sitting.passedOn() + " is here twice", "keep one of the two");
            return false;
        }
        return true;
    }
}
