package dev.cairn.planning;

import dev.cairn.planning.fit.MocksInHaste;
import dev.cairn.planning.verdict.Outcome;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the day of an exam: the first that leaves enough time before it. Whether a day does never depends on anything but the time before it, and more
 * time is always enough where less was; so more hours a week never move an exam later.
 */
final class ExamDays {
    private static final int WHOLE = 100;

    private final StudyTime time;
    private final StepTerms terms;
    private final LocalDate from;
    private final StepCalendar calendar;

    /** @param from the first day of study for the exam */
    ExamDays(StudyTime time, StepTerms terms, LocalDate from) {
        this.time = time;
        this.terms = terms;
        this.from = from;
        this.calendar = new StepCalendar(
                time, from, terms.notAfter().day(), terms.rest().everyWeeks(), terms.done());
    }

    /** The first exam day with enough time for all the work and a buffer. */
    Optional<StepDates> first() {
        return enough(true).findFirst();
    }

    /** The first exam day with enough time for all the work, but no buffer. */
    Optional<StepDates> firstWithoutBuffer() {
        return enough(false).findFirst();
    }

    /** The last exam day, if there is enough time for all the work: where there is no buffer, time before the deadline is not given away. */
    Optional<StepDates> lastWithoutBuffer() {
        return enough(false).reduce((earlier, later) -> later);
    }

    private Stream<StepDates> enough(boolean withBuffer) {
        return calendar.weeks()
                .flatMap(week -> bestDay(week).filter(day -> isEnough(week, day, withBuffer)).stream()
                        .map(day -> dates(week, day, withBuffer)));
    }

    private StepDates dates(StepWeek week, LocalDate examDay, boolean withBuffer) {
        int mocks = terms.mocks(calendar.weeksUntil(week));
        return new StepDates(
                terms,
                from,
                examDay,
                weeksBefore(week, examDay, withBuffer),
                mocks,
                terms.exam().minutes(),
                withBuffer ? terms.buffer(mocks) : 0,
                withBuffer ? Outcome.FITS : Outcome.FITS_WITHOUT_BUFFER,
                WHOLE);
    }

    /** For how much of the work there is time up to the last possible exam day, in percent; 0 where there is no such day. */
    int percentInTime() {
        return lastWeek(false)
                .map(week -> {
                    int minutes = daysBefore(week, bestDay(week).orElseThrow()).stream()
                            .mapToInt(StudyDay::minutes)
                            .sum();
                    int needed = terms.needed(terms.mocks(calendar.weeksUntil(week)));
                    return needed == 0 ? WHOLE : (int) Math.min(WHOLE, (long) minutes * WHOLE / needed);
                })
                .orElse(0);
    }

    /** The last possible exam day, with as much of the work as there is time for. */
    Optional<StepDates> last() {
        return lastWeek(true)
                .or(() -> lastWeek(false))
                .map(week -> curtailed(week, bestDay(week).orElseThrow()));
    }

    private Optional<StepWeek> lastWeek(boolean withRoomForMock) {
        return calendar.weeks()
                .filter(week -> bestDay(week)
                        .filter(day -> !withRoomForMock || hasRoomForLastMock(day))
                        .isPresent())
                .reduce((earlier, later) -> later);
    }

    /** Fewer mocks, then of half their length, so that they leave time to everything else; then as much content as fits. */
    private StepDates curtailed(StepWeek week, LocalDate examDay) {
        int minutes =
                daysBefore(week, examDay).stream().mapToInt(StudyDay::minutes).sum();
        MocksInHaste haste = terms.haste();
        int most = minutes * haste.mostPercent() / 100;
        int mocks = minutes + terms.done().minutes() < haste.fromMinutes() ? 0 : terms.mocks(calendar.weeksUntil(week));
        int whole = minutes - terms.done().owedMinutes() - terms.mockMinutes(mocks) - terms.slack(mocks);
        boolean nearlyFits = terms.content() <= whole + terms.flexible();
        int least = nearlyFits ? mocks : least(week);
        while (mocks > least && terms.mockMinutes(mocks) > most) {
            mocks--;
        }
        int length = terms.exam().minutes();
        if (!nearlyFits && terms.mockMinutes(mocks) > most) {
            length = Minutes.floor(length / 2);
        }
        int room = Math.max(
                0, minutes - terms.done().owedMinutes() - terms.mockMinutes(mocks, length) - terms.slack(mocks));
        int content = Math.min(
                terms.content(), room / terms.shape().shortest() * terms.shape().shortest());
        int coverage = terms.content() <= content + terms.flexible()
                ? WHOLE
                : (int) ((long) WHOLE * content / terms.content());
        return new StepDates(
                terms.withContent(content, 0),
                from,
                examDay,
                weeksBefore(week, examDay, false),
                mocks,
                length,
                0,
                Outcome.TOO_LATE,
                coverage);
    }

    /** The fewest mocks that may be left. */
    private int least(StepWeek week) {
        MocksInHaste haste = terms.haste();
        int least = calendar.weeksUntil(week) >= haste.leastFromWeeks() ? haste.least() : haste.leastBefore();
        return Math.max(0, least - terms.done().mocks().size());
    }

    private boolean isEnough(StepWeek week, LocalDate examDay, boolean withBuffer) {
        int minutes = calendar.minutesBefore(week);
        int days = calendar.daysBefore(week);
        for (StepWeek earlier : lateRests(week, withBuffer)) {
            minutes += earlier.minutes();
            days += earlier.days().size();
        }
        for (StepWeek earlier : freeWeeks(week, withBuffer)) {
            boolean isCounted = earlier.use() == StepWeek.Use.STUDY;
            minutes -= isCounted ? earlier.minutes() : 0;
            days -= isCounted ? earlier.days().size() : 0;
        }
        List<StudyDay> last = light(week, examDay);
        minutes += last.stream().mapToInt(StudyDay::minutes).sum();
        days += last.size();
        int mocks = terms.mocks(calendar.weeksUntil(week));
        int required = terms.needed(mocks) + (terms.isFixed() ? 0 : margin(mocks, withBuffer));
        return calendar.weeksUntil(week) >= terms.leastWeeks()
                && days >= terms.leastDays()
                && minutes >= required
                && (areAllMocksSat(mocks) || hasRoomForLastMock(examDay));
    }

    /** Where the day is not the learner's to choose any more, it is enough if the work fits. */
    private int margin(int mocks, boolean withBuffer) {
        return terms.slack(mocks) + (withBuffer ? terms.buffer(mocks) : 0);
    }

    private boolean areAllMocksSat(int left) {
        return left == 0 && !terms.done().mocks().isEmpty();
    }

    private boolean hasRoomForLastMock(LocalDate examDay) {
        return from.datesUntil(examDay)
                .filter(day -> !day.isBefore(examDay.minusDays(terms.lastMock().toDays())))
                .filter(day -> !day.isAfter(examDay.minusDays(terms.lastMock().fromDays())))
                .anyMatch(day -> time.on(day) > 0);
    }

    /** The day of a week that suits an exam best, among those on which it can be sat; where time is short, one with most of it before. */
    private Optional<LocalDate> bestDay(StepWeek week) {
        LocalDate first = week.number() == 1 && !terms.isFixed() ? from.plusDays(1) : week.from();
        Comparator<LocalDate> best = Comparator.comparing((LocalDate day) -> terms.isHasty() ? -before(week, day) : 0)
                .thenComparing(day -> time.preference().indexOf(day.getDayOfWeek()));
        return first.datesUntil(week.to().plusDays(1)).filter(this::canBeSat).min(best);
    }

    private static int before(StepWeek week, LocalDate examDay) {
        return week.days().stream()
                .filter(day -> day.date().isBefore(examDay))
                .mapToInt(StudyDay::minutes)
                .sum();
    }

    /** A day that is booked may be today, or one on which the learner is away. */
    private boolean canBeSat(LocalDate day) {
        boolean isOpen =
                !day.isBefore(terms.opens()) && !day.isAfter(terms.notAfter().day());
        boolean isFree =
                terms.isFixed() ? !day.isBefore(time.start()) : day.isAfter(time.start()) && !time.isAbsent(day);
        return isOpen && isFree;
    }

    /** Weeks that would come round as rests at the wrong time: too late, or shortly after a week that is free anyway. */
    private List<StepWeek> lateRests(StepWeek examWeek, boolean withFreeWeeks) {
        List<StepWeek> free = freeWeeks(examWeek, withFreeWeeks);
        int first = free.stream()
                .mapToInt(StepWeek::number)
                .reduce(examWeek.number() - terms.rest().notBeforeExam(), Math::min);
        return calendar.weeks(first, examWeek.number()).stream()
                .filter(earlier -> earlier.use() == StepWeek.Use.REST && !free.contains(earlier))
                .toList();
    }

    /** Never the first, in which nobody is tired yet. */
    private List<StepWeek> freeWeeks(StepWeek examWeek, boolean withFreeWeeks) {
        return terms.freeWeeks().stream()
                .filter(free -> withFreeWeeks)
                .map(free -> examWeek.number() - free.weeksBefore())
                .filter(number -> number > 1 && number < examWeek.number())
                .distinct()
                .flatMap(number -> calendar.weeks(number, number + 1).stream())
                .toList();
    }

    private List<StudyDay> daysBefore(StepWeek week, LocalDate examDay) {
        return weeksBefore(week, examDay, false).stream()
                .flatMap(each -> each.days().stream())
                .toList();
    }

    private List<StepWeek> weeksBefore(StepWeek examWeek, LocalDate examDay, boolean withFreeWeeks) {
        List<StepWeek> free = freeWeeks(examWeek, withFreeWeeks);
        List<StepWeek> late = lateRests(examWeek, withFreeWeeks);
        List<StepWeek> all = new ArrayList<>();
        for (StepWeek week : calendar.weeks(1, examWeek.number())) {
            if (free.contains(week)) {
                all.add(week.as(week.use() == StepWeek.Use.STUDY ? StepWeek.Use.REST : week.use(), List.of()));
            } else if (late.contains(week)) {
                all.add(week.as(StepWeek.Use.STUDY, week.days()));
            } else {
                all.add(week.as(week.use(), week.use() == StepWeek.Use.REST ? List.of() : week.days()));
            }
        }
        all.add(examWeek.as(StepWeek.Use.STUDY, light(examWeek, examDay)));
        return all;
    }

    /** The days of the exam's week before it, each with its part of the usual time. */
    private List<StudyDay> light(StepWeek week, LocalDate examDay) {
        return week.days().stream()
                .filter(day -> day.date().isBefore(examDay))
                .map(day -> new StudyDay(day.date(), lightened(day.minutes())))
                .filter(day -> day.minutes() > 0)
                .toList();
    }

    private int lightened(int minutes) {
        int light = Minutes.floor((long) minutes * terms.examWeekPercent() / 100);
        return Math.max(Math.min(minutes, terms.shape().shortest()), light);
    }

    /** How many days lie between two days. */
    static int daysBetween(LocalDate from, LocalDate to) {
        return (int) ChronoUnit.DAYS.between(from, to);
    }
}
