package dev.cairn.export;

import dev.cairn.plan.PathStep;
import dev.cairn.plan.Plan;
import dev.cairn.plan.Week;
import dev.cairn.plan.Work;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The path over the months, as places on a drawing: a lane an exam, from its first day of study to its exam day. Shapes alone tell what is what, so that it
 * can be read without colours. Sizes are in the units of the drawing.
 */
public record PathPicture(Plan plan, Shape shape) {
    private static final int TOP = 26;
    private static final int MARGIN = 14;
    private static final int BOTTOM = 6;
    private static final int ROOM_FOR_A_MONTH = 42;
    private static final int ROOM_FOR_A_DAY = 70;
    private static final int ROOM_FOR_WORDS = 130;

    /** For what the picture is drawn. */
    public enum Shape {
        /** A sheet of paper, or a screen as wide: names stand beside their lanes. */
        SHEET(668, 54, 118, 0),
        /** A telephone: names stand above their lanes. */
        TELEPHONE(340, 74, 4, 22);

        private final int width;
        private final int lane;
        private final int left;
        private final int name;

        Shape(int width, int lane, int left, int name) {
            this.width = width;
            this.lane = lane;
            this.left = left;
            this.name = name;
        }
    }

    /** How much longer than the plan the picture may get, so that a last safe day is in it: one part in so many. */
    private static final int MOST_ROOM_AFTER = 3;

    /** From a place to another, in a lane. */
    public record Span(int from, int to) {
        public int width() {
            return Math.max(2, to - from);
        }
    }

    /** A month, named where there is room. */
    public record Month(int x, String name) {}

    /**
     * An exam.
     *
     * @param top where its bar begins, a little above it
     * @param weeks how many there are of study
     * @param study when there is study for it; between, there is none
     * @param whole from its first day of study to its exam day
     * @param day the exam day, in words
     * @param dayAtEnd whether the words stand before the exam day rather than after it
     * @param validUntil until when a pass on that day is valid, in words
     * @param lastSafe where the last safe day is, if it is in the picture
     * @param lastSafeDay the last safe day, in words; empty, where there is none
     */
    public record Lane(
            int top,
            String code,
            String weeks,
            Span whole,
            List<Span> study,
            List<Integer> mocks,
            int exam,
            String day,
            boolean dayAtEnd,
            String validUntil,
            Optional<Integer> lastSafe,
            String lastSafeDay) {}

    public int width() {
        return shape.width;
    }

    public int height() {
        return TOP + plan.path().size() * shape.lane + BOTTOM;
    }

    /** Whether names stand above their lanes. */
    public boolean isNarrow() {
        return shape == Shape.TELEPHONE;
    }

    public int right() {
        return shape.width - MARGIN;
    }

    /** What the picture shows, for whoever does not see it. */
    public String description() {
        List<String> sentences = new ArrayList<>();
        for (PathStep step : plan.path()) {
            sentences.add("%s: study from %s, exam on %s%s."
                    .formatted(
                            step.exam(),
                            Words.day(step.from()),
                            Words.day(step.examDate()),
                            step.lastSafeDay()
                                    .map(day -> ", last safe day " + Words.day(day))
                                    .orElse("")));
        }
        return String.join(" ", sentences);
    }

    public boolean showsLastSafeDays() {
        return lanes().stream().anyMatch(lane -> lane.lastSafe().isPresent());
    }

    public boolean hasRests() {
        return lanes().stream().anyMatch(lane -> lane.study().size() > 1);
    }

    public List<Month> months() {
        List<LocalDate> firsts = Stream.iterate(
                        begin().withDayOfMonth(1).plusMonths(1),
                        first -> !first.isAfter(end()),
                        first -> first.plusMonths(1))
                .toList();
        int every = 1 + firsts.size() * ROOM_FOR_A_MONTH / (right() - shape.left);
        return IntStream.range(0, firsts.size())
                .mapToObj(i -> new Month(x(firsts.get(i)), i % every == 0 ? name(firsts.get(i), i == 0) : ""))
                .toList();
    }

    private static String name(LocalDate month, boolean first) {
        String name = Words.shortened(month.getMonth());
        return first || month.getMonthValue() == 1 ? name + " " + month.getYear() : name;
    }

    public List<Lane> lanes() {
        return WeeksWords.of(plan).stream()
                .map(words -> lane(words, plan.path().indexOf(words.step())))
                .toList();
    }

    private Lane lane(WeeksWords words, int index) {
        PathStep step = words.step();
        int exam = x(step.examDate());
        long weeks =
                words.weeks().stream().filter(week -> !WeeksWords.isOff(week)).count();
        return new Lane(
                TOP + index * shape.lane + shape.name,
                step.exam().value(),
                weeks == 1 ? "1 week" : weeks + " weeks",
                new Span(x(step.from()), exam),
                study(words),
                mocks(step),
                exam,
                Words.shortDay(step.examDate()) + " " + step.examDate().getYear(),
                exam > right() - ROOM_FOR_A_DAY,
                Words.day(step.validUntil()),
                step.lastSafeDay().filter(day -> !day.isAfter(end())).map(this::x),
                step.lastSafeDay().map(day -> Words.span(day, day)).orElse(""));
    }

    private List<Span> study(WeeksWords words) {
        List<Span> spans = new ArrayList<>();
        Optional<LocalDate> begin = Optional.empty();
        LocalDate end = words.step().from();
        for (Week week : words.weeks()) {
            if (WeeksWords.isOff(week)) {
                begin.ifPresent(from -> spans.add(new Span(x(from), x(week.from()))));
                begin = Optional.empty();
            } else if (begin.isEmpty()) {
                begin = Optional.of(later(week.from(), words.step().from()));
            }
            end = words.step().examDate();
        }
        LocalDate last = end;
        begin.ifPresent(from -> spans.add(new Span(x(from), x(last))));
        return spans;
    }

    /** Where mock exams begin: one that is split over days is one. */
    private List<Integer> mocks(PathStep step) {
        Map<Integer, LocalDate> first = new TreeMap<>();
        plan.weeks().stream()
                .flatMap(week -> week.sessions().stream())
                .filter(session -> session.kind() == Work.MOCK && session.exam().equals(step.exam()))
                .forEach(session -> first.merge(
                        session.mock().orElse(0), session.date(), (one, other) -> one.isBefore(other) ? one : other));
        return first.values().stream().map(this::x).distinct().toList();
    }

    /** Which end of a line of words under a place is there, so that the words stay in the picture: as SVG names it. */
    public String anchor(int place) {
        if (place > right() - ROOM_FOR_WORDS) {
            return "end";
        }
        return place < ROOM_FOR_WORDS ? "start" : "middle";
    }

    /** Where a day is, if it is in the picture. */
    public Optional<Integer> place(LocalDate day) {
        return day.isBefore(begin()) || day.isAfter(end()) ? Optional.empty() : Optional.of(x(day));
    }

    private LocalDate begin() {
        return plan.path().get(0).from();
    }

    private LocalDate end() {
        LocalDate exam = plan.path().get(plan.path().size() - 1).examDate();
        LocalDate most = exam.plusDays(ChronoUnit.DAYS.between(begin(), exam) / MOST_ROOM_AFTER);
        return plan.path().stream()
                .flatMap(step -> step.lastSafeDay().stream())
                .filter(day -> !day.isAfter(most))
                .reduce(exam, PathPicture::later);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private int x(LocalDate day) {
        long days = Math.max(1, ChronoUnit.DAYS.between(begin(), end()));
        return shape.left + Math.toIntExact((right() - shape.left) * ChronoUnit.DAYS.between(begin(), day) / days);
    }
}
