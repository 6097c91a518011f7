package dev.cairn.planning;

import dev.cairn.plan.Work;
import dev.cairn.planning.DomainShares.Share;
import dev.cairn.planning.sequence.MockDue;
import dev.cairn.planning.sequence.QuietDays;
import dev.cairn.planning.sequence.ReviewDue;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Places the work for an exam on the days of its weeks, as rules laid it out: each domain gets its minutes exactly, new material ends before the last days
 * of study, mocks are gone through before anything else, what is due for review comes first. Used once.
 */
final class SessionPlacer {
    /** Practice this far ahead of its days gives way to new material: it is worth more nearer to the exam. */
    private static final double EARLY = 0.1;

    private final StepDates dates;
    private final StudyTime time;
    private final int practiceMinutes;
    private final SessionLength length;
    private final List<PlacedMock> mocks;
    private final int bufferTotal;
    private final DayTape tape;
    private final int quietDays;
    private final WorkLayout layout;
    private final Deque<MockReview> mockReviews = new ArrayDeque<>();
    private final Set<Integer> openedReviews = new HashSet<>();
    private final List<Slot> slots = new ArrayList<>();
    private int reserveLeft;
    private int latestPractised;
    private double bufferDue;
    private double reserveDue;
    private double freshDue;
    private double labDue;
    private double reviewDue;

    SessionPlacer(StepDates dates, StudyTime time, StepOutline outline, List<Share> shares, Parameters parameters) {
        this.dates = dates;
        this.time = time;
        this.practiceMinutes = parameters.number("session.practice-minutes");
        this.length = new SessionLength(dates.terms().shape());
        this.mocks = new MockDays(dates, time).place(outline.outline().all(MockDue.class));
        this.reserveLeft = dates.terms().reserve();
        int reviews = mocks.stream().mapToInt(this::reviewMinutes).sum();
        int work = dates.terms().content() + reserveLeft + reviews;
        int sat = mocks.stream().mapToInt(PlacedMock::minutes).sum();
        this.bufferTotal = dates.buffer() == 0 ? 0 : dates.terms().bufferFor(work + sat);
        this.tape = new DayTape(dates, time, mocks, work + bufferTotal);
        this.quietDays = outline.outline().stream(QuietDays.class)
                .mapToInt(QuietDays::days)
                .max()
                .orElse(0);
        this.layout = new WorkLayout(dates, outline, shares, tape, quietFrom(), dates.unit(time));
    }

    private int reviewMinutes(PlacedMock mock) {
        return Minutes.percent(mock.minutes(), dates.terms().mockReviewPercent());
    }

    /** The first of the last days of study. */
    private LocalDate quietFrom() {
        Stream<LocalDate> mockDays =
                mocks.stream().flatMap(mock -> mock.parts().stream().map(StudyDay::date));
        List<LocalDate> studyDays = Stream.concat(tape.used().keySet().stream(), mockDays)
                .distinct()
                .sorted()
                .toList();
        int index = Math.max(0, studyDays.size() - quietDays);
        return index < studyDays.size() ? studyDays.get(index) : dates.examDay();
    }

    /** The mock exams that found a place, by day. */
    List<PlacedMock> mocks() {
        return mocks;
    }

    /** The sessions of the exam's study, by day. */
    List<Slot> place() {
        addMocks();
        int beforeQuiet = tape.used().entrySet().stream()
                .filter(day -> !layout.isQuiet(day.getKey()))
                .mapToInt(Map.Entry::getValue)
                .sum();
        for (Map.Entry<LocalDate, Integer> day : tape.used().entrySet()) {
            openMockReviews(day.getKey());
            boolean quiet = layout.isQuiet(day.getKey());
            if (quiet) {
                layout.domains().forEach(DomainWork::endNewMaterial);
            }
            fill(day.getKey(), day.getValue(), beforeQuiet, quiet);
            beforeQuiet -= quiet ? 0 : day.getValue();
        }
        layout.domains().forEach(DomainWork::endNewMaterial);
        placeWhatIsLeft();
        slots.sort(Comparator.comparing(Slot::date));
        keepLastDaysQuiet();
        layout.domains().forEach(this::reviewOftenEnough);
        return slots;
    }

    /** Where a day that counted as one of the last stayed empty, an earlier one is among them: what is new on it becomes a quiz. */
    private void keepLastDaysQuiet() {
        List<LocalDate> days = slots.stream().map(Slot::date).distinct().toList();
        LocalDate quietFrom = days.isEmpty() ? dates.examDay() : days.get(Math.max(0, days.size() - quietDays));
        for (int i = 0; i < slots.size(); i++) {
            Slot slot = slots.get(i);
            boolean isNew = slot.work() == Work.LEARN || slot.work() == Work.LAB;
            if (isNew && !slot.date().isBefore(quietFrom)) {
                slots.set(i, asQuiz(slot));
            }
        }
    }

    /** Where sessions came out longer than planned a domain may lack a review: its latest quizzes become reviews. */
    private void reviewOftenEnough(DomainWork work) {
        OptionalInt domain = OptionalInt.of(work.number());
        int missing = DomainWork.LEAST_REVIEWS
                - (int) slots.stream()
                        .filter(slot ->
                                slot.work() == Work.REVIEW && slot.domain().equals(domain))
                        .count();
        for (int i = slots.size() - 1; i >= 0 && missing > 0 && work.isBegun(); i--) {
            Slot slot = slots.get(i);
            if (slot.work() == Work.QUIZ && slot.domain().equals(domain) && isLearnedBefore(work, slot.date())) {
                slots.set(i, slot.as(Work.REVIEW));
                missing--;
            }
        }
    }

    private Slot asQuiz(Slot slot) {
        DomainWork work = layout.domain(slot.domain().orElseThrow());
        return Slot.of(
                slot.date(),
                slot.minutes(),
                Work.QUIZ,
                work.number(),
                layout.why(Work.QUIZ, work, layout.week(slot.date())));
    }

    private void addMocks() {
        for (int number = 1; number <= mocks.size(); number++) {
            for (StudyDay part : mocks.get(number - 1).parts()) {
                slots.add(Slot.ofMock(
                        part.date(),
                        part.minutes(),
                        Work.MOCK,
                        number,
                        mocks.get(number - 1).due()));
            }
        }
    }

    private void openMockReviews(LocalDate day) {
        for (int number = 1; number <= mocks.size(); number++) {
            PlacedMock mock = mocks.get(number - 1);
            if (!mock.lastDay().isAfter(day) && openedReviews.add(number)) {
                mockReviews.add(new MockReview(number, reviewMinutes(mock), mock.due()));
            }
        }
    }

    private void fill(LocalDate day, int minutes, int beforeQuiet, boolean quiet) {
        bufferDue += (double) bufferTotal * minutes / tape.total();
        freshDue += layout.freshOn(day, minutes);
        reserveDue += quiet ? 0 : (double) reserveLeft * minutes / beforeQuiet;
        int buffer = endsWeek(day) ? bufferOn(minutes) : 0;
        int left = minutes - buffer;
        while (left >= shortest()) {
            Optional<Slot> slot = next(day, left, minutes, beforeQuiet - (minutes - left), quiet);
            if (slot.isEmpty()) {
                break;
            }
            slots.add(slot.get());
            left -= slot.get().minutes();
        }
        if (bufferTotal > 0) {
            addBuffer(day, buffer + left);
        }
    }

    private boolean endsWeek(LocalDate day) {
        LocalDate next = tape.used().higherKey(day);
        return next == null || layout.week(next) != layout.week(day);
    }

    /** The part of a week's last day that is kept free, if enough has come together. */
    private int bufferOn(int minutes) {
        int due = Math.min(Minutes.floor((long) bufferDue), Math.min(minutes, longest()));
        if (due < shortest()) {
            return 0;
        }
        int rest = minutes - due;
        if (rest == 0 || rest >= shortest()) {
            return due;
        }
        return minutes - shortest() >= shortest() ? shortest() : 0;
    }

    private void addBuffer(LocalDate day, int minutes) {
        int left = Math.min(minutes, Math.max(0, Minutes.floor((long) bufferDue + shortest())));
        while (left >= shortest()) {
            int part = length.fit(left, left, longest());
            slots.add(Slot.free(day, part));
            bufferDue -= part;
            left -= part;
        }
    }

    private int shortest() {
        return dates.terms().shape().shortest();
    }

    private int longest() {
        return dates.terms().shape().longest();
    }

    private Optional<Slot> next(LocalDate day, int left, int dayMinutes, int beforeQuiet, boolean quiet) {
        return Stream.<Supplier<Optional<Slot>>>of(
                        () -> mockReview(day, left),
                        () -> quiet ? Optional.empty() : reserve(day, left),
                        () -> !quiet && newMaterialComesFirst(beforeQuiet)
                                ? newMaterial(day, left, dayMinutes)
                                : Optional.empty(),
                        () -> practice(day, left, quiet, false),
                        () -> quiet ? Optional.empty() : newMaterial(day, left, dayMinutes),
                        () -> practice(day, left, quiet, true))
                .flatMap(choice -> choice.get().stream())
                .findFirst();
    }

    private Optional<Slot> mockReview(LocalDate day, int left) {
        MockReview review = mockReviews.peek();
        int minutes = review == null
                ? 0
                : length.fit(left, review.left, length.shape().preferred());
        if (review == null || minutes == 0) {
            return Optional.empty();
        }
        review.left -= minutes;
        if (review.left < shortest()) {
            mockReviews.remove();
        }
        return Optional.of(Slot.ofMock(day, minutes, Work.MOCK_REVIEW, review.number, review.due));
    }

    private Optional<Slot> reserve(LocalDate day, int left) {
        return reserveDue >= length.shape().preferred() ? keptBack(day, left) : Optional.empty();
    }

    private Optional<Slot> keptBack(LocalDate day, int left) {
        int minutes = reserveLeft < shortest()
                ? 0
                : length.fit(left, reserveLeft, length.shape().preferred());
        if (minutes == 0) {
            return Optional.empty();
        }
        reserveDue -= minutes;
        reserveLeft -= minutes;
        return Optional.of(Slot.keptBack(day, minutes));
    }

    /** Whether new material is behind its share, or there is hardly time for it before the last days. */
    private boolean newMaterialComesFirst(int beforeQuiet) {
        int fresh = layout.domains().stream().mapToInt(DomainWork::fresh).sum();
        int pending = mockReviews.stream().mapToInt(review -> review.left).sum();
        int slack = shortest() * layout.domains().size();
        return fresh > 0 && (freshDue > 0 || fresh + pending + slack >= beforeQuiet);
    }

    private Optional<Slot> newMaterial(LocalDate day, int left, int dayMinutes) {
        int week = layout.week(day);
        for (DomainWork work : layout.newMaterial(week)) {
            int minutes = length.fit(
                    left, work.fresh(), length.evenly(dayMinutes, length.shape().preferred()));
            if (minutes > 0) {
                boolean lab = work.isBegun() && labDue >= minutes / 2.0;
                labDue += minutes * layout.labPart(week) - (lab ? minutes : 0);
                freshDue -= minutes;
                work.learn(day, minutes, lab, slots.size());
                Work kind = lab ? Work.LAB : Work.LEARN;
                return Optional.of(Slot.of(day, minutes, kind, work.number(), layout.why(kind, work, week)));
            }
        }
        return Optional.empty();
    }

    private Optional<Slot> practice(LocalDate day, int left, boolean quiet, boolean early) {
        int week = layout.week(day);
        double reviewPart = layout.reviewPart(week);
        boolean wantsReview = reviewPart == 1 || reviewDue > 0;
        for (DomainWork work : readyForPractice(day, quiet, wantsReview)) {
            if (!early && !isAnyReviewDue(day) && work.practiceAhead(day, dates.examDay()) > EARLY) {
                continue;
            }
            boolean review = work.isBegun() && (wantsReview || work.isShortOfReviews(practiceMinutes));
            int minutes = length.fit(
                    left, work.practice(), length.evenly(left, practiceMinutes), work.mostPractice(review, shortest()));
            if (minutes > 0) {
                reviewDue += minutes * reviewPart - (review ? minutes : 0);
                return Optional.of(practice(day, minutes, work, review));
            }
        }
        return Optional.empty();
    }

    private boolean isAnyReviewDue(LocalDate day) {
        return layout.domains().stream().anyMatch(work -> work.isBegun() && work.isReviewDue(day));
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

    /** Domains with practice left that were begun, or cannot be any more; those whose review is due first. */
    private List<DomainWork> readyForPractice(LocalDate day, boolean quiet, boolean wantsReview) {
        boolean nothingNew = layout.domains().stream().allMatch(work -> work.fresh() == 0 && !work.isBegun());
        return layout.domains().stream()
                .filter(work -> work.practice() > 0)
                .filter(work -> work.isBegun() || nothingNew || (quiet && work.fresh() == 0))
                .sorted(wantsReview ? byReviewDue(day) : byPracticeAhead(day))
                .toList();
    }

    /** Other domains that are due: a few minutes of the session are theirs. */
    private List<Integer> alsoDue(DomainWork practised, LocalDate day) {
        List<Integer> numbers = new ArrayList<>();
        for (DomainWork work : layout.domains()) {
            if (work != practised && work.isBegun() && work.isReviewDue(day)) {
                work.takeReviewsDue(day);
                numbers.add(work.number());
            }
        }
        return numbers;
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

    /** What found no place goes to days with time to spare, the latest first, and if it is too little for a session, to sessions of its kind. */
    private void placeWhatIsLeft() {
        List<LocalDate> days = dates.days().stream()
                .map(StudyDay::date)
                .sorted(Comparator.reverseOrder())
                .toList();
        for (LocalDate day : days) {
            int left = isAnythingLeft() ? spare(day) : 0;
            Optional<Slot> slot = leftover(day, left);
            while (slot.isPresent()) {
                slots.add(slot.get());
                left -= slot.get().minutes();
                slot = leftover(day, left);
            }
        }
        mockReviews.forEach(review -> review.left = lengthen(
                review.left,
                slot -> slot.work() == Work.MOCK_REVIEW && slot.mock().equals(OptionalInt.of(review.number))));
        reserveLeft = lengthen(reserveLeft, Slot::keptBack);
        layout.domains()
                .forEach(work -> work.leavePractice(
                        lengthen(work.practice(), slot -> slot.domain().equals(OptionalInt.of(work.number())))));
        layout.domains().forEach(this::practiseInsteadOfBuffer);
    }

    /** Work comes before buffer: a session of practice takes the place of a latest buffer that is long enough. */
    private void practiseInsteadOfBuffer(DomainWork work) {
        if (work.practice() > 0 && work.practice() < shortest()) {
            borrow(work, shortest() - work.practice());
        }
        for (int i = slots.size() - 1; i >= 0 && work.practice() >= shortest(); i--) {
            Slot buffer = slots.get(i);
            int minutes = buffer.isFree() && isLearnedBefore(work, buffer.date())
                    ? length.fit(buffer.minutes(), work.practice(), buffer.minutes())
                    : 0;
            if (minutes > 0) {
                slots.set(
                        i,
                        practice(
                                buffer.date(),
                                minutes,
                                work,
                                work.isBegun() && work.isShortOfReviews(practiceMinutes)));
                if (buffer.minutes() - minutes >= shortest()) {
                    slots.add(Slot.free(buffer.date(), buffer.minutes() - minutes));
                }
            }
        }
    }

    /** Shortens a session of the domain, so that what is left of its practice is enough for another. */
    private void borrow(DomainWork work, int minutes) {
        for (int i = slots.size() - 1; i >= 0; i--) {
            Slot slot = slots.get(i);
            if (slot.domain().equals(OptionalInt.of(work.number())) && slot.minutes() - minutes >= shortest()) {
                slots.set(i, slot.longer(-minutes));
                work.leavePractice(work.practice() + minutes);
                return;
            }
        }
    }

    private boolean isAnythingLeft() {
        return reserveLeft > 0
                || !mockReviews.isEmpty()
                || layout.domains().stream().anyMatch(work -> work.practice() > 0);
    }

    private int spare(LocalDate day) {
        return time.on(day)
                - slots.stream()
                        .filter(slot -> slot.date().equals(day))
                        .mapToInt(Slot::minutes)
                        .sum();
    }

    /** Lengthens sessions, the latest first, where their days have time to spare or buffer; answers with what is still left. */
    private int lengthen(int minutes, Predicate<Slot> which) {
        int left = minutes;
        for (int i = slots.size() - 1; i >= 0 && left > 0; i--) {
            Slot slot = slots.get(i);
            if (which.test(slot)) {
                int room = spare(slot.date()) + freeMinutes(slot.date());
                int more = Math.max(0, Math.min(left, Math.min(longest() - slot.minutes(), room)));
                slots.set(i, slot.longer(more));
                left -= more;
            }
        }
        shortenBuffers();
        return left;
    }

    private int freeMinutes(LocalDate day) {
        return slots.stream()
                .filter(slot -> slot.isFree() && slot.date().equals(day))
                .mapToInt(Slot::minutes)
                .sum();
    }

    /** Takes from the buffer of a day what other work has taken of its time. */
    private void shortenBuffers() {
        slots.replaceAll(slot -> slot.isFree() ? slot.longer(Math.min(0, spare(slot.date()))) : slot);
        slots.removeIf(slot -> slot.isFree() && slot.minutes() < shortest());
    }

    private Optional<Slot> leftover(LocalDate day, int left) {
        if (left < shortest()) {
            return Optional.empty();
        }
        boolean mockIsOver = !mockReviews.isEmpty()
                && !mocks.get(mockReviews.element().number - 1).lastDay().isAfter(day);
        return (mockIsOver ? mockReview(day, left) : Optional.<Slot>empty())
                .or(() -> practiceAfterLesson(day, left))
                .or(() -> keptBack(day, left));
    }

    private Optional<Slot> practiceAfterLesson(LocalDate day, int left) {
        for (DomainWork work : layout.domains()) {
            int minutes = isLearnedBefore(work, day) ? length.fit(left, work.practice(), practiceMinutes) : 0;
            if (minutes > 0) {
                return Optional.of(
                        practice(day, minutes, work, work.isBegun() && work.isShortOfReviews(practiceMinutes)));
            }
        }
        return Optional.empty();
    }

    /** A domain for which there was no time to learn is practised all the same. */
    private boolean isLearnedBefore(DomainWork work, LocalDate day) {
        return !work.isBegun()
                || slots.stream()
                        .anyMatch(slot -> slot.work() == Work.LEARN
                                && slot.domain().equals(OptionalInt.of(work.number()))
                                && slot.date().isBefore(day));
    }

    /** Going through a mock. */
    private static final class MockReview {
        private final int number;
        private final MockDue due;
        private int left;

        MockReview(int number, int left, MockDue due) {
            this.number = number;
            this.left = left;
            this.due = due;
        }
    }
}
