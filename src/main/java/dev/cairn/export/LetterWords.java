package dev.cairn.export;

import dev.cairn.plan.Feasibility.Verdict;
import dev.cairn.plan.PathStep;
import dev.cairn.plan.Plan;
import dev.cairn.plan.Session;
import dev.cairn.plan.Week;
import dev.cairn.plan.Week.WeekKind;
import dev.cairn.plan.Work;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The first part of a letter, in the words of a coach: verdict, ways, what is built, what it costs, how to work, what to watch out for. */
public record LetterWords(Plan plan) {
    private static final int LEAST_FREE_MINUTES = 60;
    private static final int MOST_FREE_WEEKS = 4;

    public String title() {
        return plan.target().planned().map(exam -> "Your plan for " + exam).orElse("Your plan");
    }

    Phrase greeting() {
        return LearnerWords.of(plan)
                .name()
                .map(name -> Phrase.of("Dear ").foreign(name).text(","))
                .orElse(Phrase.of("Hello,"));
    }

    /** The exam that comes next. */
    Optional<PathStep> next() {
        return MilestoneWords.next(plan, plan.asOf());
    }

    /** Whether it fits, in a bold sentence with the day; then weeks, hours and what is free. */
    Phrase verdict() {
        Optional<LocalDate> finish = plan.totals().finish();
        if (finish.isEmpty() || plan.path().isEmpty()) {
            return Phrase.EMPTY.strong(new VerdictWords(plan).verdict());
        }
        return Phrase.EMPTY
                .strong(sentence(finish.get()))
                .sentence(hours())
                .sentence(
                        next().map(step -> new PersonWords(plan, step).words()).orElse(""));
    }

    private String sentence(LocalDate finish) {
        String exam = plan.target().planned().map(Object::toString).orElse("your exam");
        String day = Words.longDay(finish);
        return switch (plan.feasibility().verdict()) {
            case FEASIBLE -> "you sit %s on %s.".formatted(exam, day);
            case TIGHT -> "you sit %s on %s, with nothing to spare.".formatted(exam, day);
            case INFEASIBLE ->
                "what you ask for does not fit into your time. The best I can do is %s on %s.".formatted(exam, day);
        };
    }

    private String hours() {
        String exams = plan.path().size() == 1 ? "" : Words.count(plan.path().size()) + " exams in ";
        String study = "That is %s%s with about %s of study"
                .formatted(exams, weeks(), Words.hours(plan.totals().minutes()));
        if (plan.feasibility().verdict() == Verdict.INFEASIBLE) {
            return study + "." + shortage();
        }
        int buffer = plan.path().stream().mapToInt(PathStep::bufferMinutes).sum();
        return buffer < LEAST_FREE_MINUTES
                ? study + "."
                : "%s; another %s %s yours for when life is stronger."
                        .formatted(
                                study, Words.hours(buffer), Words.hours(buffer).equals("1 hour") ? "is" : "are");
    }

    /** From the first to the last, as they are numbered: {@code 45 weeks, five of them free}. */
    private String weeks() {
        int weeks = plan.weeks().size();
        List<Week> free = plan.weeks().stream().filter(WeekLines::isFree).toList();
        int away = Math.toIntExact(plan.weeks().stream()
                .filter(week -> WeeksWords.isOff(week) && week.kind() == WeekKind.AWAY)
                .count());
        List<String> off = new ArrayList<>();
        if (!free.isEmpty()) {
            off.add(Words.count(free.size()) + " of them free" + days(free));
        }
        if (away > 0) {
            off.add(Words.count(away) + (off.isEmpty() ? " of them away" : " away"));
        }
        if (weeks > 1 && isForTheExamAlone(plan.weeks().get(weeks - 1))) {
            off.add("the last for the exam alone");
        }
        String all = weeks == 1 ? "one week" : weeks + " weeks";
        return off.isEmpty() ? all : all + ", " + Words.list(off) + ",";
    }

    private static boolean isForTheExamAlone(Week week) {
        return !week.sessions().isEmpty() && week.sessions().stream().allMatch(session -> session.kind() == Work.EXAM);
    }

    private static String days(List<Week> weeks) {
        return weeks.size() > MOST_FREE_WEEKS
                ? ""
                : weeks.stream()
                        .map(week -> Words.days(week.from(), week.to()))
                        .collect(Collectors.joining(", ", " (", ")"));
    }

    /** How much more there is to do than there is time for. */
    private String shortage() {
        int needed = plan.feasibility().neededMinutes();
        int available = plan.feasibility().availableMinutes();
        return needed <= available
                ? ""
                : " All of it takes about %s, and you have %s.".formatted(Words.hours(needed), Words.hours(available));
    }

    /** What the offers are, before they come. */
    String beforeOffers() {
        return new VerdictWords(plan).beforeOffers();
    }

    List<Phrase> offers() {
        return new VerdictWords(plan).offers().stream().map(Phrase::of).toList();
    }

    /** The exams of the path, where there are several. */
    Table ways() {
        List<List<Phrase>> rows = new ArrayList<>();
        if (plan.path().size() > 1) {
            for (PathStep step : plan.path()) {
                rows.add(List.of(
                        Phrase.EMPTY.strong(step.exam().value()),
                        Phrase.of(Clauses.within(new PathWords(plan).why(step), 14)),
                        Phrase.of(Words.shortDay(step.examDate()) + " "
                                + step.examDate().getYear()),
                        Phrase.of(Words.hours(step.minutes())),
                        Phrase.of("USD " + step.fee())));
            }
        }
        return Table.of(rows, "Exam", "Why", "Day", ":Study", ":Fee");
    }

    /** Why the target is not what was asked for, where it is not. */
    String replacement() {
        return plan.path().size() > 1
                ? ""
                : plan.path().stream()
                        .filter(step -> step.role() == PathStep.Role.REPLACEMENT)
                        .map(step -> new PathWords(plan).why(step))
                        .findFirst()
                        .orElse("");
    }

    Table milestones() {
        return new MilestoneWords(plan, plan.asOf()).table();
    }

    /** The paragraphs that follow the milestones, each with a name in bold. */
    List<Phrase> paragraphs() {
        return Stream.of(
                        named("Other ways.", new AlternativeWords(plan).paragraph()),
                        named("What you build.", new ProjectWords(plan).build()),
                        named("What it costs.", new ProjectWords(plan).cost()),
                        named("How an evening goes.", evening()),
                        named("If plans change.", otherwise()))
                .filter(phrase -> !phrase.isEmpty())
                .toList();
    }

    private static Phrase named(String name, Phrase text) {
        return text.isEmpty() ? text : Phrase.EMPTY.strong(name).text(" ").then(text);
    }

    private Stream<Session> sessions() {
        return plan.weeks().stream()
                .flatMap(week -> week.sessions().stream())
                .filter(session -> next().filter(step -> step.exam().equals(session.exam()))
                        .isPresent());
    }

    private Phrase evening() {
        Optional<PathStep> step = next();
        if (step.isEmpty() || sessions().noneMatch(session -> session.kind() == Work.LEARN)) {
            return Phrase.EMPTY;
        }
        boolean recalls = sessions()
                .anyMatch(session ->
                        session.kind() == Work.REVIEW && session.topics().isEmpty());
        boolean testsFirst = PersonWords.testsFirst(plan, step.get());
        String begin = recalls ? "A few minutes of questions from memory, then " : "";
        String then = testsFirst
                ? "the test of the unit; after it read only what you missed."
                : "three to five topics: read one page, close it, write two lines.";
        return Phrase.of(Clauses.begun(begin + then) + building());
    }

    /** The day on which most labs are, if it is one. */
    private String building() {
        Map<DayOfWeek, Integer> days = new EnumMap<>(DayOfWeek.class);
        sessions()
                .filter(session -> session.kind() == Work.LAB)
                .forEach(session -> days.merge(session.date().getDayOfWeek(), 1, Integer::sum));
        int all = days.values().stream().mapToInt(Integer::intValue).sum();
        return days.entrySet().stream()
                .filter(day -> day.getValue() * 2 > all && all > 1)
                .findFirst()
                .map(day ->
                        " Most labs are on " + Words.capitalised(day.getKey().name()) + "s.")
                .orElse("");
    }

    private Phrase otherwise() {
        Optional<PathStep> step = next();
        if (step.isEmpty() || plan.weeks().isEmpty()) {
            return Phrase.EMPTY;
        }
        List<Week> weeks = plan.weeks().stream()
                .filter(week -> week.plannedMinutes() > 0
                        && !week.from().isAfter(step.get().examDate()))
                .toList();
        int average = weeks.stream().mapToInt(Week::plannedMinutes).sum() / Math.max(1, weeks.size());
        int slack = average == 0 ? 0 : step.get().bufferMinutes() / average;
        String missed;
        if (slack >= 1) {
            missed = "%s changes nothing. Miss more, and I propose another exam day, which you accept or not."
                    .formatted(slack == 1 ? "One missed week" : "Missing %s weeks".formatted(Words.count(slack)));
        } else if (step.get().bufferMinutes() >= LEAST_FREE_MINUTES) {
            missed =
                    "A missed evening changes nothing. After a missed week the exam may move; I say so before I move it.";
        } else {
            missed =
                    "There is no slack: what you miss pushes out what matters least. Tick off what you did, and I plan the rest again.";
        }
        return Phrase.of(missed + " Tell me days off as soon as you know them.");
    }

    /** What to watch out for: the gravest notes. */
    List<Phrase> watch() {
        return new AdvisoryWords(plan).first().stream().map(Phrase::of).toList();
    }

    /** What is good to know beyond the first part. */
    List<Phrase> more() {
        return new AdvisoryWords(plan).later().stream().map(Phrase::of).toList();
    }

    /** The next day with something to do; empty, where there is none. */
    String nextEvening() {
        return plan.weeks().stream()
                .flatMap(week -> week.sessions().stream())
                .filter(session -> session.state() == Session.State.PLANNED && session.kind() != Work.BUFFER)
                .map(Session::date)
                .filter(date -> !date.isBefore(plan.asOf()))
                .findFirst()
                .map(this::evening)
                .orElse("");
    }

    private String evening(LocalDate date) {
        int minutes = plan.weeks().stream()
                .flatMap(week -> week.sessions().stream())
                .filter(session -> session.date().equals(date) && session.kind() != Work.EXAM)
                .mapToInt(Session::minutes)
                .sum();
        boolean weekend = date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
        String name = weekend ? "Your next day" : "Your next evening";
        return minutes == 0 ? "" : "%s: %s, %s.".formatted(name, Words.weekday(date), Words.duration(minutes));
    }

    /** The week of the plan's day, in full; before the plan begins its first, after it has ended none. */
    Optional<WeekWords> thisWeek() {
        return plan.weeks().stream()
                .filter(week -> !plan.asOf().isAfter(week.to()))
                .findFirst()
                .map(week -> new WeekWords(plan, week));
    }
}
