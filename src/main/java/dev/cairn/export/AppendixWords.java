package dev.cairn.export;

import dev.cairn.plan.Explanation;
import dev.cairn.plan.PathStep;
import dev.cairn.plan.PathStep.LeftOut;
import dev.cairn.plan.PathStep.UnitLab;
import dev.cairn.plan.PathStep.UnitShare;
import dev.cairn.plan.Plan;
import dev.cairn.plan.Plan.Resource;
import dev.cairn.plan.Session;
import dev.cairn.plan.Week;
import dev.cairn.plan.Work;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What comes after the weeks of a letter: labs, exams and why, what is left out, where the hours come from, how work is done, sources. */
public record AppendixWords(Plan plan) {

    private static final String NOTE = " Note: ";

    /** The steps of the first session in some weeks, each with its result. */
    List<Phrase> firstSession(List<Week> weeks) {
        Map<String, Phrase> steps = new LinkedHashMap<>();
        weeks.stream()
                .flatMap(week -> week.sessions().stream())
                .filter(session -> session.kind() == Work.START)
                .forEach(session -> session.topics().forEach(id -> steps.putIfAbsent(id, step(session, id))));
        return List.copyOf(steps.values());
    }

    private Phrase step(Session session, String id) {
        boolean alone = session.topics().size() == 1;
        String know =
                plan.topic(session.exam(), id).flatMap(Plan.TopicName::know).orElse("");
        int note = know.indexOf(NOTE);
        Phrase phrase = new Names(plan)
                .topic(session.exam(), id)
                .text(".")
                .sentence(alone ? Words.duration(session.minutes()) + "." : "");
        if (!know.isEmpty()) {
            String result = note < 0 ? know : know.substring(0, note);
            phrase = phrase.sentence(Phrase.EMPTY.strong("Done when:").text(" " + Clauses.ended(result)));
        }
        return note < 0
                ? phrase
                : phrase.sentence(
                        Phrase.EMPTY.strong("Note:").text(" " + Clauses.ended(know.substring(note + NOTE.length()))));
    }

    /** The labs of some weeks, step by step. */
    List<Phrase> labs(List<Week> weeks) {
        return weeks.stream()
                .flatMap(week -> week.sessions().stream())
                .filter(session -> session.kind() == Work.LAB)
                .flatMap(session -> new SessionContent(plan, session).unit().stream())
                .distinct()
                .flatMap(unit -> unit.lab().map(lab -> lab(unit, lab)).stream())
                .toList();
    }

    private static Phrase lab(UnitShare unit, UnitLab lab) {
        return Phrase.EMPTY
                .strong(Clauses.ended(lab.title()))
                .text(" " + Words.duration(lab.minutes()) + ", ")
                .emphasis(Names.shortTitle(unit.title()))
                .text(". " + Clauses.ended(lab.steps()))
                .text(" ")
                .then(result(lab));
    }

    /** How a lab ends: {@code Done when: … Costs: … Clean up: …} */
    public static Phrase result(UnitLab lab) {
        return Phrase.EMPTY
                .strong("Done when:")
                .text(" " + Clauses.ended(lab.result()) + " ")
                .strong("Cost:")
                .text(" " + Clauses.ended(lab.cost()) + " ")
                .strong("Clean up:")
                .text(" " + Clauses.ended(lab.cleanUp()));
    }

    /** The exams, and why each is in the path. */
    List<Phrase> exams() {
        PathWords words = new PathWords(plan);
        return plan.path().stream()
                .map(step -> Phrase.EMPTY
                        .strong(step.exam() + ": " + step.title() + ".")
                        .text(" " + Clauses.ended(words.why(step)))
                        .text(" Study from %s.".formatted(Words.day(step.from())))
                        .text(step.lastSafeDay()
                                .map(day ->
                                        " Sit it by %s if you want time for a second try.".formatted(Words.day(day)))
                                .orElse(""))
                        .text(" Status today: " + PathWords.status(step) + ".")
                        .text(" Fee USD %s; a pass is valid until %s."
                                .formatted(step.fee(), Words.day(step.validUntil()))))
                .toList();
    }

    /** Exams, labs and topics that the plan leaves out, with the reason. */
    List<Phrase> leftOut() {
        List<Phrase> lines = new ArrayList<>(plan.skipped().stream()
                .map(skipped -> Phrase.EMPTY
                        .strong(skipped.exam().value() + ".")
                        .text(" " + Clauses.ended(PathWords.leftOut(skipped))))
                .toList());
        for (PathStep step : plan.path()) {
            Map<String, List<String>> byReason = new LinkedHashMap<>();
            step.leftOut()
                    .forEach(left -> byReason.computeIfAbsent(heading(step, left), key -> new ArrayList<>())
                            .add(left.what().replaceFirst("^Lab: ", "")));
            byReason.forEach((heading, names) -> lines.add(Phrase.EMPTY
                    .strong(heading + ".")
                    .text(" " + String.join("; ", names.stream().distinct().toList()) + ".")));
        }
        return lines;
    }

    private String heading(PathStep step, LeftOut left) {
        String what = left.what().startsWith("Lab: ") ? "Labs" : "Topics";
        String of = plan.path().size() == 1 ? "" : " of " + step.exam();
        return what + of + ": " + left.reason();
    }

    /** Where the hours of an exam come from. */
    Table hours(PathStep step) {
        List<List<Phrase>> rows = new ArrayList<>();
        step.effort()
                .forEach(part -> rows.add(List.of(
                        Phrase.of(new EffortWords(part).name()),
                        Phrase.of(Words.duration(part.value())),
                        Phrase.of(new EffortWords(part).note()))));
        rows.add(List.of(
                Phrase.EMPTY.strong("Total"),
                Phrase.EMPTY.strong(Words.duration(step.minutes())),
                Phrase.of(step.bufferMinutes() == 0 ? "" : Words.duration(step.bufferMinutes()) + " more are free")));
        return Table.of(rows, "Part", ":Time", "Note");
    }

    /** Where the hours of an exam go. */
    Table domains(PathStep step) {
        return WeeksWords.of(plan).stream()
                .filter(words -> words.step().equals(step))
                .findFirst()
                .map(AppendixWords::domains)
                .orElse(Table.of(List.of()));
    }

    private static Table domains(WeeksWords words) {
        boolean differ = words.domainsDiffer();
        String head = words.step().domainsOf().map(before -> "In " + before).orElse("In the exam");
        List<List<Phrase>> rows = new ArrayList<>();
        words.domains().forEach(domain -> {
            List<Phrase> row = new ArrayList<>(List.of(
                    domain.heavier() ? Phrase.EMPTY.strong(domain.name()) : Phrase.of(domain.name()),
                    Phrase.of(domain.weight() + " %"),
                    Phrase.of(domain.share() + " %"),
                    Phrase.of(domain.time())));
            if (differ) {
                row.add(Phrase.of(domain.reasons()));
            }
            rows.add(row);
        });
        return differ
                ? Table.of(rows, "Domain", ":" + head, ":In your plan", ":Time", "Why it differs")
                : Table.of(rows, "Domain", ":" + head, ":In your plan", ":Time");
    }

    /** How each kind of work is done. */
    List<Phrase> howTo() {
        return Arrays.stream(Work.values())
                .filter(this::occurs)
                .map(work -> Phrase.EMPTY
                        .strong(name(work) + ".")
                        .text(" " + Objects.requireNonNullElse(plan.guidance().get(Json.label(work)), ""))
                        .text(work == Work.QUIZ ? tables() : ""))
                .toList();
    }

    /** Where the tables are that tests name; nothing, where they name none. */
    private String tables() {
        boolean any = plan.path().stream()
                .flatMap(step -> step.units().stream())
                .anyMatch(unit -> !unit.tables().isEmpty());
        return any
                ? " Where a row says \"Fill from memory\", draw that table and fill it in. Then compare it with the one on the week's"
                        + " page of your plan in Cairn."
                : "";
    }

    /** As rows of a week name it. */
    private static String name(Work work) {
        return switch (work) {
            case QUIZ -> "Test";
            case REVIEW -> "Recall and refresh";
            case BUFFER -> "Free time";
            default -> SessionWords.name(work);
        };
    }

    private boolean occurs(Work work) {
        return plan.weeks().stream()
                .flatMap(week -> week.sessions().stream())
                .map(Session::kind)
                .anyMatch(work::equals);
    }

    /** Where questions come from, with prices. */
    Table sources() {
        boolean several = plan.path().size() > 1;
        List<List<Phrase>> rows = new ArrayList<>();
        for (Map.Entry<String, Resource> source : inOrderOfTheirExams()) {
            Resource resource = source.getValue();
            List<Phrase> row = new ArrayList<>(
                    List.of(name(resource), Phrase.of(resource.price()), Phrase.of(Clauses.begun(resource.use()))));
            if (several) {
                row.add(1, Phrase.of(Words.list(exams(source.getKey()))));
            }
            rows.add(row);
        }
        return several ? Table.of(rows, "Source", "For", "Price", "Use") : Table.of(rows, "Source", "Price", "Use");
    }

    /** The exams whose sessions take questions from a source. */
    private List<String> exams(String resource) {
        return plan.weeks().stream()
                .flatMap(week -> week.sessions().stream())
                .filter(session -> session.resources().contains(resource))
                .map(session -> session.exam().value())
                .distinct()
                .toList();
    }

    /** Those of an exam together, its official ones before its bank. */
    private List<Map.Entry<String, Resource>> inOrderOfTheirExams() {
        List<String> path =
                plan.path().stream().map(step -> step.exam().value()).toList();
        return plan.resources().entrySet().stream()
                .sorted(Comparator.<Map.Entry<String, Resource>>comparingInt(source -> exams(source.getKey()).stream()
                                .mapToInt(path::indexOf)
                                .max()
                                .orElse(path.size()))
                        .thenComparing(source -> source.getValue().kind().equals("bank")))
                .toList();
    }

    private static Phrase name(Resource resource) {
        return resource.url()
                .map(url -> Phrase.EMPTY.link(resource.title(), url))
                .orElse(Phrase.of(resource.title()));
    }

    /** What is to watch out for, and where each note comes from. */
    Table notes() {
        List<List<Phrase>> rows = plan.advisories().stream()
                .map(advisory -> List.of(
                        Phrase.of(Words.withDays(advisory.message())),
                        Phrase.of(advisory.source()),
                        Phrase.of(advisory.why().stream().findFirst().orElse(""))))
                .toList();
        return Table.of(rows, "Note", "Source", "Rule");
    }

    /** The rules behind the plan, and what each rests on. */
    Table rules() {
        List<List<Phrase>> rows = new ArrayList<>();
        for (Map.Entry<String, Explanation> entry : plan.explanations().entrySet()) {
            Explanation rule = entry.getValue();
            rows.add(List.of(
                    Phrase.of(entry.getKey()),
                    Phrase.of(rule.rule()),
                    Phrase.of(rule.label()),
                    Phrase.of(rule.source())));
        }
        return Table.of(rows, "Rule", "Reason", "Label", "Source");
    }

    Phrase revision() {
        return Phrase.of("Plan ")
                .code(plan.id())
                .text(", version " + plan.version() + ". Rules ")
                .code(plan.revision().rules())
                .text(", catalogue ")
                .code(plan.revision().catalogue())
                .text(", parameters ")
                .code(plan.revision().parameters())
                .text(". " + Words.origin(plan));
    }
}
