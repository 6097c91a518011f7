package dev.cairn.web;

import dev.cairn.desk.ReplanDesk.Remade;
import dev.cairn.exam.ExamCode;
import dev.cairn.export.SessionWords;
import dev.cairn.export.VerdictWords;
import dev.cairn.export.Words;
import dev.cairn.plan.Plan;
import dev.cairn.plan.Proposal;
import dev.cairn.plan.Session;
import dev.cairn.plan.SessionChange;
import dev.cairn.plan.SessionChange.Kind;
import dev.cairn.plan.SessionChange.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What would become of a plan if some of it were asked for differently, or if what is left were replanned.
 *
 * @param fields what is asked for from now on
 * @param faults what is wrong with that, by field
 * @param remade what would come of it; nothing until it was tried
 * @param isStale whether the plan has changed since the learner looked at it
 */
record ChangeView(PlanView view, Fields fields, Map<String, String> faults, Optional<Remade> remade, boolean isStale) {
    /** An exam and its day, before and after. */
    record ExamDay(String exam, String before, String after) {
        boolean isSame() {
            return before.equals(after);
        }
    }

    /** A session and what becomes of it. */
    record Line(String kind, String what, String before, String after, String why) {}

    /** The form as it begins, and nothing tried. */
    static ChangeView of(PlanView view, Fields asked) {
        return new ChangeView(view, filled(view, asked), Map.of(), Optional.empty(), false);
    }

    /** What is asked for, with what the plan asks for where nothing is said. */
    static Fields filled(PlanView view, Fields asked) {
        Map<String, Object> request = new LinkedHashMap<>(view.plan().request());
        request.keySet().retainAll(List.of("hoursPerWeek", "examBy", "depth", "availability", "unavailable"));
        Fields before = RequestFields.of(request, List.of());
        Map<String, String> texts = new LinkedHashMap<>();
        before.texts().forEach((name, text) -> {
            boolean isSaid = name.startsWith("unavailable.")
                    ? asked.hasAnyUnder("unavailable.")
                    : name.startsWith("availability.") ? asked.hasAnyUnder("availability.") : asked.has(name);
            if (!isSaid) {
                texts.put(name, text);
            }
        });
        texts.putAll(asked.texts());
        return new Fields(texts);
    }

    /** The wish, as it is read. */
    static FormRequest wish(Fields fields) {
        return FormRequest.of(fields);
    }

    Optional<String> fault(String name) {
        return Optional.ofNullable(faults.get(name));
    }

    /** The fields as a form shows them. */
    FormView form() {
        return new FormView(
                fields,
                faults,
                new Choices(List.of(), List.of(), List.of(), List.of()),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                view.today(),
                "");
    }

    boolean asksForDays() {
        return fields.hasAnyUnder("availability.");
    }

    /** Where the plan stands that the learner looks at. */
    String seen() {
        return seen(view);
    }

    static String seen(PlanView view) {
        return view.standing().position().version() + "."
                + view.standing().position().sequence();
    }

    Plan after() {
        return remade.orElseThrow().replan().plan();
    }

    VerdictWords words() {
        return new VerdictWords(after());
    }

    boolean changesNothing() {
        return remade.filter(made -> made.replan().diff().isEmpty()
                        && made.replan().plan().path().equals(view.plan().path()))
                .isPresent();
    }

    List<ExamDay> exams() {
        Map<ExamCode, String> before = days(view.plan());
        Map<ExamCode, String> after = days(after());
        List<ExamCode> codes = new ArrayList<>(after.keySet());
        before.keySet().stream().filter(code -> !codes.contains(code)).forEach(codes::add);
        return codes.stream()
                .map(code -> new ExamDay(
                        code.value(),
                        before.getOrDefault(code, "not in your path"),
                        after.getOrDefault(code, "no longer in your path")))
                .toList();
    }

    private static Map<ExamCode, String> days(Plan plan) {
        Map<ExamCode, String> days = new LinkedHashMap<>();
        plan.path().forEach(step -> days.put(step.exam(), Words.day(step.examDate())));
        return days;
    }

    /** How many sessions are moved, added, removed and resized, in words. */
    String tally() {
        Map<Kind, Integer> counts = new LinkedHashMap<>();
        for (Kind kind : Kind.values()) {
            int count = (int)
                    diff().stream().filter(change -> change.change() == kind).count();
            if (count > 0) {
                counts.put(kind, count);
            }
        }
        return Words.list(counts.entrySet().stream()
                .map(count -> count.getValue() + " " + words(count.getKey()))
                .toList());
    }

    private static String words(Kind kind) {
        return switch (kind) {
            case MOVED -> "moved";
            case ADDED -> "new";
            case REMOVED -> "gone";
            case RESIZED -> "longer or shorter";
        };
    }

    /** Other days for exams, which the learner may accept. */
    List<Proposal> proposals() {
        return remade.map(made -> made.replan().proposals()).orElse(List.of());
    }

    /** A proposal in a sentence. */
    static String say(Proposal proposal) {
        return Words.withDays(proposal.say());
    }

    List<SessionChange> diff() {
        return remade.map(made -> made.replan().diff()).orElse(List.of());
    }

    List<Line> lines() {
        Map<String, Session> sessions = new HashMap<>();
        sessions(view.plan()).forEach(session -> sessions.put(session.id(), session));
        sessions(after()).forEach(session -> sessions.putIfAbsent(session.id(), session));
        return diff().stream().map(change -> line(change, sessions)).toList();
    }

    private Line line(SessionChange change, Map<String, Session> sessions) {
        Optional<Session> session = Optional.ofNullable(sessions.get(change.session()));
        String what = change.exam() + " · "
                + session.map(known -> SessionWords.name(known.kind()) + ": " + new SessionWords(known).title())
                        .orElse("");
        String rule = change.why().stream()
                .reduce((first, last) -> last)
                .flatMap(id ->
                        Optional.ofNullable(after().explanations().get(id)).map(known -> known.rule()))
                .orElse("");
        return new Line(words(change.change()), what, place(change.from()), place(change.to()), rule);
    }

    private static String place(Optional<Place> place) {
        return place.map(at -> Words.shortDay(at.date()) + ", " + at.minutes() + " min")
                .orElse("–");
    }

    private static List<Session> sessions(Plan plan) {
        return plan.weeks().stream().flatMap(week -> week.sessions().stream()).toList();
    }
}
