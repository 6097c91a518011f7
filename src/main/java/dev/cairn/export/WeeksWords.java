package dev.cairn.export;

import dev.cairn.plan.PathStep;
import dev.cairn.plan.PathStep.DomainShare;
import dev.cairn.plan.Plan;
import dev.cairn.plan.Session;
import dev.cairn.plan.Week;
import dev.cairn.plan.Week.WeekKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The weeks of an exam of the path, in plain words: those after the exam before it, up to its own. */
public record WeeksWords(Plan plan, PathStep step, List<Week> weeks) {
    private static final int PERCENT = 100;

    /** The weeks of each exam, in the order of the path. */
    public static List<WeeksWords> of(Plan plan) {
        List<WeeksWords> all = new ArrayList<>();
        LocalDate after = LocalDate.MIN;
        for (PathStep step : plan.path()) {
            LocalDate begin = after;
            all.add(new WeeksWords(
                    plan,
                    step,
                    plan.weeks().stream()
                            .filter(week ->
                                    week.from().isAfter(begin) && !week.from().isAfter(step.examDate()))
                            .toList()));
            after = step.examDate();
        }
        return all;
    }

    /** Empty, where there are none. */
    public String milestones() {
        List<String> milestones = weeks.stream()
                .flatMap(week -> week.milestone().stream().map(name -> name + " in week " + week.week()))
                .toList();
        return milestones.isEmpty() ? "" : "Milestones: " + String.join(" · ", milestones) + ".";
    }

    /** Whether some domain has reasons that others do not have. */
    public boolean domainsDiffer() {
        Set<String> common = common();
        return step.domains().stream().anyMatch(domain -> !common.containsAll(domain.why()));
    }

    /** What the weights are called: those of a version before may stand in for weights that are not known. */
    public String weightHead() {
        return step.domainsOf().map(before -> "Weight in " + before).orElse("Exam weight");
    }

    public List<Domain> domains() {
        Set<String> common = common();
        return step.domains().stream().map(domain -> domain(domain, common)).toList();
    }

    private Set<String> common() {
        Set<String> common = new LinkedHashSet<>(
                step.domains().stream().flatMap(domain -> domain.why().stream()).toList());
        step.domains().forEach(domain -> common.retainAll(domain.why()));
        return common;
    }

    private Domain domain(DomainShare domain, Set<String> common) {
        List<String> reasons = domain.why().stream()
                .filter(id -> !common.contains(id))
                .flatMap(id -> RuleWords.of(plan).sentence(id).stream())
                .toList();
        int all = step.domains().stream().mapToInt(DomainShare::minutes).sum();
        int share = all == 0 ? 0 : Math.toIntExact(Math.round((double) domain.minutes() * PERCENT / all));
        return new Domain(
                domain.domain() + ". " + domain.name(),
                domain.weight(),
                share,
                Words.duration(domain.minutes()),
                String.join(" ", reasons),
                share > domain.weight() && !reasons.isEmpty());
    }

    /** The weeks, one by one, but weeks off that follow one another for the same reason together. */
    public List<Stretch> stretches() {
        List<List<Week>> stretches = new ArrayList<>();
        for (Week week : weeks) {
            List<Week> before = stretches.isEmpty() ? List.of() : stretches.get(stretches.size() - 1);
            boolean goesOn = before.stream().anyMatch(each -> isOff(each) && isOff(week) && each.kind() == week.kind());
            if (goesOn) {
                before.add(week);
            } else {
                stretches.add(new ArrayList<>(List.of(week)));
            }
        }
        return stretches.stream().map(each -> new Stretch(plan, each)).toList();
    }

    public static boolean isOff(Week week) {
        return week.sessions().isEmpty();
    }

    /**
     * A domain of the exam.
     *
     * @param weight in the exam, in percent
     * @param share of the minutes of its domains, in percent
     * @param reasons why it has another share than the weight says
     * @param heavier whether it has more than the weight says
     */
    public record Domain(String name, int weight, int share, String time, String reasons, boolean heavier) {}

    /** A week of study, or weeks off that follow one another. */
    record Stretch(Plan plan, List<Week> weeks) {

        boolean off() {
            return isOff(weeks.get(0));
        }

        /** When, how long, what for: to be parted by dots. */
        List<String> heading() {
            Week first = weeks.get(0);
            Week last = weeks.get(weeks.size() - 1);
            String span = Words.span(first.from(), last.to());
            String numbers = weeks.size() == 1 ? "Week " + first.week() : "Weeks " + first.week() + "–" + last.week();
            if (off()) {
                return List.of(
                        numbers, span, first.kind() == WeekKind.STUDY ? "nothing done" : Words.words(first.kind()));
            }
            List<String> parts = new ArrayList<>(List.of(numbers, span));
            parts.add(first.plannedMinutes() + " of " + first.capacityMinutes() + " min");
            if (first.kind() != WeekKind.STUDY && first.milestone().isEmpty()) {
                parts.add(Words.words(first.kind()));
            }
            first.milestone().ifPresent(parts::add);
            return parts;
        }

        /** When the learner is away, and why, if it was said. */
        List<LearnerWords.Away> absences() {
            String from = weeks.get(0).from().toString();
            String to = weeks.get(weeks.size() - 1).to().toString();
            return LearnerWords.of(plan).absences().stream()
                    .filter(away -> away.touches(from, to))
                    .toList();
        }

        List<Session> sessions() {
            return weeks.stream().flatMap(week -> week.sessions().stream()).toList();
        }
    }
}
