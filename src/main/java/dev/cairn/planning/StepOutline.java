package dev.cairn.planning;

import dev.cairn.exam.ExamDomain;
import dev.cairn.plan.Work;
import dev.cairn.planning.DomainShares.Share;
import dev.cairn.planning.sequence.DomainNeed;
import dev.cairn.planning.sequence.ExamWeek;
import dev.cairn.planning.sequence.GapRow;
import dev.cairn.planning.sequence.Interleaves;
import dev.cairn.planning.sequence.LearnSpan;
import dev.cairn.planning.sequence.LongestGap;
import dev.cairn.planning.sequence.MixRow;
import dev.cairn.planning.sequence.Mock;
import dev.cairn.planning.sequence.NewMaterialWeek;
import dev.cairn.planning.sequence.PhaseRow;
import dev.cairn.planning.sequence.StudyWeek;
import dev.cairn.planning.sequence.WeekWork;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What the weeks of an exam are made of, as rules infer it. They are asked twice: first for phases, kinds of work and mocks, then, when it is known how
 * much of the new material falls into which week, for the domains and reviews of each week.
 */
final class StepOutline {
    private final RuleBook rules;
    private final Ledger ledger;
    private final StepDates dates;
    private final List<StudyWeek> weeks;
    private final Inference outline;
    private final Map<Integer, Map<Work, WeekWork>> mixes = new TreeMap<>();

    StepOutline(RuleBook rules, Ledger ledger, StepDates dates, List<Share> shares) {
        this.rules = rules;
        this.ledger = ledger;
        this.dates = dates;
        this.weeks = studyWeeks();
        List<Object> facts = new ArrayList<>(rules.parameters().numbers().values());
        facts.addAll(rules.parameters().table(PhaseRow.class));
        facts.addAll(rules.parameters().table(MixRow.class));
        facts.addAll(rules.parameters().table(GapRow.class));
        facts.addAll(weeks);
        facts.add(examWeek());
        facts.add(dates.terms().lastMock());
        facts.addAll(needs(shares));
        int sat = dates.terms().done().mocksSat();
        for (int number = sat + 1; number <= sat + dates.mocks(); number++) {
            facts.add(new Mock(number, sat + dates.mocks()));
        }
        this.outline = ledger.keep(rules.infer(Stage.SEQUENCE, facts));
        outline.stream(WeekWork.class)
                .forEach(work -> mixes.computeIfAbsent(work.week(), week -> new TreeMap<>())
                        .put(work.work(), work));
    }

    /** What the first asking inferred. */
    Inference outline() {
        return outline;
    }

    /** The share of a kind of work in a week. */
    int percent(int week, Work work) {
        WeekWork share = mixes.getOrDefault(week, Map.of()).get(work);
        return share == null ? 0 : share.percent();
    }

    /** The facts that give a kind of work its share in a week. */
    Stream<WeekWork> shareOf(int week, Work work) {
        return Stream.ofNullable(mixes.getOrDefault(week, Map.of()).get(work));
    }

    /** Which domains are new in which week, and when reviews are due. */
    Inference detail(List<NewMaterialWeek> newMaterial) {
        List<Object> facts = new ArrayList<>(rules.parameters().numbers().values());
        facts.addAll(weeks);
        facts.add(examWeek());
        facts.addAll(outline.all(LearnSpan.class));
        facts.addAll(outline.all(Interleaves.class));
        facts.addAll(outline.all(LongestGap.class));
        facts.addAll(newMaterial);
        return ledger.keep(rules.infer(Stage.SEQUENCE, facts));
    }

    private ExamWeek examWeek() {
        return new ExamWeek(dates.weeks().size(), dates.examDay());
    }

    private List<StudyWeek> studyWeeks() {
        StepHistory history = dates.terms().done();
        long done = history.pastMinutes();
        long all = Math.max(
                1, done + dates.days().stream().mapToInt(StudyDay::minutes).sum());
        List<StudyWeek> facts = new ArrayList<>();
        for (StepWeek week : weeksLeft()) {
            LocalDate from = week.from().isBefore(history.today()) ? history.today() : week.from();
            int left = ExamDays.daysBetween(from, dates.examDay());
            facts.add(new StudyWeek(
                    week.number(),
                    from,
                    week.to(),
                    (int) (done * 100 / all),
                    left,
                    week.days().size()));
            done += week.minutes();
        }
        return facts;
    }

    private List<StepWeek> weeksLeft() {
        LocalDate today = dates.terms().done().today();
        return dates.weeks().stream().filter(week -> !week.to().isBefore(today)).toList();
    }

    /** What each domain has of the new material; those that have none left have no part in it. */
    private List<DomainNeed> needs(List<Share> shares) {
        StepHistory done = dates.terms().done();
        if (done.isEmpty()) {
            return shares.stream()
                    .map(share -> need(share.domain(), share.need(), false))
                    .toList();
        }
        double all = shares.stream().mapToDouble(StepOutline::newMinutes).sum();
        return shares.stream()
                .filter(share -> newMinutes(share) > 0)
                .map(share -> need(
                        share.domain(),
                        newMinutes(share) / all,
                        !done.learned(share.domain().number()).isEmpty()))
                .toList();
    }

    private static double newMinutes(Share share) {
        return Math.min(share.minutes(), share.newMinutes().orElse(share.minutes()));
    }

    private static DomainNeed need(ExamDomain domain, double part, boolean begun) {
        int tier = begun ? DomainNeed.BEGUN : domain.foundation() ? 0 : 1;
        return new DomainNeed(domain.number(), (int) Math.round(part * 1000), tier);
    }
}
