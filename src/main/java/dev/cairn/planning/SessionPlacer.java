package dev.cairn.planning;

import dev.cairn.plan.Work;
import dev.cairn.planning.DomainShares.Share;
import dev.cairn.planning.sequence.Focus;
import dev.cairn.planning.sequence.Interleaves;
import dev.cairn.planning.sequence.LearnSpan;
import dev.cairn.planning.sequence.MockDue;
import dev.cairn.planning.sequence.NewMaterialWeek;
import dev.cairn.planning.sequence.QuietDays;
import dev.cairn.planning.sequence.ReviewDue;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Places the work for an exam on the days of its weeks, as rules laid it out: each domain gets its minutes exactly, new material ends before the last days
 * of study, mocks are gone through before anything else, what is due for review comes first. Used once.
 */
final class SessionPlacer {
    private static final String QUIZ_MINUTES = "session.practice-minutes";

    private final StepDates dates;
    private final StepOutline outline;
    private final int practiceMinutes;
    private final List<PlacedMock> mocks;
    private final DayTape tape;
    private final LocalDate quietFrom;
    private final int bufferTotal;
    private final Map<Integer, DomainWork> domains = new TreeMap<>();
    private final Deque<MockReview> mockReviews = new ArrayDeque<>();
    private final List<Slot> slots = new ArrayList<>();
    private final Map<LocalDate, Integer> weekNumbers = new HashMap<>();
    private final Map<Integer, List<Focus>> focus = new HashMap<>();
    private final Map<Integer, Double> newMinutesUntilWeek = new TreeMap<>();
    private double newShareOfTape;
    private double bufferDue;
    private double reserveDue;
    private double newDue;
    private int newDone;
    private double labDue;
    private double reviewDue;
    private int reserveLeft;

    SessionPlacer(StepDates dates, StudyTime time, StepOutline outline, List<Share> shares, Parameters parameters) {
        this.dates = dates;
        this.outline = outline;
        this.practiceMinutes = parameters.number(QUIZ_MINUTES);
        this.mocks = new MockDays(dates, time).place(outline.outline().all(MockDue.class));
        this.reserveLeft = dates.terms().reserve();
        int planned = dates.terms().mockMinutes(dates.mocks());
        int sat = mocks.stream()
                .mapToInt(mock -> mock.minutes() + reviewMinutes(mock))
                .sum();
        // What a shortened mock leaves of its time is buffer; a plan without buffer keeps it as time to breathe.
        this.bufferTotal = dates.buffer() + (dates.buffer() > 0 ? Math.max(0, planned - sat) : 0);
        int reviews = mocks.stream().mapToInt(this::reviewMinutes).sum();
        int work = dates.terms().content() + reserveLeft + reviews + bufferTotal;
        this.tape = new DayTape(dates, time, mocks, work, dates.terms().slack(dates.mocks()));
        dates.weeks().forEach(week -> week.days().forEach(day -> weekNumbers.put(day.date(), week.number())));
        this.quietFrom = quietFrom();
        layOut(shares);
    }

    private int reviewMinutes(PlacedMock mock) {
        return Minutes.percent(mock.minutes(), dates.terms().mockReviewPercent());
    }

    /** The first of the last days of study. */
    private LocalDate quietFrom() {
        int quiet = outline.outline().stream(QuietDays.class)
                .mapToInt(QuietDays::days)
                .max()
                .orElse(0);
        List<LocalDate> studyDays = Stream.concat(
                        tape.used().keySet().stream(),
                        mocks.stream().flatMap(mock -> mock.parts().stream().map(StudyDay::date)))
                .distinct()
                .sorted()
                .toList();
        int index = Math.max(0, studyDays.size() - quiet);
        return index < studyDays.size() ? studyDays.get(index) : dates.examDay();
    }

    /** Splits each domain's minutes into new material and practice, as the mixes of the weeks have it, and asks the rules for the rest. */
    private void layOut(List<Share> shares) {
        double all = tape.used().values().stream().mapToInt(Integer::intValue).sum();
        double content = dates.terms().content();
        double contentShare = all == 0 ? 0 : Math.min(1, content / all);
        double fresh = 0;
        for (Map.Entry<LocalDate, Integer> day : tape.used().entrySet()) {
            if (day.getKey().isBefore(quietFrom)) {
                fresh += day.getValue() * contentShare * newPercent(week(day.getKey())) / 100.0;
            }
            newMinutesUntilWeek.put(week(day.getKey()), fresh);
        }
        double part = content == 0 ? 0 : fresh / content;
        int unit = unit();
        int shortest = dates.terms().shape().shortest();
        int total = 0;
        for (Share share : shares) {
            DomainWork work = new DomainWork(share, part, unit, shortest);
            domains.put(share.domain().number(), work);
            total += work.fresh;
        }
        newShareOfTape = fresh == 0 ? 0 : total / fresh;
        detail(total, fresh);
    }

    private int unit() {
        int longest =
                tape.used().values().stream().mapToInt(Integer::intValue).max().orElse(0);
        return longest >= 2 * dates.terms().shape().shortest()
                ? Minutes.STEP
                : dates.terms().shape().shortest();
    }

    private void detail(int total, double fresh) {
        List<NewMaterialWeek> weeks = new ArrayList<>();
        double before = 0;
        for (Map.Entry<Integer, Double> week : newMinutesUntilWeek.entrySet()) {
            if (fresh > 0 && week.getValue() > before) {
                weeks.add(new NewMaterialWeek(week.getKey(), (int) Math.round(before * 1000 / fresh), (int)
                        Math.round(week.getValue() * 1000 / fresh)));
            }
            before = week.getValue();
        }
        if (total > 0) {
            Inference detail = outline.detail(weeks);
            detail.stream(Focus.class)
                    .forEach(fact -> focus.computeIfAbsent(fact.week(), week -> new ArrayList<>())
                            .add(fact));
            detail.stream(ReviewDue.class)
                    .sorted(Comparator.comparing(ReviewDue::day).thenComparing(ReviewDue::number))
                    .forEach(due -> domain(due.domain()).due.add(due));
            outline.outline().stream(LearnSpan.class).forEach(span -> domain(span.domain()).span = Optional.of(span));
        }
    }

    private DomainWork domain(int number) {
        return Objects.requireNonNull(domains.get(number));
    }

    private int week(LocalDate day) {
        return Objects.requireNonNull(weekNumbers.get(day));
    }

    private int newPercent(int week) {
        return outline.percent(week, Work.LEARN) + outline.percent(week, Work.LAB);
    }

    /** The sessions of the exam's study, by day. */
    List<Slot> place() {
        addMocks();
        int all = tape.used().values().stream().mapToInt(Integer::intValue).sum();
        int beforeQuiet = tape.used().headMap(quietFrom).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
        for (Map.Entry<LocalDate, Integer> day : tape.used().entrySet()) {
            mocks.stream().filter(mock -> mock.lastDay().isBefore(day.getKey())).forEach(this::openReview);
            if (!day.getKey().isBefore(quietFrom)) {
                domains.values().forEach(DomainWork::endNewMaterial);
            }
            fill(day.getKey(), day.getValue(), all, beforeQuiet);
            beforeQuiet -= day.getKey().isBefore(quietFrom) ? day.getValue() : 0;
        }
        domains.values().forEach(DomainWork::endNewMaterial);
        placeWhatIsLeft();
        slots.sort(Comparator.comparing(Slot::date));
        return slots;
    }

    List<PlacedMock> mocks() {
        return mocks;
    }

    private void addMocks() {
        for (int number = 1; number <= mocks.size(); number++) {
            PlacedMock mock = mocks.get(number - 1);
            for (StudyDay part : mock.parts()) {
                slots.add(new Slot(
                        part.date(),
                        part.minutes(),
                        Work.MOCK,
                        OptionalInt.empty(),
                        OptionalInt.of(number),
                        List.of(),
                        List.of(mock.due())));
            }
        }
    }

    private void openReview(PlacedMock mock) {
        int number = mocks.indexOf(mock) + 1;
        if (mockReviews.stream().noneMatch(review -> review.number == number) && !opened.contains(number)) {
            opened.add(number);
            mockReviews.add(new MockReview(number, reviewMinutes(mock), mock.due()));
        }
    }

    private final List<Integer> opened = new ArrayList<>();

    private void fill(LocalDate day, int minutes, int all, int beforeQuiet) {
        boolean quiet = !day.isBefore(quietFrom);
        int week = week(day);
        bufferDue += (double) bufferTotal * minutes / Math.max(1, all);
        newDue += quiet ? 0 : minutes * newShareOfTape * contentShare(all) * newPercent(week) / 100.0;
        reserveDue += quiet || beforeQuiet == 0 ? 0 : (double) reserveLeft * minutes / beforeQuiet;
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
        int rest = buffer + (left >= shortest() || buffer > 0 ? left : 0);
        addBuffer(day, rest);
    }

    private double contentShare(int all) {
        return all == 0 ? 0 : Math.min(1.0, (double) dates.terms().content() / all);
    }

    private boolean endsWeek(LocalDate day) {
        LocalDate next = tape.used().higherKey(day);
        return next == null || week(next) != week(day);
    }

    /** The part of a week's last day that is kept free, if enough has come together. */
    private int bufferOn(int minutes) {
        int due = Math.min(Minutes.floor((long) bufferDue), Math.min(minutes, longest()));
        boolean fits = due >= shortest() && (minutes - due == 0 || minutes - due >= shortest());
        return fits ? due : due >= shortest() && minutes - shortest() >= shortest() ? shortest() : 0;
    }

    private void addBuffer(LocalDate day, int minutes) {
        int left = Math.min(minutes, Math.max(0, Minutes.floor((long) bufferDue + shortest())));
        while (left >= shortest()) {
            int part = Math.min(left, longest());
            if (left - part > 0 && left - part < shortest()) {
                part = left - shortest();
            }
            slots.add(new Slot(day, part, Work.BUFFER, OptionalInt.empty(), OptionalInt.empty(), List.of(), List.of()));
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
                                ? fresh(day, left, dayMinutes)
                                : Optional.empty(),
                        () -> practice(day, left, quiet),
                        () -> quiet ? Optional.empty() : fresh(day, left, dayMinutes))
                .flatMap(choice -> choice.get().stream())
                .findFirst();
    }

    private Optional<Slot> mockReview(LocalDate day, int left) {
        MockReview review = mockReviews.peek();
        if (review == null) {
            return Optional.empty();
        }
        int minutes = length(left, review.left, dates.terms().shape().preferred());
        if (minutes == 0) {
            return Optional.empty();
        }
        review.left -= minutes;
        if (review.left < shortest()) {
            mockReviews.remove();
        }
        return Optional.of(new Slot(
                day,
                minutes,
                Work.MOCK_REVIEW,
                OptionalInt.empty(),
                OptionalInt.of(review.number),
                List.of(),
                List.of(review.due)));
    }

    private Optional<Slot> reserve(LocalDate day, int left) {
        if (reserveDue < dates.terms().shape().preferred() || reserveLeft < shortest()) {
            return Optional.empty();
        }
        int minutes = length(left, reserveLeft, dates.terms().shape().preferred());
        if (minutes == 0) {
            return Optional.empty();
        }
        reserveDue -= minutes;
        reserveLeft -= minutes;
        return Optional.of(
                new Slot(day, minutes, Work.BUFFER, OptionalInt.of(0), OptionalInt.empty(), List.of(), List.of()));
    }

    /** Whether new material is behind its share, or there is hardly time for it before the last days. */
    private boolean newMaterialComesFirst(int beforeQuiet) {
        int fresh = domains.values().stream().mapToInt(work -> work.fresh).sum();
        int pending = mockReviews.stream().mapToInt(review -> review.left).sum();
        return fresh > 0 && (newDue > newDone || fresh + pending + shortest() * domains.size() >= beforeQuiet);
    }

    private Optional<Slot> fresh(LocalDate day, int left, int dayMinutes) {
        int week = week(day);
        for (DomainWork work : freshDomains(week)) {
            int minutes = length(
                    left, work.fresh, evenly(dayMinutes, dates.terms().shape().preferred()));
            if (minutes > 0) {
                boolean lab = work.lessons > 0 && labDue >= minutes / 2.0;
                int labs = outline.percent(week, Work.LAB);
                labDue += (double) minutes * labs / Math.max(1, newPercent(week)) - (lab ? minutes : 0);
                work.fresh -= minutes;
                work.lessons += lab ? 0 : 1;
                newDone += minutes;
                work.touched(day);
                work.lastNew = slots.size();
                return Optional.of(slot(day, minutes, lab ? Work.LAB : Work.LEARN, work, List.of(), week));
            }
        }
        return Optional.empty();
    }

    /** Domains with new material: those of the week first. Mixed weeks take turns, others go on with what they have begun. */
    private List<DomainWork> freshDomains(int week) {
        List<Focus> ofWeek = focus.getOrDefault(week, List.of());
        boolean mixed =
                ofWeek.size() > 1 && outline.outline().stream(Interleaves.class).anyMatch(fact -> fact.week() == week);
        Comparator<DomainWork> inFocus =
                Comparator.comparing(work -> ofWeek.stream().noneMatch(fact -> fact.domain() == work.number()));
        Comparator<DomainWork> order = mixed
                ? Comparator.comparing((DomainWork work) -> work.lastNew)
                : Comparator.comparing(DomainWork::begins);
        return domains.values().stream()
                .filter(work -> work.fresh > 0)
                .sorted(inFocus.thenComparing(order).thenComparing(DomainWork::begins))
                .toList();
    }

    private Optional<Slot> practice(LocalDate day, int left, boolean quiet) {
        int week = week(day);
        int review = outline.percent(week, Work.REVIEW);
        int quiz = outline.percent(week, Work.QUIZ);
        boolean wantsReview = quiz == 0 || reviewDue > 0;
        boolean noLessons = domains.values().stream().allMatch(work -> work.fresh == 0 && work.lessons == 0);
        List<DomainWork> ready = domains.values().stream()
                .filter(work -> work.practice > 0 && (work.lessons > 0 || noLessons || (quiet && work.fresh == 0)))
                .sorted(wantsReview ? byReviewDue(day) : byPracticeLeft(day))
                .toList();
        for (DomainWork work : ready) {
            boolean asReview = work.lessons > 0 && (wantsReview || work.isShortOfReviews(practiceMinutes));
            int most = asReview || work.reviews > 1 || work.practice < 2 * shortest()
                    ? work.practice
                    : work.practice - shortest();
            int minutes = length(left, work.practice, Math.min(most, evenly(left, practiceMinutes)));
            if (minutes > 0) {
                reviewDue += (double) minutes * review / Math.max(1, review + quiz) - (asReview ? minutes : 0);
                work.practice -= minutes;
                List<ReviewDue> dueNow = work.takeDue(day);
                List<Integer> others = asReview ? alsoDue(work, day) : List.of();
                work.reviews += asReview ? 1 : 0;
                work.touched(day);
                Slot slot = slot(day, minutes, asReview ? Work.REVIEW : Work.QUIZ, work, others, week);
                List<Object> why = new ArrayList<>(slot.why());
                why.addAll(dueNow);
                return Optional.of(new Slot(
                        slot.date(), slot.minutes(), slot.work(), slot.domain(), slot.mock(), slot.alsoDue(), why));
            }
        }
        return Optional.empty();
    }

    private List<Integer> alsoDue(DomainWork reviewed, LocalDate day) {
        return domains.values().stream()
                .filter(work -> work != reviewed && work.lessons > 0 && work.isDue(day))
                .map(DomainWork::number)
                .toList();
    }

    private Comparator<DomainWork> byReviewDue(LocalDate day) {
        return Comparator.comparing((DomainWork work) ->
                        work.due.isEmpty() || work.due.peek().day().isAfter(day)
                                ? LocalDate.MAX
                                : work.due.peek().day())
                .thenComparing(byPracticeLeft(day));
    }

    private static Comparator<DomainWork> byPracticeLeft(LocalDate day) {
        return Comparator.comparing((DomainWork work) -> work.lastTouched.equals(day))
                .thenComparing(work -> -work.practiceLeft())
                .thenComparing(DomainWork::number);
    }

    private Slot slot(LocalDate day, int minutes, Work work, DomainWork domain, List<Integer> alsoDue, int week) {
        List<Object> why = new ArrayList<>();
        outline.shareOf(week, work).forEach(why::add);
        if (work == Work.LEARN || work == Work.LAB) {
            focus.getOrDefault(week, List.of()).stream()
                    .filter(fact -> fact.domain() == domain.number())
                    .forEach(why::add);
            if (why.size() < 2) {
                domain.span.ifPresent(why::add);
            }
        }
        why.addAll(domain.share.why());
        return new Slot(day, minutes, work, OptionalInt.of(domain.number()), OptionalInt.empty(), alsoDue, why);
    }

    /** Splits what is there into even sessions near the preferred length. */
    private int evenly(int minutes, int preferred) {
        int sessions = Math.max(1, Math.round((float) minutes / preferred));
        while (Minutes.floor(minutes / sessions) > longest()) {
            sessions++;
        }
        return Math.max(shortest(), Minutes.floor(minutes / sessions));
    }

    /**
     * The length nearest to the wanted one that leaves neither the day nor the work with a rest too short for a session, or, if there is none, one that
     * does so for the work alone; 0 if there is none either.
     */
    private int length(int left, int work, int wanted) {
        int exact = length(left, work, wanted, true);
        return exact > 0 ? exact : length(left, work, wanted, false);
    }

    private int length(int left, int work, int wanted, boolean heedDay) {
        int best = 0;
        for (int minutes = shortest(); minutes <= Math.min(Math.min(left, work), longest()); minutes += Minutes.STEP) {
            boolean fits = leavesEnough(work - minutes) && (!heedDay || leavesEnough(left - minutes));
            if (fits && (best == 0 || Math.abs(minutes - wanted) < Math.abs(best - wanted))) {
                best = minutes;
            }
        }
        return best;
    }

    private boolean leavesEnough(int rest) {
        return rest == 0 || rest >= shortest();
    }

    /** What found no place goes to days with time to spare, the latest first. */
    private void placeWhatIsLeft() {
        List<LocalDate> days = dates.days().stream()
                .map(StudyDay::date)
                .sorted(Comparator.reverseOrder())
                .toList();
        Map<LocalDate, Integer> spare = new HashMap<>();
        days.forEach(day -> spare.put(day, spareOn(day)));
        for (LocalDate day : days) {
            int left = Objects.requireNonNull(spare.get(day));
            Optional<Slot> slot = left < shortest() ? Optional.empty() : leftover(day, left);
            while (slot.isPresent()) {
                slots.add(slot.get());
                left -= slot.get().minutes();
                slot = left < shortest() ? Optional.empty() : leftover(day, left);
            }
        }
    }

    private int spareOn(LocalDate day) {
        int placed = slots.stream()
                .filter(slot -> slot.date().equals(day))
                .mapToInt(Slot::minutes)
                .sum();
        int capacity = dates.days().stream()
                .filter(each -> each.date().equals(day))
                .mapToInt(StudyDay::minutes)
                .sum();
        return capacity - placed;
    }

    private Optional<Slot> leftover(LocalDate day, int left) {
        Optional<Slot> review = mockReviews.isEmpty()
                        || !mocks.get(mockReviews.element().number - 1)
                                .lastDay()
                                .isBefore(day)
                ? Optional.empty()
                : mockReview(day, left);
        return review.or(() -> practiceAfterLesson(day, left));
    }

    private Optional<Slot> practiceAfterLesson(LocalDate day, int left) {
        for (DomainWork work : domains.values()) {
            boolean learned = slots.stream()
                    .anyMatch(slot -> slot.work() == Work.LEARN
                            && slot.domain().equals(OptionalInt.of(work.number()))
                            && slot.date().isBefore(day));
            int minutes = learned ? length(left, work.practice, practiceMinutes) : 0;
            if (minutes > 0) {
                work.practice -= minutes;
                return Optional.of(slot(day, minutes, Work.QUIZ, work, List.of(), week(day)));
            }
        }
        return Optional.empty();
    }

    /** What is left to do for a domain. */
    private static final class DomainWork {
        private final Share share;
        private final int allPractice;
        private final Deque<ReviewDue> due = new ArrayDeque<>();
        private Optional<LearnSpan> span = Optional.empty();
        private int fresh;
        private int practice;
        private int lessons;
        private int reviews;
        private int lastNew = -1;
        private LocalDate lastTouched = LocalDate.MIN;

        DomainWork(Share share, double newPart, int unit, int shortest) {
            this.share = share;
            int minutes = share.minutes();
            int wanted = (int) Math.round(minutes * newPart / unit) * unit;
            int most = Math.max(0, minutes - 2 * shortest);
            this.fresh = newPart == 0
                    ? 0
                    : minutes < shortest ? 0 : Math.max(Math.min(wanted, most), Math.min(minutes, shortest));
            if (minutes - fresh > 0 && minutes - fresh < shortest) {
                this.fresh = minutes;
            }
            this.practice = minutes - fresh;
            this.allPractice = practice;
        }

        int number() {
            return share.domain().number();
        }

        int begins() {
            return span.map(LearnSpan::fromPermille).orElse(number());
        }

        double practiceLeft() {
            return allPractice == 0 ? 0 : (double) practice / allPractice;
        }

        void touched(LocalDate day) {
            lastTouched = day;
        }

        boolean isDue(LocalDate day) {
            ReviewDue next = due.peek();
            return next != null && !next.day().isAfter(day);
        }

        /** Takes the reviews that are due off the list; the latest of them stands for all. */
        List<ReviewDue> takeDue(LocalDate day) {
            List<ReviewDue> taken = new ArrayList<>();
            while (isDue(day)) {
                taken.add(due.remove());
            }
            return taken.isEmpty() ? List.of() : List.of(taken.get(taken.size() - 1));
        }

        boolean isShortOfReviews(int practiceMinutes) {
            return reviews < 2 && practice <= (2 - reviews) * practiceMinutes;
        }

        void endNewMaterial() {
            practice += fresh;
            fresh = 0;
        }
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
