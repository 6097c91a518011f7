package dev.cairn.catalogue;

import dev.cairn.exam.Link;
import dev.cairn.syllabus.Case;
import dev.cairn.syllabus.Lab;
import dev.cairn.syllabus.SyllabusTopic;
import dev.cairn.syllabus.Topic;
import dev.cairn.syllabus.Unit;
import dev.cairn.syllabus.Unit.Audience;
import dev.cairn.syllabus.Unit.UnitStage;
import dev.cairn.yaml.YamlValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads units of a syllabus: their topics, cases and labs. */
final class UnitReader {
    private static final KnownKeys UNIT = KnownKeys.of(
            "id", "title", "stage", "outcome", "questions", "types", "topics", "compare", "traps", "cases", "lab");
    private static final KnownKeys ADDED = KnownKeys.of(
            "id",
            "title",
            "stage",
            "outcome",
            "questions",
            "types",
            "topics",
            "compare",
            "traps",
            "cases",
            "lab",
            "after",
            "into",
            "domains");
    private static final KnownKeys TOPIC =
            KnownKeys.of("topic", "weight", "guide", "know", "minutes", "name", "ask", "read", "task", "status");
    private static final KnownKeys CASE = KnownKeys.of("title", "scenario", "answer", "runnerUp");
    private static final KnownKeys LAB =
            KnownKeys.of("title", "minutes", "cost", "costCents", "steps", "result", "cleanUp", "uses", "before");
    private static final KnownKeys BEFORE = KnownKeys.of("days", "say");
    private static final String ANNOUNCED = "announced";
    private static final String BRIDGE = "bridge";
    private static final int MOST_MINUTES = 600;
    private static final int MOST_QUESTIONS = 200;
    private static final int TOP_WEIGHT = 3;
    private static final int MOST_DAYS = 60;

    private final PlacedLibrary library;
    private final PageList pages;
    private final GuideTasks tasks;
    private final List<String> newcomerUnits;
    private final List<String> coreLabs;

    /**
     * @param newcomerUnits ids of units that cover nothing of the guide
     * @param coreLabs ids of units whose labs carry the project
     */
    UnitReader(
            PlacedLibrary library,
            PageList pages,
            GuideTasks tasks,
            List<String> newcomerUnits,
            List<String> coreLabs) {
        this.library = library;
        this.pages = pages;
        this.tasks = tasks;
        this.newcomerUnits = newcomerUnits;
        this.coreLabs = coreLabs;
    }

    PlacedUnit unit(YamlValue value) {
        return read(UNIT.check(value));
    }

    /** A unit that an exam adds to those of another. */
    PlacedUnit added(YamlValue value) {
        return read(ADDED.check(value));
    }

    private PlacedUnit read(YamlValue value) {
        String id = value.get("id").text();
        Audience audience = audience(id);
        List<Placed<SyllabusTopic>> topics = topics(value, audience);
        Unit unit = new Unit(
                id,
                value.get("title").text(),
                value.get("stage").constant(UnitStage.class),
                audience,
                value.get("outcome").text(),
                topics.stream().map(Placed::what).toList(),
                value.get("questions").isPresent() ? value.get("questions").integer(0, MOST_QUESTIONS) : 0,
                SyllabusReader.oneOrMore(value.get("types")),
                value.get("compare").texts(),
                value.get("traps").texts(),
                cases(value.get("cases")),
                lab(value.get("lab"), id));
        return new PlacedUnit(unit, topics, value);
    }

    private Audience audience(String id) {
        if (!newcomerUnits.contains(id)) {
            return Audience.EVERYBODY;
        }
        return id.startsWith(BRIDGE) ? Audience.NEW_TO_AWS : Audience.NEW_TO_IT;
    }

    /** The topics of a unit, or those that are added to one. */
    List<Placed<SyllabusTopic>> topics(YamlValue unit, Audience audience) {
        List<String> domains = unit.get("domains").texts();
        List<Placed<SyllabusTopic>> topics = new ArrayList<>();
        for (YamlValue value : unit.require("topics").list()) {
            topic(value, audience, domains).ifPresent(topic -> topics.add(new Placed<>(topic, value)));
        }
        return topics;
    }

    private Optional<SyllabusTopic> topic(YamlValue value, Audience audience, List<String> domains) {
        TOPIC.check(value);
        String id = value.get("topic").text();
        Optional<Topic> topic = library.library().topic(id);
        if (topic.isEmpty() && !id.isEmpty()) {
            value.get("topic").fault("the library has no topic " + id, "mend the id, or add the topic to its subject");
        }
        return topic.map(known -> topic(value, known, audience, domains));
    }

    private SyllabusTopic topic(YamlValue value, Topic topic, Audience audience, List<String> domains) {
        List<String> guide = value.get("guide").texts();
        boolean announced =
                isAnnounced(value.get("status")) || isAnnounced(placeOf(topic).get("status"));
        YamlValue minutes = value.get("minutes");
        List<Link> read = LibraryReader.links(value.get("read"), pages);
        return new SyllabusTopic(
                topic,
                value.get("weight").integer(1, TOP_WEIGHT),
                guide,
                tasksOf(value, guide, announced && audience == Audience.EVERYBODY, domains),
                value.get("know").text(),
                value.get("name").optionalText().orElse(topic.name()),
                minutes.isPresent() ? minutes.integer(1, MOST_MINUTES) : topic.minutes(),
                value.get("ask").optionalText().orElse(topic.ask()),
                read.isEmpty() ? topic.read() : read,
                announced);
    }

    private YamlValue placeOf(Topic topic) {
        return library.topic(topic.id()).orElseThrow();
    }

    private List<String> tasksOf(YamlValue value, List<String> guide, boolean announced, List<String> domains) {
        if (!guide.isEmpty()) {
            return GuideTasks.tasks(guide);
        }
        return announced ? tasks.announced(value.get("task").texts(), domains) : List.of();
    }

    private static boolean isAnnounced(YamlValue status) {
        Optional<String> text = status.optionalText();
        if (text.isPresent() && !text.get().equals(ANNOUNCED)) {
            status.fault("'status' is " + text.get(), "write " + ANNOUNCED + ", or nothing");
        }
        return text.isPresent();
    }

    private static List<Case> cases(YamlValue list) {
        List<Case> cases = new ArrayList<>();
        for (YamlValue value : list.list()) {
            CASE.check(value);
            cases.add(new Case(
                    value.get("title").optionalText().orElse(""),
                    value.get("scenario").text(),
                    value.get("answer").text(),
                    value.get("runnerUp").text()));
        }
        return cases;
    }

    private Optional<Lab> lab(YamlValue value, String unit) {
        if (!value.isPresent()) {
            return Optional.empty();
        }
        LAB.check(value);
        return Optional.of(new Lab(
                value.get("title").text(),
                value.get("minutes").integer(1, MOST_MINUTES),
                value.get("cost").text(),
                value.get("steps").text(),
                value.get("result").text(),
                value.get("cleanUp").text(),
                value.get("uses").texts(),
                preparation(value.get("before")),
                coreLabs.contains(unit)));
    }

    private static Optional<Lab.Preparation> preparation(YamlValue value) {
        if (!value.isPresent()) {
            return Optional.empty();
        }
        BEFORE.check(value);
        return Optional.of(new Lab.Preparation(
                value.get("days").integer(0, MOST_DAYS), value.get("say").text()));
    }
}
