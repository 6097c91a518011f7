package dev.cairn.planning;

import dev.cairn.planning.sequence.ExamWeek;
import dev.cairn.planning.sequence.GapRow;
import dev.cairn.planning.sequence.LongestGap;
import dev.cairn.planning.sequence.Mock;
import dev.cairn.planning.sequence.NewMaterialEnd;
import dev.cairn.planning.sequence.PhaseRow;
import dev.cairn.planning.sequence.QuietDays;
import dev.cairn.planning.sequence.RecallGap;
import dev.cairn.planning.sequence.StudyWeek;
import dev.cairn.planning.sequence.UnitRank;
import dev.cairn.planning.study.Retake;
import dev.cairn.planning.study.UnitOf;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** When units, recall and mocks of an exam come, as rules infer it. */
final class StepOutline {
    private static final int WHOLE = 100;

    private final StepDates dates;
    private final List<StudyWeek> weeks;
    private final Inference outline;
    private final Map<String, Integer> ranks = new HashMap<>();
    private final Map<Integer, LongestGap> longestGaps = new TreeMap<>();

    /**
     * Asks the rules.
     *
     * @param units of the exam
     * @param retakes that the learner sat the exam before, if so
     */
    StepOutline(RuleBook rules, Ledger ledger, StepDates dates, List<UnitOf> units, List<Retake> retakes) {
        this.dates = dates;
        this.weeks = studyWeeks();
        List<Object> facts = new ArrayList<>(rules.parameters().numbers().values());
        facts.addAll(rules.parameters().table(PhaseRow.class));
        facts.addAll(rules.parameters().table(GapRow.class));
        facts.addAll(weeks);
        facts.add(new ExamWeek(dates.weeks().size(), dates.examDay()));
        facts.add(dates.terms().lastMock());
        facts.addAll(units);
        facts.addAll(retakes);
        int sat = dates.terms().done().mocksSat();
        for (int number = sat + 1; number <= sat + dates.mocks(); number++) {
            facts.add(new Mock(number, sat + dates.mocks()));
        }
        this.outline = ledger.keep(rules.infer(Stage.SEQUENCE, facts));
        outline.stream(UnitRank.class).forEach(rank -> ranks.merge(rank.unitId(), rank.rank(), Math::min));
        outline.stream(LongestGap.class).forEach(gap -> longestGaps.put(gap.week(), gap));
    }

    Inference inference() {
        return outline;
    }

    /** The place of a unit. */
    int rank(String unit) {
        return ranks.getOrDefault(unit, Integer.MAX_VALUE);
    }

    Optional<NewMaterialEnd> newMaterialEnd() {
        return outline.stream(NewMaterialEnd.class).min(Comparator.comparing(NewMaterialEnd::percent));
    }

    /** How much of the minutes of study has gone when the last new topic is learned, in percent. */
    int newMaterialPercent() {
        return newMaterialEnd().map(NewMaterialEnd::percent).orElse(WHOLE);
    }

    int quietDays() {
        return outline.stream(QuietDays.class).mapToInt(QuietDays::days).max().orElse(0);
    }

    /** How many days after a day a topic comes back for the so-manieth time, and the facts that say so; nothing after the last round. */
    Optional<Recall> recall(int round, LocalDate day) {
        return outline.stream(RecallGap.class)
                .filter(gap -> gap.round() == round)
                .findFirst()
                .map(gap -> {
                    Optional<LongestGap> longest = weekOf(day).map(week -> longestGaps.get(week.index()));
                    int days =
                            Math.min(gap.days(), longest.map(LongestGap::days).orElse(gap.days()));
                    List<Object> why = new ArrayList<>(List.of(gap));
                    longest.filter(limit -> limit.days() < gap.days()).ifPresent(why::add);
                    return new Recall(Math.max(1, days), why);
                });
    }

    /** When a topic comes back, and why then. */
    record Recall(int days, List<Object> why) {}

    private Optional<StudyWeek> weekOf(LocalDate day) {
        return weeks.stream()
                .filter(week -> !day.isBefore(week.from()) && !day.isAfter(week.to()))
                .findFirst();
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
}
