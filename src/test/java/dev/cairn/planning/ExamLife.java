package dev.cairn.planning;

import dev.cairn.exam.DatedFact;
import dev.cairn.exam.ExamCode;
import dev.cairn.exam.Occasion;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The dates of an exam in a language, read from the catalogue without any rule. */
record ExamLife(ExamCatalogue catalogue, ExamCode exam, String language) {
    private static final int RETAKE_WAIT_DAYS = 14;

    /** The earliest of the last days that sources name. */
    Optional<LocalDate> lastDay() {
        return days(Occasion.LAST_DAY).min(Comparator.naturalOrder());
    }

    Optional<LocalDate> lastSafeDay() {
        return lastDay().map(day -> day.minusDays(RETAKE_WAIT_DAYS));
    }

    boolean isRetired(LocalDate day) {
        return lastDay().filter(last -> last.isBefore(day)).isPresent();
    }

    /** Whether somebody can sit it on this day. */
    boolean canBeSat(LocalDate day, boolean asBeta) {
        return !isRetired(day) && (isStandard(day) || (asBeta && isInBeta(day)));
    }

    private boolean isStandard(LocalDate day) {
        boolean opens = days(Occasion.AVAILABLE_FROM).findAny().isPresent();
        boolean isBetaOnly = !opens && hasBeta();
        return !isBetaOnly && days(Occasion.AVAILABLE_FROM).noneMatch(day::isBefore);
    }

    private boolean isInBeta(LocalDate day) {
        return hasBeta()
                && days(Occasion.BETA_FROM).noneMatch(day::isBefore)
                && days(Occasion.BETA_TO).noneMatch(day::isAfter);
    }

    private boolean hasBeta() {
        return Stream.concat(days(Occasion.BETA_FROM), days(Occasion.BETA_TO))
                .findAny()
                .isPresent();
    }

    /** A date for the learner's language, else one for all languages. */
    private Stream<LocalDate> days(Occasion occasion) {
        List<DatedFact> facts = catalogue.datedFacts().stream()
                .filter(fact -> fact.exam().equals(exam) && fact.occasion() == occasion)
                .toList();
        List<DatedFact> own = facts.stream()
                .filter(fact -> fact.languages().contains(language))
                .toList();
        return (own.isEmpty() ? facts.stream().filter(fact -> fact.languages().isEmpty()) : own.stream())
                .map(DatedFact::day);
    }
}
