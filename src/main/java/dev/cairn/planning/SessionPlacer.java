package dev.cairn.planning;

import dev.cairn.plan.Session;
import dev.cairn.plan.Work;
import dev.cairn.planning.DomainShares.Share;
import dev.cairn.planning.sequence.LongestGap;
import dev.cairn.planning.sequence.MockDue;
import dev.cairn.planning.sequence.QuietDays;
import dev.cairn.planning.sequence.ReviewDue;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Places the work for an exam on the days of its weeks, as rules laid it out: mocks and going through them have their days, each domain gets its minutes
 * exactly, no domain is left alone for too long, new material ends before the last days of study. Used once.
 */
final class SessionPlacer {
    private final StepDates dates;
    private final int practiceMinutes;
    /** Practice further ahead of its days gives way to new material: it is worth more nearer to the exam. */
    private final double practiceAhead;

    private final SessionLength length;
    private final List<PlacedMock> mocks;
    private final NavigableSet<LocalDate> mockDays;
    private final int leastBuffer;
    private final DayTape tape;
    private final int quietDays;
    private final WorkLayout layout;
    private final SlotBook book;
    /** What stands fast on days to come, by day. */
    private final Deque<Session> standing;

    private int reserveLeft;
    private int latestPractised;
    private double reserveDue;
    private double freshDue;
    private double labDue;
    private double reviewDue;

    SessionPlacer(StepDates dates, StudyTime time, StepOutline outline, List<Share> shares, Parameters parameters) {
        this.dates = dates;
        this.practiceMinutes = parameters.number(ArithmeticNumber.PRACTICE_SESSION);
        this.practiceAhead = parameters.number(ArithmeticNumber.PRACTICE_AHEAD) / 100.0;
        this.length = new SessionLength(dates.terms().shape());
        this.book = new SlotBook(time, dates.terms().shape());
        this.mocks =
                new MockDays(dates, time, parameters).place(outline.outline().all(MockDue.class));
        this.mockDays = mocks.stream()
                .flatMap(mock -> Stream.concat(mock.parts().stream(), mock.reviews().stream()))
                .map(StudyDay::date)
                .collect(Collectors.toCollection(TreeSet::new));
        StepHistory done = dates.terms().done();
        mockDays.addAll(done.mockDays());
        this.standing = new ArrayDeque<>(done.sessions().stream()
                .filter(session -> session.domain().isPresent())
                .filter(session -> !session.date().isBefore(done.today()))
                .toList());
        this.reserveLeft = dates.terms().reserve();
        int work = dates.terms().content() + reserveLeft;
        int mockMinutes = mocks.stream()
                .mapToInt(mock -> mock.minutes() + mock.reviewMinutes())
                .sum();
        int buffer = dates.buffer() == 0 ? 0 : dates.terms().bufferFor(work + mockMinutes);
        this.leastBuffer = dates.buffer() == 0 ? 0 : dates.terms().leastBufferFor(work + mockMinutes);
        this.tape = new DayTape(dates, mocks, work, buffer);
        this.quietDays = outline.outline().stream(QuietDays.class)
                .mapToInt(QuietDays::days)
                .max()
                .orElse(0);
        Stream<LocalDate> tapeDays = Stream.concat(tape.used().keySet().stream(), tape.buffer().keySet().stream());
        List<LocalDate> studyDays = Stream.concat(tapeDays, mockDays.stream())
                .filter(day -> !day.isBefore(done.today()))
                .distinct()
                .sorted()
                .toList();
        this.layout = new WorkLayout(
                dates,
                outline,
                shares,
                tape,
                quietFrom(studyDays),
                dates.unit(time),
                parameters.number(ArithmeticNumber.LEAST_REVIEWS));
    }

    /** The first of the last days of study. */
    private LocalDate quietFrom(List<LocalDate> studyDays) {
        int quiet = quiet(studyDays.size());
        return quiet == 0 || studyDays.isEmpty()
                ? dates.examDay()
                : studyDays.get(Math.max(0, studyDays.size() - quiet));
    }

    /** Where little is left, what is new of it needs days, too. */
    private int quiet(int studyDays) {
        boolean begun = !dates.terms().done().isEmpty();
        return begun ? Math.min(quietDays, studyDays / 2) : quietDays;
    }

    /** The mock exams that found a place, by day, and those that are still to be gone through. */
    List<PlacedMock> mocks() {
        return mocks;
    }

    /** The sessions of the exam's study, by day. */
    List<Slot> place() {
        addMocks();
        addBuffer();
        int beforeQuiet = tape.used().entrySet().stream()
                .filter(day -> !layout.isQuiet(day.getKey()))
                .mapToInt(Map.Entry::getValue)
                .sum();
        for (Map.Entry<LocalDate, Integer> day : tape.used().entrySet()) {
            takeStanding(day.getKey());
            boolean quiet = layout.isQuiet(day.getKey());
            if (quiet) {
                layout.domains().forEach(DomainWork::endNewMaterial);
            }
            fill(day.getKey(), day.getValue(), beforeQuiet, quiet);
            beforeQuiet -= quiet ? 0 : day.getValue();
        }
        takeStanding(dates.examDay());
        layout.domains().forEach(DomainWork::endNewMaterial);
        Leftovers leftovers = new Leftovers(book, layout, length, practiceMinutes, leastBuffer);
        leftovers.place(latestDaysFirst(), examWeek().from(), reserveLeft);
        keepLastDaysQuiet();
        leftovers.reviewOftenEnough();
        return new LongRests(layout, book.byDay()).shortened();
    }

    private void takeStanding(LocalDate day) {
        while (!standing.isEmpty() && !standing.peek().date().isAfter(day)) {
            Session session = standing.remove();
            layout.domain(session.domain().orElseThrow()).take(session);
        }
    }

    private StepWeek examWeek() {
        return dates.weeks().get(dates.weeks().size() - 1);
    }

    private List<LocalDate> latestDaysFirst() {
        return dates.days().stream()
                .map(StudyDay::date)
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    /** Where a day that counted as one of the last stayed empty, an earlier one is among them: what is new on it becomes a quiz. */
    private void keepLastDaysQuiet() {
        LocalDate quietFrom =
                quietFrom(book.byDay().stream().map(Slot::date).distinct().toList());
        book.latestFirst(slot -> slot.isNew() && !slot.date().isBefore(quietFrom))
                .forEach(slot -> book.replace(slot, asQuiz(slot)));
    }

    private Slot asQuiz(Slot slot) {
        DomainWork work = layout.domain(slot.domain().orElseThrow());
        List<Object> why = layout.why(Work.QUIZ, work, layout.week(slot.date()));
        return Slot.of(slot.date(), slot.minutes(), Work.QUIZ, work.number(), why);
    }

    private void addMocks() {
        for (PlacedMock mock : mocks) {
            for (StudyDay part : mock.parts()) {
                book.add(Slot.ofMock(part.date(), part.minutes(), Work.MOCK, mock.number(), mock.why()));
            }
            for (StudyDay part : mock.reviews()) {
                book.add(Slot.ofMock(part.date(), part.minutes(), Work.MOCK_REVIEW, mock.number(), mock.why()));
            }
        }
    }

    private void addBuffer() {
        tape.buffer().forEach((day, minutes) -> length.split(minutes).forEach(part -> book.add(Slot.free(day, part))));
    }

    private void fill(LocalDate day, int minutes, int beforeQuiet, boolean quiet) {
        freshDue += layout.freshOn(day, minutes);
        reserveDue += quiet ? 0 : (double) reserveLeft * minutes / beforeQuiet;
        int left = minutes;
        while (left >= shortest()) {
            Optional<Slot> slot = next(day, left, minutes, beforeQuiet - (minutes - left), quiet);
            if (slot.isEmpty()) {
                break;
            }
            book.add(slot.get());
            left -= slot.get().minutes();
        }
    }

    private boolean endsWeek(LocalDate day) {
        LocalDate next = tape.used().higherKey(day);
        return next == null || layout.week(next) != layout.week(day);
    }

    private int shortest() {
        return dates.terms().shape().shortest();
    }

    private Optional<Slot> next(LocalDate day, int left, int dayMinutes, int beforeQuiet, boolean quiet) {
        boolean begin = !quiet && isHighTimeToBegin(beforeQuiet);
        return Stream.<Supplier<Optional<Slot>>>of(
                        () -> begin ? firstLesson(day, left, dayMinutes) : Optional.empty(),
                        () -> mixTheWeek(day, left),
                        () -> touchWhatRestedTooLong(day, left),
                        () -> quiet ? Optional.empty() : reserve(day, left),
                        () -> !quiet && (freshDue > 0 || isHighTime(beforeQuiet))
                                ? newMaterial(day, left, dayMinutes)
                                : Optional.empty(),
                        () -> practice(day, left, quiet, readyForPractice(day, quiet, work -> !isEarly(work, day))),
                        () -> quiet ? Optional.empty() : newMaterial(day, left, dayMinutes),
                        () -> practice(day, left, quiet, readyForPractice(day, quiet, work -> true)))
                .flatMap(choice -> choice.get().stream())
                .findFirst();
    }

    private Optional<Slot> reserve(LocalDate day, int left) {
        int minutes = reserveDue < length.shape().preferred()
                ? 0
                : length.fit(left, reserveLeft, length.shape().preferred());
        if (minutes == 0) {
            return Optional.empty();
        }
        reserveDue -= minutes;
        reserveLeft -= minutes;
        return Optional.of(Slot.keptBack(day, minutes));
    }

    /** Whether there is hardly time left for a first lesson of each domain before the last days. */
    private boolean isHighTimeToBegin(int beforeQuiet) {
        int open = layout.waiting().size();
        return open > 0 && (open + 1) * length.shape().preferred() >= beforeQuiet;
    }

    /** Whether there is hardly time left for all that is new before the last days. */
    private boolean isHighTime(int beforeQuiet) {
        int fresh = layout.domains().stream().mapToInt(DomainWork::fresh).sum();
        int slack = shortest() * layout.domains().size();
        return fresh > 0 && fresh + slack >= beforeQuiet;
    }

    private Optional<Slot> newMaterial(LocalDate day, int left, int dayMinutes) {
        int week = layout.week(day);
        for (DomainWork work : layout.newMaterial(week)) {
            int minutes = length.fit(left, work.fresh(), lessonLength(dayMinutes));
            if (minutes > 0) {
                boolean lab = work.hasLabToDo(minutes) && labDue >= minutes / 2.0;
                return Optional.of(newMaterial(day, minutes, work, lab ? Work.LAB : Work.LEARN));
            }
        }
        return Optional.empty();
    }

    /** A first lesson may be as short as a session can be: the rest of what was to be new is practised. */
    private Optional<Slot> firstLesson(LocalDate day, int left, int dayMinutes) {
        return layout.waiting().stream().findFirst().map(work -> {
            int fitting = length.fit(left, work.fresh(), lessonLength(dayMinutes));
            return newMaterial(day, fitting > 0 ? fitting : Math.min(left, work.fresh()), work, Work.LEARN);
        });
    }

    private int lessonLength(int dayMinutes) {
        return length.evenly(dayMinutes, length.shape().preferred());
    }

    private Slot newMaterial(LocalDate day, int minutes, DomainWork work, Work kind) {
        int week = layout.week(day);
        labDue += minutes * layout.labPart(week) - (kind == Work.LAB ? minutes : 0);
        freshDue -= minutes;
        work.learn(day, minutes, kind == Work.LAB, book.size());
        return Slot.of(day, minutes, kind, work.number(), layout.why(kind, work, week));
    }

    /** A domain that has rested as long as it may comes up today; with it all others that are due. A mock, and going through it, takes up all. */
    private Optional<Slot> touchWhatRestedTooLong(LocalDate day, int left) {
        List<DomainWork> pressing = layout.domains().stream()
                .filter(work -> restedTooLong(work, day))
                .toList();
        if (pressing.isEmpty() || mockDays.contains(day)) {
            return Optional.empty();
        }
        List<LongestGap> gaps = pressing.stream()
                .flatMap(work -> layout.longestGap(touched(work, day)).stream())
                .distinct()
                .toList();
        boolean quiet = layout.isQuiet(day);
        Optional<Slot> slot = practice(day, left, quiet, begun(day, quiet)).or(() -> {
            layout.domains().stream()
                    .filter(DomainWork::isBegun)
                    .max(Comparator.comparing(DomainWork::fresh))
                    .ifPresent(DomainWork::practiseMore);
            return practice(day, left, true, begun(day, true));
        });
        return slot.map(found ->
                found.because(Stream.concat(found.why().stream(), gaps.stream()).toList()));
    }

    private List<DomainWork> begun(LocalDate day, boolean toTheLast) {
        return readyForPractice(day, toTheLast, DomainWork::isBegun).stream()
                .sorted(byPracticeAhead(day))
                .toList();
    }

    private boolean restedTooLong(DomainWork work, LocalDate day) {
        return work.isBegun() && layout.restsUntil(touched(work, day)).isBefore(day);
    }

    /** The day before this one on which a domain came up, in a session of its own or in a mock. */
    private LocalDate touched(DomainWork work, LocalDate day) {
        LocalDate mock = mockDays.lower(day);
        return mock != null && mock.isAfter(work.lastTouched()) ? mock : work.lastTouched();
    }

    /** A week that mixes domains does not end with one alone. */
    private Optional<Slot> mixTheWeek(LocalDate day, int left) {
        if (!layout.isMixed(day) || !endsWeek(day)) {
            return Optional.empty();
        }
        List<Integer> domains = book.of(slot -> layout.week(slot.date()) == layout.week(day)).stream()
                .flatMap(slot -> slot.domain().stream().boxed())
                .distinct()
                .toList();
        return domains.size() == 1
                ? practice(
                        day,
                        left,
                        true,
                        readyForPractice(day, true, work -> work.isBegun() && !domains.contains(work.number())))
                : Optional.empty();
    }

    /** @param toTheLast whether what is meant for the last days may be used */
    private Optional<Slot> practice(LocalDate day, int left, boolean toTheLast, List<DomainWork> ready) {
        double reviewPart = layout.reviewPart(layout.week(day));
        boolean wantsReview = wantsReview(day);
        for (DomainWork work : ready) {
            boolean review = work.isBegun() && (wantsReview || work.isShortOfReviews(practiceMinutes));
            int minutes = length.fit(
                    left, work.practice(toTheLast), length.evenly(left, practiceMinutes), work.mostPractice(review));
            if (minutes > 0) {
                reviewDue += minutes * reviewPart - (review ? minutes : 0);
                return Optional.of(practice(day, minutes, work, review));
            }
        }
        return Optional.empty();
    }

    private boolean wantsReview(LocalDate day) {
        return layout.reviewPart(layout.week(day)) == 1 || reviewDue > 0;
    }

    private boolean isEarly(DomainWork work, LocalDate day) {
        boolean anyDue = layout.domains().stream().anyMatch(each -> each.isBegun() && each.isReviewDue(day));
        return !anyDue && work.practiceAhead(day, dates.examDay()) > practiceAhead;
    }

    private Slot practice(LocalDate day, int minutes, DomainWork work, boolean review) {
        Work kind = review ? Work.REVIEW : Work.QUIZ;
        List<Object> why = new ArrayList<>(layout.why(kind, work, layout.week(day)));
        List<Integer> alsoDue = alsoDue(work, day);
        Optional<ReviewDue> due = work.practise(day, minutes, review);
        latestPractised = work.number();
        due.ifPresent(why::add);
        return Slot.of(day, minutes, kind, work.number(), why).withAlsoDue(alsoDue);
    }

    /** Other domains that are due: a few minutes of the session are theirs. */
    private List<Integer> alsoDue(DomainWork practised, LocalDate day) {
        List<Integer> numbers = new ArrayList<>();
        for (DomainWork work : layout.domains()) {
            boolean due = work.isBegun() && (work.isReviewDue(day) || restedTooLong(work, day));
            if (work != practised && due) {
                work.touch(day);
                numbers.add(work.number());
            }
        }
        return numbers;
    }

    /** Domains with practice left that were begun, or cannot be any more; those whose review is due first. */
    private List<DomainWork> readyForPractice(LocalDate day, boolean toTheLast, Predicate<DomainWork> which) {
        boolean nothingNew = layout.domains().stream().allMatch(work -> work.fresh() == 0 && !work.isBegun());
        return layout.domains().stream()
                .filter(work -> work.practice(toTheLast) > 0)
                .filter(work -> work.isBegun() || nothingNew || (layout.isQuiet(day) && work.fresh() == 0))
                .filter(which)
                .sorted(wantsReview(day) ? byReviewDue(day) : byPracticeAhead(day))
                .toList();
    }

    private Comparator<DomainWork> byReviewDue(LocalDate day) {
        return Comparator.comparing((DomainWork work) ->
                        work.isReviewDue(day) ? work.nextReview().orElseThrow() : LocalDate.MAX)
                .thenComparing(byPracticeAhead(day));
    }

    private Comparator<DomainWork> byPracticeAhead(LocalDate day) {
        return Comparator.comparing((DomainWork work) -> work.number() == latestPractised)
                .thenComparing(work -> work.lastTouched().equals(day))
                .thenComparing(work -> work.practiceAhead(day, dates.examDay()))
                .thenComparing(DomainWork::number);
    }
}
