package dev.cairn.planning;

import dev.cairn.planning.fit.NotAfter;
import dev.cairn.planning.verdict.Shortage;
import dev.cairn.planning.verdict.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Counts the days of a path that does not fit as if nothing limited them: how much time each exam takes, and how much is missing. */
final class Lateness {
    private Lateness() {}

    /**
     * A {@link Span} for each exam, and a {@link Shortage} for each that comes too late.
     *
     * @param mostWeeksLate whoever comes later than that needs another path, however much later it is
     */
    static List<Object> of(StudyTime time, LocalDate start, List<StepTerms> terms, int mostWeeksLate) {
        List<Object> facts = new ArrayList<>();
        LocalDate from = start;
        for (int i = 0; i < terms.size(); i++) {
            StepTerms step = terms.get(i);
            LocalDate limit = step.notAfter().day();
            LocalDate furthest = (from.isAfter(limit) ? from : limit).plusWeeks(mostWeeksLate);
            Optional<StepDates> dates =
                    new ExamDays(time, step.withNotAfter(until(furthest, step)), from).firstWithoutBuffer();
            LocalDate examDay = dates.map(StepDates::examDay).orElse(furthest);
            LocalDate next = dates.map(StepDates::next).orElse(furthest);
            facts.add(new Span(step.exam().code(), i + 1, minutes(time, from, next)));
            if (examDay.isAfter(limit)) {
                facts.add(new Shortage(step.exam().code(), minutes(time, limit, examDay)));
            }
            from = next;
        }
        return facts;
    }

    private static NotAfter until(LocalDate day, StepTerms step) {
        return new NotAfter(step.exam().code(), day, step.notAfter().limit());
    }

    private static int minutes(StudyTime time, LocalDate from, LocalDate to) {
        return from.isBefore(to) ? from.datesUntil(to).mapToInt(time::on).sum() : 0;
    }
}
