package dev.cairn.planning;

import dev.cairn.plan.Work;
import dev.cairn.planning.DomainShares.Share;
import dev.cairn.planning.sequence.Focus;
import dev.cairn.planning.sequence.Interleaves;
import dev.cairn.planning.sequence.LearnSpan;
import dev.cairn.planning.sequence.LongestGap;
import dev.cairn.planning.sequence.NewMaterialWeek;
import dev.cairn.planning.sequence.ReviewDue;
import dev.cairn.planning.sequence.WeekWork;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * How the content of an exam is laid out over its weeks: each domain's minutes split into new material and practice as the mixes of the weeks have it,
 * the domains that each week brings, and the reviews that are due.
 */
final class WorkLayout {
    private final StepOutline outline;
    private final DayTape tape;
    private final LocalDate quietFrom;
    private final double contentPart;
    private final NavigableMap<LocalDate, Integer> weekNumbers = new TreeMap<>();
    private final TreeMap<Integer, DomainWork> domains = new TreeMap<>();
    private final Map<Integer, List<Focus>> focus = new HashMap<>();
    private final Set<Integer> mixedWeeks = new HashSet<>();
    private final Map<Integer, LongestGap> longestGaps = new HashMap<>();
    private final double scale;

    /**
     * Lays the work out.
     *
     * @param quietFrom the first day that brings nothing new
     * @param unit what the minutes of a domain are multiples of
     * @param leastReviews how many reviews every domain has at least
     */
    WorkLayout(
            StepDates dates,
            StepOutline outline,
            List<Share> shares,
            DayTape tape,
            LocalDate quietFrom,
            int unit,
            int leastReviews) {
        this.outline = outline;
        this.tape = tape;
        this.quietFrom = quietFrom;
        int content = dates.terms().content();
        this.contentPart = tape.total() == 0 ? 0 : Math.min(1.0, (double) content / tape.total());
        dates.weeks().forEach(week -> week.days().forEach(day -> weekNumbers.put(day.date(), week.number())));
        outline.outline().stream(Interleaves.class).forEach(fact -> mixedWeeks.add(fact.week()));
        outline.outline().stream(LongestGap.class).forEach(fact -> longestGaps.put(fact.week(), fact));
        NavigableMap<Integer, Double> freshUntil = freshUntilWeek();
        double fresh = freshUntil.isEmpty() ? 0 : freshUntil.lastEntry().getValue();
        int shortest = dates.terms().shape().shortest();
        double newPart = content == 0 ? 0 : fresh / content;
        StepHistory done = dates.terms().done();
        for (Share share : shares) {
            DomainWork work = new DomainWork(share, newPart(share, newPart), unit, shortest, leastReviews);
            work.goOn(
                    done.of(work.number()),
                    done.today(),
                    done.lessonsLeft(work.number()) * dates.terms().pacePercent() / 100);
            domains.put(work.number(), work);
        }
        this.scale = fresh == 0
                ? 0
                : domains.values().stream().mapToInt(DomainWork::fresh).sum() / fresh;
        if (scale > 0) {
            schedule(outline.detail(newMaterialWeeks(freshUntil, fresh)));
        }
    }

    private static double newPart(Share share, double otherwise) {
        return share.newMinutes().isEmpty()
                ? otherwise
                : Math.min(1.0, (double) share.newMinutes().getAsInt() / Math.max(1, share.minutes()));
    }

    /** Minutes of new material until the end of each week, as the mixes have it. */
    private NavigableMap<Integer, Double> freshUntilWeek() {
        TreeMap<Integer, Double> until = new TreeMap<>();
        double fresh = 0;
        for (Map.Entry<LocalDate, Integer> day : tape.used().entrySet()) {
            fresh += isQuiet(day.getKey()) ? 0 : day.getValue() * contentPart * newPercent(week(day.getKey())) / 100.0;
            until.put(week(day.getKey()), fresh);
        }
        return until;
    }

    private static List<NewMaterialWeek> newMaterialWeeks(NavigableMap<Integer, Double> freshUntil, double fresh) {
        List<NewMaterialWeek> weeks = new ArrayList<>();
        double before = 0;
        for (Map.Entry<Integer, Double> week : freshUntil.entrySet()) {
            if (week.getValue() > before) {
                weeks.add(new NewMaterialWeek(week.getKey(), (int) Math.round(before * 1000 / fresh), (int)
                        Math.round(week.getValue() * 1000 / fresh)));
            }
            before = week.getValue();
        }
        return weeks;
    }

    private void schedule(Inference detail) {
        detail.stream(Focus.class)
                .forEach(fact -> focus.computeIfAbsent(fact.week(), week -> new ArrayList<>())
                        .add(fact));
        List<LearnSpan> spans = outline.outline().all(LearnSpan.class);
        List<ReviewDue> due = detail.stream(ReviewDue.class)
                .sorted(Comparator.comparing(ReviewDue::day).thenComparing(ReviewDue::number))
                .toList();
        domains.values()
                .forEach(work -> work.schedule(
                        spans.stream()
                                .filter(span -> span.domain() == work.number())
                                .findFirst(),
                        due.stream()
                                .filter(review -> review.domain() == work.number())
                                .toList()));
    }

    Collection<DomainWork> domains() {
        return domains.values();
    }

    DomainWork domain(int number) {
        return Objects.requireNonNull(domains.get(number));
    }

    /** The week of a day of study; of any other day, the week of the one before it, or of the first. */
    int week(LocalDate day) {
        Map.Entry<LocalDate, Integer> known = weekNumbers.floorEntry(day);
        return known == null ? weekNumbers.firstEntry().getValue() : known.getValue();
    }

    boolean isQuiet(LocalDate day) {
        return !day.isBefore(quietFrom);
    }

    private int newPercent(int week) {
        return outline.percent(week, Work.LEARN) + outline.percent(week, Work.LAB);
    }

    /** The minutes of new material that a day brings on average. */
    double freshOn(LocalDate day, int minutes) {
        return isQuiet(day) ? 0 : minutes * contentPart * scale * newPercent(week(day)) / 100.0;
    }

    /** The part of new material that labs take in a week, between 0 and 1. */
    double labPart(int week) {
        return (double) outline.percent(week, Work.LAB) / Math.max(1, newPercent(week));
    }

    /** The part of practice that reviews take in a week, between 0 and 1. */
    double reviewPart(int week) {
        int review = outline.percent(week, Work.REVIEW);
        return (double) review / Math.max(1, review + outline.percent(week, Work.QUIZ));
    }

    /** The last day on which a domain may rest that was touched on a day. */
    LocalDate restsUntil(LocalDate touched) {
        return longestGap(touched).map(gap -> touched.plusDays(gap.days())).orElse(LocalDate.MAX);
    }

    /** How long a domain may rest that was touched on a day. */
    Optional<LongestGap> longestGap(LocalDate touched) {
        return Optional.ofNullable(longestGaps.get(week(touched)));
    }

    /** Whether the week of a day mixes domains. */
    boolean isMixed(LocalDate day) {
        return mixedWeeks.contains(week(day));
    }

    /** Domains with new material left: those of the week first. Mixed weeks take turns, others go on with what they have begun. */
    List<DomainWork> newMaterial(int week) {
        List<Focus> ofWeek = focus.getOrDefault(week, List.of());
        boolean takesTurns = ofWeek.size() > 1 && mixedWeeks.contains(week);
        Comparator<DomainWork> focused =
                Comparator.comparing(work -> ofWeek.stream().noneMatch(fact -> fact.domain() == work.number()));
        Comparator<DomainWork> order =
                takesTurns ? Comparator.comparing(DomainWork::turn) : Comparator.comparing(DomainWork::begins);
        return domains.values().stream()
                .filter(work -> work.fresh() > 0)
                .sorted(focused.thenComparing(order).thenComparing(DomainWork::begins))
                .toList();
    }

    /** Domains with new material that wait for a lesson, in their order. */
    List<DomainWork> waiting() {
        return domains.values().stream()
                .filter(work -> work.fresh() > 0 && work.waitsForLesson())
                .sorted(Comparator.comparing(DomainWork::begins))
                .toList();
    }

    /** The facts behind a session of this kind on this domain in this week. */
    List<Object> why(Work work, DomainWork domain, int week) {
        Stream<WeekWork> kind = outline.shareOf(week, work);
        Stream<Object> place = Stream.of();
        if (work == Work.LEARN || work == Work.LAB) {
            List<Focus> ofDomain = focus.getOrDefault(week, List.of()).stream()
                    .filter(fact -> fact.domain() == domain.number())
                    .toList();
            place = ofDomain.isEmpty()
                    ? domain.span().stream().map(span -> (Object) span)
                    : ofDomain.stream().map(fact -> (Object) fact);
        }
        return Stream.of(kind, place, domain.share().why().stream())
                .<Object>flatMap(each -> each)
                .toList();
    }
}
