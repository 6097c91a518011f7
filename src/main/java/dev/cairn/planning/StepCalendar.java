package dev.cairn.planning;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The weeks of an exam's study, up to the last day on which it may be sat; made as they are asked for, since nearly always the first are enough. */
final class StepCalendar {
    private final StudyTime time;
    private final int restEvery;
    private final LocalDate from;
    private final StepHistory done;
    private final int size;
    private final List<StepWeek> weeks = new ArrayList<>();
    private final List<Integer> minutesBefore = new ArrayList<>(List.of(0));
    private final List<Integer> daysBefore = new ArrayList<>(List.of(0));
    private final List<Integer> idleUntil = new ArrayList<>(List.of(0));
    private int sinceBreak;
    private int idle;

    /**
     * A calendar.
     *
     * @param from the first day of study
     * @param until the last day that may be of use
     * @param restEvery which week in a row is for rest
     * @param done what was done in weeks that have passed
     */
    StepCalendar(StudyTime time, LocalDate from, LocalDate until, int restEvery, StepHistory done) {
        this.time = time;
        this.restEvery = restEvery;
        this.from = from;
        this.done = done;
        this.size = (int) Math.max(0, 1 + Math.floorDiv(ChronoUnit.DAYS.between(monday(1), until), 7));
    }

    private LocalDate monday(int number) {
        return from.with(DayOfWeek.MONDAY).plusWeeks(number - 1L);
    }

    /** All weeks, in their order. */
    Stream<StepWeek> weeks() {
        return IntStream.rangeClosed(1, size).mapToObj(this::week);
    }

    /** The weeks with numbers from one up to, but not with, another. */
    List<StepWeek> weeks(int first, int end) {
        return IntStream.range(Math.max(1, first), end).mapToObj(this::week).toList();
    }

    private StepWeek week(int number) {
        while (weeks.size() < number) {
            add(weeks.size() + 1);
        }
        return weeks.get(number - 1);
    }

    private void add(int number) {
        LocalDate start = number == 1 ? from : monday(number);
        LocalDate end = monday(number).plusDays(6);
        sinceBreak++;
        StepWeek.Use use = StepWeek.Use.STUDY;
        if (isIdle(start, end)) {
            use = StepWeek.Use.IDLE;
            idle++;
        } else if (time.isAwayInWeekOf(start)) {
            use = StepWeek.Use.AWAY;
        } else if (sinceBreak >= restEvery) {
            use = StepWeek.Use.REST;
        }
        StepWeek week = new StepWeek(number, start, end, use, days(start, end));
        boolean study = use == StepWeek.Use.STUDY;
        sinceBreak = study ? sinceBreak : 0;
        minutesBefore.add(minutesBefore.get(number - 1) + (study ? week.minutes() : 0));
        daysBefore.add(daysBefore.get(number - 1) + (study ? week.days().size() : 0));
        idleUntil.add(idle);
        weeks.add(week);
    }

    /** Whether it has passed and nothing was done in it: as good as a rest. */
    private boolean isIdle(LocalDate start, LocalDate end) {
        return end.isBefore(time.start()) && !done.isActive(start, end);
    }

    private List<StudyDay> days(LocalDate start, LocalDate end) {
        List<StudyDay> days = new ArrayList<>();
        for (LocalDate day = start; !day.isAfter(end); day = day.plusDays(1)) {
            int minutes = time.on(day);
            if (minutes > 0) {
                days.add(new StudyDay(day, minutes));
            }
        }
        return days;
    }

    /** How many weeks there are up to one, those in which nothing was done left out. */
    int weeksUntil(StepWeek week) {
        return week.number() - idleUntil.get(week.number());
    }

    /** The minutes of study in the weeks before one; those of weeks of rest do not count. */
    int minutesBefore(StepWeek week) {
        return minutesBefore.get(week.number() - 1);
    }

    /** The days of study in the weeks before one. */
    int daysBefore(StepWeek week) {
        return daysBefore.get(week.number() - 1);
    }
}
