package dev.cairn.planning;

import dev.cairn.plan.Work;
import dev.cairn.planning.DomainShares.Share;
import dev.cairn.planning.StepOutline.Recall;
import dev.cairn.planning.StudyWork.LabWork;
import dev.cairn.planning.StudyWork.Part;
import dev.cairn.planning.StudyWork.Step;
import dev.cairn.planning.StudyWork.Test;
import dev.cairn.planning.StudyWork.UnitWork;
import dev.cairn.planning.sequence.UnitRank;
import dev.cairn.planning.verdict.Outcome;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Puts the work for an exam on the days of its weeks, in its order. Topics, tests and labs keep their minutes: nothing is cut by the clock. Recall and time
 * for gaps take what is left. Used once.
 */
final class BlockPlacer {
    private static final int MOST_ATTEMPTS = 5;
    private static final int WHOLE = 100;
    private static final double HALF = 0.5;

    private final StepDates dates;
    private final StepOutline outline;
    private final StudyWork work;
    private final List<Share> shares;
    private final Parameters parameters;
    private final int shortLesson;
    /** Domains that need more than their weight in the exam. */
    private final Set<Integer> needier;

    private final List<PlacedMock> mocks;
    private final NavigableSet<LocalDate> mockDays = new TreeSet<>();
    private final DayTape tape;
    private final int total;
    private final boolean fits;
    private final LocalDate quietFrom;

    BlockPlacer(
            StepDates dates,
            StudyTime time,
            StepOutline outline,
            StudyWork work,
            List<Share> shares,
            Parameters parameters) {
        this.dates = dates;
        this.outline = outline;
        this.work = work;
        this.shares = shares;
        this.parameters = parameters;
        this.shortLesson = parameters.number(ArithmeticNumber.SHORT_LESSON);
        this.needier = shares.stream()
                .filter(share -> share.need() * WHOLE > share.domain().weight())
                .map(share -> share.domain().number())
                .collect(Collectors.toUnmodifiableSet());
        this.mocks = mocks(time);
        mocks.forEach(mock ->
                Stream.concat(mock.parts().stream(), mock.reviews().stream()).forEach(day -> mockDays.add(day.date())));
        int study = work.minutes() + dates.terms().reserve();
        int mockMinutes = mocks.stream()
                .mapToInt(mock -> mock.minutes() + mock.reviewMinutes())
                .sum();
        this.total = study + mockMinutes + dates.terms().done().pastMinutes();
        int buffer = dates.buffer() == 0 ? 0 : dates.terms().bufferFor(study + mockMinutes);
        this.tape = new DayTape(dates, mocks, study, buffer);
        this.fits = dates.outcome() == Outcome.FITS;
        this.quietFrom = quietFrom();
    }

    /** Where mocks were halved to make room for one that then found no place, the others are whole if they take no more than their part. */
    private List<PlacedMock> mocks(StudyTime time) {
        List<PlacedMock> placed = new MockDays(dates, time, parameters).place(outline.inference());
        StepTerms terms = dates.terms();
        int left = (int) placed.stream().filter(mock -> !mock.isSat()).count();
        int minutes = dates.days().stream().mapToInt(StudyDay::minutes).sum();
        boolean wereHalved = dates.mockMinutes() < terms.exam().minutes() && left < dates.mocks();
        return wereHalved
                        && terms.mockMinutes(left) * WHOLE
                                <= minutes * terms.haste().mostPercent()
                ? new MockDays(dates.withMockMinutes(terms.exam().minutes()), time, parameters)
                        .place(outline.inference())
                : placed;
    }

    /** The first of the last days of study, on which nothing is new. Where little is left, what is new of it needs days, too. */
    private LocalDate quietFrom() {
        List<LocalDate> days = Stream.concat(dates.days().stream().map(StudyDay::date), mockDays.stream())
                .filter(day -> !day.isBefore(dates.terms().done().today()))
                .distinct()
                .sorted()
                .toList();
        int quiet = fits ? Math.min(outline.quietDays(), days.size() / 2) : 0;
        return quiet == 0 ? dates.examDay() : days.get(days.size() - quiet);
    }

    /** The mock exams that found a place, by day, and those that are still to be gone through. */
    List<PlacedMock> mocks() {
        return mocks;
    }

    /** What found no place, after {@link #place()}. */
    private List<Part> unplaced = List.of();

    List<Part> unplaced() {
        return unplaced;
    }

    /** The sessions of the exam's study, by day. */
    List<Slot> place() {
        Attempt chosen = best();
        unplaced = chosen.unplacedTopics();
        List<Slot> slots = new ArrayList<>(chosen.slots);
        addMocks(slots);
        addBuffer(slots);
        if (!fits) {
            addGaps(slots);
        }
        slots.sort(Comparator.comparing(Slot::date));
        return slots;
    }

    /** The first way that places all work with new topics early enough; else the one that comes closest. */
    private Attempt best() {
        List<Attempt> attempts = new ArrayList<>();
        int step = Math.max(1, parameters.number(ArithmeticNumber.STEP_TO_EARLIER_TOPICS));
        for (int level = fits ? 0 : 1; level < MOST_ATTEMPTS; level++) {
            for (int percent = outline.newMaterialPercent(); percent >= 0; percent -= step) {
                Attempt attempt = new Attempt(level, percent);
                attempt.run();
                if (attempt.missing() == 0 && attempt.late() == 0) {
                    return attempt;
                }
                attempts.add(attempt);
                if (attempt.late() == 0) {
                    break;
                }
            }
        }
        return attempts.stream()
                .min(Comparator.comparing(Attempt::missing).thenComparing(Attempt::late))
                .orElseThrow();
    }

    private void addMocks(List<Slot> slots) {
        for (PlacedMock mock : mocks) {
            for (StudyDay part : mock.parts()) {
                slots.add(Slot.ofMock(part.date(), part.minutes(), Work.MOCK, mock.number(), mock.why()));
            }
            for (StudyDay part : mock.reviews()) {
                slots.add(Slot.ofMock(part.date(), part.minutes(), Work.MOCK_REVIEW, mock.number(), mock.why()));
            }
        }
    }

    /** What is left of the days that were to have buffer, then of others, the later first; a few minutes only beside other work, where there is no more room. */
    private void addBuffer(List<Slot> slots) {
        if (dates.buffer() == 0) {
            return;
        }
        int shortest = dates.terms().shape().shortest();
        Map<LocalDate, Integer> used = new TreeMap<>();
        slots.forEach(slot -> used.merge(slot.date(), slot.minutes(), Integer::sum));
        int wanted = Math.min(
                dates.buffer(),
                dates.terms().bufferFor(slots.stream().mapToInt(Slot::minutes).sum()));
        List<StudyDay> days = new ArrayList<>();
        tape.buffer().forEach((day, minutes) -> days.add(new StudyDay(day, minutes)));
        dates.days().stream()
                .filter(day -> !tape.buffer().containsKey(day.date()))
                .sorted(Comparator.comparing(StudyDay::date).reversed())
                .forEach(days::add);
        LocalDate first =
                slots.stream().map(Slot::date).min(Comparator.naturalOrder()).orElse(dates.from());
        days.removeIf(day -> day.date().isBefore(first));
        NavigableMap<LocalDate, Integer> buffer = new TreeMap<>();
        for (int least : List.of(shortest, shortLesson)) {
            for (StudyDay day : days) {
                int room = Math.min(day.minutes(), capacity(day.date()) - used.getOrDefault(day.date(), 0));
                int minutes = Minutes.floor(Math.min(room, wanted));
                if (minutes >= (used.containsKey(day.date()) ? least : shortest)) {
                    buffer.merge(day.date(), minutes, Integer::sum);
                    used.merge(day.date(), minutes, Integer::sum);
                    wanted -= minutes;
                }
            }
        }
        buffer.forEach((day, minutes) ->
                pieces(minutes).forEach(piece -> slots.add(Slot.of(day, piece, Work.BUFFER, List.of()))));
    }

    /** Where time is short, none is left over: what no work fits into is for questions and gaps, by what each domain needs. */
    private void addGaps(List<Slot> slots) {
        Map<LocalDate, Integer> used = new TreeMap<>();
        slots.forEach(slot -> used.merge(slot.date(), slot.minutes(), Integer::sum));
        Map<Integer, Double> given = new TreeMap<>();
        int shortest = dates.terms().shape().shortest();
        for (StudyDay day : dates.days()) {
            int room = Minutes.floor(capacity(day.date()) - used.getOrDefault(day.date(), 0));
            boolean isPast = day.date().isBefore(dates.terms().done().today());
            int least = used.containsKey(day.date()) ? shortLesson : shortest;
            if (room >= least && !isPast) {
                pieces(room).forEach(piece -> slots.add(gaps(day.date(), piece, given)));
            }
        }
    }

    private List<Integer> pieces(int minutes) {
        return new SessionLength(dates.terms().shape()).split(minutes);
    }

    private Slot gaps(LocalDate day, int minutes, Map<Integer, Double> given) {
        Share share = shares.stream()
                .min(Comparator.comparing(
                                (Share each) -> given.getOrDefault(each.domain().number(), 0.0) / each.need())
                        .thenComparing(each -> each.domain().number()))
                .orElseThrow();
        int domain = share.domain().number();
        given.merge(domain, (double) minutes, Double::sum);
        return Slot.of(day, minutes, Work.GAPS, List.copyOf(share.why())).with(Optional.empty(), Map.of(domain, 1.0));
    }

    /** Minutes of a day for this exam; those of the exam's week are fewer. */
    private int capacity(LocalDate day) {
        int ofDay = dates.days().stream()
                .filter(each -> each.date().equals(day))
                .mapToInt(StudyDay::minutes)
                .sum();
        int onMocks = mocks.stream().mapToInt(mock -> mock.on(day)).sum();
        return Math.max(ofDay, onMocks);
    }

    /** A topic that is due to come back. */
    private record Due(LocalDate day, int order, String topic, int round, List<Object> why) {}

    /** A piece of work that waits for a day that holds it. */
    private record Waiting<T>(UnitWork unit, T piece, LocalDate since) {}

    /**
     * One way to place the work: the first spreads it evenly; the second fills each day; the third has no time for gaps, the fourth none for recall, and
     * the last none for tests and labs where topics have no place without that.
     */
    private final class Attempt {
        private final boolean isEven;
        private final boolean withGaps;
        private final boolean withRecall;
        private final boolean lessonsFirst;
        private final int newMaterialPercent;

        private final List<Slot> slots = new ArrayList<>();
        private final Deque<Step> start = new ArrayDeque<>(work.start());
        private final Deque<UnitWork> units = new ArrayDeque<>();
        private final Deque<Deque<Part>> groups = new ArrayDeque<>();
        private final List<Waiting<Test>> tests = new ArrayList<>();
        private final List<Waiting<LabWork>> labs = new ArrayList<>();
        private final List<Due> due = new ArrayList<>();
        private final Map<Integer, Double> gaps = new TreeMap<>();
        private final Map<String, Map<Integer, Double>> domainsOf = new TreeMap<>();
        private final int longestDay;
        /** Half of the days of study hold as much, or more. */
        private final int usualDay;

        private UnitWork unit;
        private boolean testFirst;
        private int splitLeft;
        private int splitNumber;
        private Optional<Waiting<Test>> begun = Optional.empty();
        private int testPart;
        private int testAsked;
        private int recallLeft;
        private int gapsLeft;
        private int reserveLeft;
        private int order;
        private int placed;
        private int lastLesson;
        private int topicsLeft;
        private int mustLeft;

        @SuppressWarnings("NullAway.Init")
        Attempt(int level, int newMaterialPercent) {
            this.newMaterialPercent = newMaterialPercent;
            this.isEven = level == 0;
            this.withGaps = level < 2;
            this.withRecall = level < 3;
            this.lessonsFirst = level >= 4;
            this.recallLeft = withRecall ? work.recallMinutes() : 0;
            this.gapsLeft = withGaps ? work.gapsMinutes() : 0;
            this.reserveLeft = withGaps ? dates.terms().reserve() : 0;
            this.topicsLeft = work.topicMinutes();
            this.mustLeft = work.mustMinutes();
            this.placed = dates.terms().done().pastMinutes();
            this.longestDay = dates.days().stream()
                    .mapToInt(day -> room(day.date()))
                    .max()
                    .orElse(0);
            int[] rooms = dates.days().stream()
                    .mapToInt(day -> room(day.date()))
                    .filter(room -> room > 0)
                    .sorted()
                    .toArray();
            this.usualDay = rooms.length == 0 ? 0 : rooms[(rooms.length - 1) / 2];
            work.units().stream()
                    .sorted(Comparator.comparing(
                            each -> outline.rank(each.unit().id())))
                    .forEach(units::add);
            shares.forEach(share -> gaps.put(share.domain().number(), share.gaps()));
            LocalDate today = dates.terms().done().today();
            work.learned().forEach(part -> remember(part, today));
        }

        int missing() {
            return mustLeft;
        }

        /** How many minutes too late the last lesson begins, in a plan that fits; at least one if it is on one of the last days of study. */
        int late() {
            int minutes = Math.max(0, lastLesson - placed * outline.newMaterialPercent() / WHOLE);
            return fits ? Math.max(minutes, isQuietAtTheEnd() ? 0 : 1) : 0;
        }

        private boolean isQuietAtTheEnd() {
            List<LocalDate> days = Stream.concat(slots.stream().map(Slot::date), mockDays.stream())
                    .distinct()
                    .sorted(Comparator.reverseOrder())
                    .limit(outline.quietDays())
                    .toList();
            return slots.stream()
                    .noneMatch(slot ->
                            (slot.work() == Work.LEARN || slot.work() == Work.LAB) && days.contains(slot.date()));
        }

        List<Part> unplacedTopics() {
            List<Part> left = new ArrayList<>();
            groups.forEach(left::addAll);
            units.forEach(each -> each.groups().forEach(left::addAll));
            return left;
        }

        private int room(LocalDate day) {
            return Math.max(
                    0,
                    capacity(day)
                            - mocks.stream().mapToInt(mock -> mock.on(day)).sum());
        }

        void run() {
            int target = 0;
            int done = 0;
            int mockMinutes = 0;
            for (StudyDay day : dates.days()) {
                if (day.date().isBefore(dates.terms().done().today())) {
                    continue;
                }
                target += tape.used().getOrDefault(day.date(), 0);
                LocalDate date = day.date();
                int room = room(date);
                int wanted = isEven ? Math.min(room, target - done) : room;
                int before = slots.size();
                int used = fill(date, room, wanted);
                done += used;
                placed += used;
                mockMinutes = mocks.stream().mapToInt(mock -> mock.on(date)).sum();
                placed += mockMinutes;
                if (before > slots.size()) {
                    throw new IllegalStateException("sessions of a day are only added");
                }
            }
        }

        private int fill(LocalDate day, int room, int wanted) {
            int used = 0;
            boolean recalled = false;
            while (wanted - used >= Minutes.STEP) {
                Optional<Slot> next = next(day, room - used, wanted - used, used, recalled);
                if (next.isEmpty()) {
                    break;
                }
                Slot slot = next.get();
                recalled = recalled || !slot.recalled().isEmpty();
                lastLesson = slot.work() == Work.LEARN ? placed + used : lastLesson;
                slots.add(slot);
                used += slot.minutes();
            }
            return used;
        }

        private boolean isQuiet(LocalDate day) {
            return !day.isBefore(quietFrom);
        }

        private boolean mustHurry(int used) {
            return lessonsFirst || (long) (placed + used + topicsLeft) * WHOLE >= (long) total * newMaterialPercent;
        }

        private Optional<Slot> next(LocalDate day, int left, int wanted, int used, boolean recalled) {
            if (!start.isEmpty()) {
                return start(day, left);
            }
            boolean hurry = hasTopics() && mustHurry(used);
            boolean quiet = isQuiet(day);
            Optional<Slot> found = Optional.empty();
            if (!recalled && !hurry && used == 0) {
                found = recall(day, left, used, 3);
            }
            if (found.isEmpty() && (!hurry || (testFirst && isWaiting(unit)))) {
                found = test(day, left, !hasTopics());
            }
            if (found.isEmpty() && !hurry) {
                found = lab(day, left, wanted, quiet);
            }
            if (found.isEmpty() && !quiet) {
                found = topics(day, left, wanted, used);
            }
            if (found.isEmpty() && !(hurry && hasTopics())) {
                found = test(day, left, true);
            }
            if (found.isEmpty() && !recalled) {
                found = recall(day, left, used, 1);
            }
            if (found.isEmpty() && !hasTopics()) {
                found = keptBack(day, Math.min(left, wanted), quiet).or(() -> gaps(day, left, wanted));
            }
            return found;
        }

        private Optional<Slot> start(LocalDate day, int left) {
            List<Step> steps = new ArrayList<>();
            List<Object> why = new ArrayList<>();
            int minutes = 0;
            int longest = dates.terms().shape().longest();
            while (!start.isEmpty()
                    && minutes + start.peek().minutes() <= left
                    && (minutes == 0 || minutes + start.peek().minutes() <= longest)) {
                Step step = start.remove();
                steps.add(step);
                why.add(step.fact());
                minutes += step.minutes();
            }
            if (steps.isEmpty() && start.peek().minutes() > longestDay) {
                Step step = start.remove();
                steps.add(step);
                why.add(step.fact());
                mustLeft -= Math.max(0, step.minutes() - left);
                minutes = Math.min(left, step.minutes());
            }
            if (steps.isEmpty()) {
                return Optional.empty();
            }
            mustLeft -= minutes;
            int planned = Math.min(left, (minutes + Minutes.STEP - 1) / Minutes.STEP * Minutes.STEP);
            return Optional.of(Slot.of(day, planned, Work.START, why).withSteps(steps));
        }

        /** Whether topics are left that have not begun, or not ended. */
        private boolean hasTopics() {
            openUnits();
            return !groups.isEmpty();
        }

        /** Opens the next units up to one with topics; what else a unit has waits for its day. */
        private void openUnits() {
            while (groups.isEmpty() && !units.isEmpty()) {
                unit = units.remove();
                testFirst = unit.test().filter(test -> test.fact().first()).isPresent();
                LocalDate since = slots.isEmpty()
                        ? dates.from()
                        : slots.get(slots.size() - 1).date();
                if (testFirst) {
                    tests.add(new Waiting<>(unit, unit.test().orElseThrow(), LocalDate.MIN));
                }
                unit.groups().forEach(group -> groups.add(new ArrayDeque<>(group)));
                if (groups.isEmpty()) {
                    closeUnit(since);
                }
            }
        }

        private void closeUnit(LocalDate day) {
            if (!testFirst) {
                unit.test().ifPresent(test -> tests.add(new Waiting<>(unit, test, day)));
            }
            unit.lab().ifPresent(lab -> labs.add(new Waiting<>(unit, lab, day)));
        }

        private Optional<Slot> topics(LocalDate day, int left, int wanted, int used) {
            if (!hasTopics() || (testFirst && isWaiting(unit))) {
                return Optional.empty();
            }
            Deque<Part> group = groups.peek();
            Part first = group.peek();
            boolean lesson = first.isLesson();
            int most = parameters.number(lesson ? ArithmeticNumber.MOST_TOPICS : ArithmeticNumber.MOST_REFRESHED);
            int least = lesson ? parameters.number(ArithmeticNumber.LEAST_OF_A_TOPIC) : 0;
            int longest = dates.terms().shape().longest();
            if (splitLeft > 0 || (first.minutes() > longestDay && lesson)) {
                return split(day, left, group, first);
            }
            List<Part> parts = new ArrayList<>();
            int minutes = 0;
            int limit = Math.min(Math.min(left, longest), Math.max(wanted, first.minutes()));
            int rest = session(group.stream().mapToInt(Part::minutes).sum(), group.size() * least);
            if (rest <= Math.min(left, longest) && rest <= limit + shortLesson && group.size() <= most) {
                limit = rest;
            }
            for (Part part : group) {
                int with = session(minutes + part.minutes(), (parts.size() + 1) * least);
                boolean fits = with <= limit || (parts.isEmpty() && with <= Math.min(left, longest));
                if (!fits || parts.size() == most) {
                    break;
                }
                minutes += part.minutes();
                parts.add(part);
            }
            boolean tooShort = lesson && minutes < shortLesson && parts.size() < group.size();
            if (parts.isEmpty() || (tooShort && isEven && used > 0)) {
                return Optional.empty();
            }
            parts.forEach(part -> group.remove());
            int planned = Math.min(left, session(minutes, parts.size() * least));
            took(day, parts, minutes);
            Slot slot = Slot.of(day, planned, lesson ? Work.LEARN : Work.REVIEW, why(parts))
                    .with(Optional.of(unit.unit().id()), domains(parts))
                    .withTopics(parts, false);
            closeGroup(day);
            return Optional.of(slot);
        }

        /** On the grid of five minutes, and not under what its topics need at least. */
        private int session(int minutes, int least) {
            int up = (least + Minutes.STEP - 1) / Minutes.STEP * Minutes.STEP;
            return Math.max(Minutes.STEP, Math.max(up, Minutes.round(minutes)));
        }

        /** A topic that no day holds goes on on the next. */
        private Optional<Slot> split(LocalDate day, int left, Deque<Part> group, Part part) {
            if (splitLeft == 0) {
                splitLeft = part.minutes();
                splitNumber = 0;
            }
            int minutes = Math.min(left, session(splitLeft, Minutes.STEP));
            splitNumber++;
            splitLeft -= minutes;
            boolean goesOn = splitNumber > 1;
            if (splitLeft <= 0) {
                splitLeft = 0;
                group.remove();
                took(day, List.of(part), part.minutes());
            }
            Slot slot = Slot.of(day, minutes, Work.LEARN, why(List.of(part)))
                    .with(Optional.of(unit.unit().id()), part.domains())
                    .withTopics(List.of(part), goesOn);
            closeGroup(day);
            return Optional.of(slot);
        }

        private void closeGroup(LocalDate day) {
            while (!groups.isEmpty() && groups.peek().isEmpty()) {
                groups.remove();
                if (groups.isEmpty()) {
                    closeUnit(day);
                }
            }
        }

        private void took(LocalDate day, List<Part> parts, int minutes) {
            topicsLeft -= minutes;
            mustLeft -= minutes;
            parts.forEach(part -> remember(part, day));
        }

        private void remember(Part part, LocalDate day) {
            domainsOf.put(part.topic(), part.domains());
            recallAgain(part.topic(), 1, day);
        }

        private void recallAgain(String topic, int round, LocalDate day) {
            outline.recall(round, day)
                    .ifPresent(recall ->
                            due.add(new Due(day.plusDays(recall.days()), order++, topic, round, why(recall))));
        }

        private List<Object> why(Recall recall) {
            return recall.why();
        }

        private List<Object> why(List<Part> parts) {
            List<Object> why = new ArrayList<>();
            outline.inference().stream(UnitRank.class)
                    .filter(rank -> rank.unitId().equals(unit.unit().id()))
                    .forEach(why::add);
            parts.stream().filter(part -> !part.isLesson()).limit(1).forEach(part -> why.add(part.fact()));
            return why;
        }

        private Map<Integer, Double> domains(List<Part> parts) {
            Map<Integer, Double> minutes = new TreeMap<>();
            double all = 0;
            for (Part part : parts) {
                for (Map.Entry<Integer, Double> share : part.domains().entrySet()) {
                    minutes.merge(share.getKey(), share.getValue() * part.minutes(), Double::sum);
                    all += share.getValue() * part.minutes();
                }
            }
            double sum = all;
            minutes.replaceAll((domain, of) -> of / sum);
            return minutes;
        }

        private boolean isWaiting(UnitWork of) {
            return tests.stream().anyMatch(test -> test.unit().equals(of));
        }

        /** The test that waits longest and fits; one on what was learned today only if there is nothing else. */
        private Optional<Slot> test(LocalDate day, int left, boolean today) {
            openUnits();
            for (Waiting<Test> waiting : tests) {
                boolean first = waiting.piece().fact().first();
                boolean isDue = first || today || waiting.since().isBefore(day);
                boolean isOther = begun.filter(test -> !test.equals(waiting)).isPresent();
                if (isDue && waiting.piece().minutes() <= left && begun.isEmpty()) {
                    tests.remove(waiting);
                    mustLeft -= waiting.piece().minutes();
                    return Optional.of(test(day, waiting, waiting.piece().minutes())
                            .asking(waiting.piece().fact().questions(), 0, 0));
                }
                int longest = first ? usualDay : longestDay;
                if (isDue && !isOther && waiting.piece().minutes() > longest) {
                    return part(day, left, longest, waiting);
                }
            }
            return Optional.empty();
        }

        /** A test that no day holds, or no usual day where lessons wait for it, is taken in parts that add up to all its questions. */
        private Optional<Slot> part(LocalDate day, int left, int longest, Waiting<Test> waiting) {
            int minutes = waiting.piece().minutes();
            int parts = (minutes + longest - 1) / longest;
            int each = session((minutes + parts - 1) / parts, Minutes.STEP);
            each = Math.min(each, longest);
            if (each > left) {
                return Optional.empty();
            }
            begun = Optional.of(waiting);
            testPart++;
            int questions = waiting.piece().fact().questions();
            int upTo = questions * testPart / parts;
            Slot slot = test(day, waiting, each).asking(upTo - testAsked, testPart, parts);
            testAsked = upTo;
            if (testPart == parts) {
                tests.remove(waiting);
                mustLeft -= minutes;
                begun = Optional.empty();
                testPart = 0;
                testAsked = 0;
            }
            return Optional.of(slot);
        }

        private Slot test(LocalDate day, Waiting<Test> waiting, int minutes) {
            return Slot.of(day, minutes, Work.QUIZ, List.of(waiting.piece().fact()))
                    .with(
                            Optional.of(waiting.unit().unit().id()),
                            waiting.unit().domains());
        }

        /** The lab that waits longest and fits. */
        private Optional<Slot> lab(LocalDate day, int left, int wanted, boolean quiet) {
            if (quiet) {
                return Optional.empty();
            }
            for (Waiting<LabWork> waiting : labs) {
                int minutes = waiting.piece().minutes();
                boolean isReady = waiting.unit().unit().lab().stream()
                        .flatMap(lab -> lab.uses().stream())
                        .noneMatch(this::labIsLeft);
                if (isReady && minutes <= left && (minutes <= wanted + minutes / 2 || !hasTopics())) {
                    labs.remove(waiting);
                    mustLeft -= minutes;
                    return Optional.of(Slot.of(
                                    day,
                                    minutes,
                                    Work.LAB,
                                    List.of(waiting.piece().fact()))
                            .with(
                                    Optional.of(waiting.unit().unit().id()),
                                    waiting.unit().domains()));
                }
            }
            return Optional.empty();
        }

        private boolean labIsLeft(String unitId) {
            return labs.stream().anyMatch(waiting -> waiting.unit().unit().id().equals(unitId));
        }

        /** As much recall as the part of the study that has gone allows, so that it lasts up to the exam: what was never recalled before what was. */
        private Optional<Slot> recall(LocalDate day, int left, int used, int least) {
            long gone = total == 0 ? 0 : (long) work.recallMinutes() * (placed + used) / total;
            int allowed = (int) Math.min(recallLeft, gone + Minutes.STEP - (work.recallMinutes() - recallLeft));
            int most = Math.min(Math.min(parameters.number(ArithmeticNumber.MOST_REFRESHED), allowed), left);
            List<Due> taken = new ArrayList<>();
            Set<String> topics = new LinkedHashSet<>();
            due.stream()
                    .filter(each -> !each.day().isAfter(day))
                    .sorted(Comparator.comparing(Due::round)
                            .thenComparing(each -> !isNeedier(each.topic()))
                            .thenComparing(Due::day)
                            .thenComparing(Due::order))
                    .takeWhile(each -> topics.size() < most)
                    .forEach(next -> {
                        taken.add(next);
                        topics.add(next.topic());
                    });
            int minutes = session(0, topics.size());
            if (topics.size() < least || minutes > left || topics.isEmpty()) {
                return Optional.empty();
            }
            due.removeAll(taken);
            recallLeft -= topics.size();
            Set<Object> why = new LinkedHashSet<>();
            Map<Integer, Double> domains = new TreeMap<>();
            for (Due each : taken) {
                why.addAll(each.why());
                recallAgain(each.topic(), each.round() + 1, day);
                domainsOf
                        .getOrDefault(each.topic(), Map.of())
                        .forEach((domain, share) -> domains.merge(domain, share, Double::sum));
            }
            double sum =
                    domains.values().stream().mapToDouble(Double::doubleValue).sum();
            domains.replaceAll((domain, share) -> share / sum);
            return Optional.of(Slot.of(day, minutes, Work.REVIEW, List.copyOf(why))
                    .with(Optional.empty(), domains)
                    .recalling(List.copyOf(topics)));
        }

        /** Whether a topic is, for the most part, of domains that need more than their weight in the exam. */
        private boolean isNeedier(String topic) {
            double more = 0;
            for (Map.Entry<Integer, Double> part :
                    domainsOf.getOrDefault(topic, Map.of()).entrySet()) {
                more += needier.contains(part.getKey()) ? part.getValue() : 0;
            }
            return more > HALF;
        }

        private Optional<Slot> keptBack(LocalDate day, int left, boolean quiet) {
            int minutes =
                    Minutes.floor(Math.min(Math.min(left, dates.terms().shape().preferred()), reserveLeft));
            if (quiet || minutes < dates.terms().shape().shortest()) {
                return Optional.empty();
            }
            reserveLeft -= minutes;
            return Optional.of(Slot.of(day, minutes, Work.BUFFER, List.of()).asKeptBack());
        }

        /** The domain that has most of its gaps before it. */
        private Optional<Slot> gaps(LocalDate day, int left, int wanted) {
            int shortest = Math.min(dates.terms().shape().shortest(), left);
            int minutes = Minutes.floor(Math.min(
                    Math.min(left, Math.max(wanted, shortest)),
                    Math.min(gapsLeft, dates.terms().shape().preferred())));
            if (minutes < Math.min(shortest, Minutes.floor(gapsLeft)) || minutes < Minutes.STEP || gaps.isEmpty()) {
                return Optional.empty();
            }
            int domain = gaps.entrySet().stream()
                    .max(Map.Entry.<Integer, Double>comparingByValue()
                            .thenComparing(
                                    Map.Entry.<Integer, Double>comparingByKey().reversed()))
                    .orElseThrow()
                    .getKey();
            int ofDomain = Minutes.round(Math.round(gaps.getOrDefault(domain, 0.0)));
            minutes = Math.min(minutes, Math.max(shortest, ofDomain));
            gaps.merge(domain, -(double) minutes, Double::sum);
            gapsLeft -= minutes;
            List<Object> why = shares.stream()
                    .filter(share -> share.domain().number() == domain)
                    .flatMap(share -> share.why().stream())
                    .toList();
            return Optional.of(Slot.of(day, minutes, Work.GAPS, why).with(Optional.empty(), Map.of(domain, 1.0)));
        }
    }
}
