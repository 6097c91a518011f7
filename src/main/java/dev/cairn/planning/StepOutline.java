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
        shares.forEach(share -> facts.add(need(share)));
        for (int number = 1; number <= dates.mocks(); number++) {
            facts.add(new Mock(number, dates.mocks()));
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
        long all = Math.max(1, dates.days().stream().mapToInt(StudyDay::minutes).sum());
        long done = 0;
        List<StudyWeek> facts = new ArrayList<>();
        for (StepWeek week : dates.weeks()) {
            int left = ExamDays.daysBetween(week.from(), dates.examDay());
            facts.add(new StudyWeek(
                    week.number(),
                    week.from(),
                    week.to(),
                    (int) (done * 100 / all),
                    left,
                    week.days().size()));
            done += week.minutes();
        }
        return facts;
    }

    private static DomainNeed need(Share share) {
        ExamDomain domain = share.domain();
        return new DomainNeed(domain.number(), (int) Math.round(share.need() * 1000), domain.foundation() ? 0 : 1);
    }
}
