package dev.cairn.catalogue;

import dev.cairn.syllabus.SyllabusTopic;
import dev.cairn.yaml.YamlValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an exam makes of the units of another: topics dropped, changed and moved to other tasks, topics and units added. Otherwise topics keep the tasks that
 * they had.
 */
final class SyllabusChanges {
    private static final KnownKeys DROPPED = KnownKeys.of("topic", "why");
    private static final KnownKeys CHANGED = KnownKeys.of("topic", "minutes", "weight", "alsoTask", "why");
    private static final KnownKeys INTO = KnownKeys.of("into", "topics");
    private static final int MOST_MINUTES = 600;
    private static final int TOP_WEIGHT = 3;

    private final YamlValue root;
    private final UnitReader reader;
    private final Map<String, String> movedSkills = new HashMap<>();

    SyllabusChanges(YamlValue root, UnitReader reader) {
        this.root = root;
        this.reader = reader;
        root.get("moved")
                .list()
                .forEach(
                        move -> move.get("skills").map().forEach((skill, task) -> movedSkills.put(skill, task.text())));
    }

    List<PlacedUnit> apply(List<PlacedUnit> base) {
        Map<String, YamlValue> dropped = byTopic(root.get("dropped"), DROPPED, base);
        Map<String, YamlValue> changed = byTopic(root.get("changed"), CHANGED, base);
        List<PlacedUnit> units = new ArrayList<>();
        for (PlacedUnit unit : base) {
            units.add(unit.with(unit.topics().stream()
                    .filter(topic -> !dropped.containsKey(topic.what().id()))
                    .map(this::moved)
                    .map(topic -> changed(topic, changed.get(topic.what().id())))
                    .toList()));
        }
        root.get("added").list().forEach(value -> add(value, units));
        return units;
    }

    private static Map<String, YamlValue> byTopic(YamlValue list, KnownKeys keys, List<PlacedUnit> base) {
        Map<String, YamlValue> byTopic = new LinkedHashMap<>();
        for (YamlValue value : list.list()) {
            String id = keys.check(value).get("topic").text();
            if (base.stream()
                    .flatMap(unit -> unit.topics().stream())
                    .noneMatch(topic -> topic.what().id().equals(id))) {
                value.get("topic").fault("the syllabus that this builds on has no topic " + id, "mend the id");
            }
            byTopic.put(id, value);
        }
        return byTopic;
    }

    private Placed<SyllabusTopic> moved(Placed<SyllabusTopic> placed) {
        SyllabusTopic before = placed.what();
        if (before.guide().stream().noneMatch(movedSkills::containsKey)) {
            return placed;
        }
        List<String> tasks = before.guide().stream()
                .map(skill -> movedSkills.getOrDefault(skill, GuideTasks.task(skill)))
                .distinct()
                .toList();
        return new Placed<>(with(before, before.weight(), before.minutes(), tasks), placed.place());
    }

    private static Placed<SyllabusTopic> changed(Placed<SyllabusTopic> topic, @Nullable YamlValue change) {
        if (change == null) {
            return topic;
        }
        SyllabusTopic before = topic.what();
        YamlValue minutes = change.get("minutes");
        YamlValue weight = change.get("weight");
        Set<String> tasks = new LinkedHashSet<>(before.tasks());
        tasks.addAll(change.get("alsoTask").texts());
        SyllabusTopic after = with(
                before,
                weight.isPresent() ? weight.integer(1, TOP_WEIGHT) : before.weight(),
                minutes.isPresent() ? minutes.integer(1, MOST_MINUTES) : before.minutes(),
                List.copyOf(tasks));
        return new Placed<>(after, topic.place());
    }

    private static SyllabusTopic with(SyllabusTopic before, int weight, int minutes, List<String> tasks) {
        return new SyllabusTopic(
                before.topic(),
                weight,
                before.guide(),
                tasks,
                before.know(),
                before.name(),
                minutes,
                before.ask(),
                before.read(),
                before.announced());
    }

    private void add(YamlValue value, List<PlacedUnit> units) {
        YamlValue into = value.get("into");
        YamlValue place = into.isPresent() ? into : value.require("after");
        Optional<PlacedUnit> found = units.stream()
                .filter(unit -> unit.unit().id().equals(place.optionalText().orElse("")))
                .findFirst();
        if (found.isEmpty()) {
            if (place.isPresent()) {
                place.fault("there is no unit " + place.text(), "name a unit of the syllabus that this builds on");
            }
            return;
        }
        int index = units.indexOf(found.get());
        if (into.isPresent()) {
            INTO.check(value);
            List<Placed<SyllabusTopic>> topics = new ArrayList<>(found.get().topics());
            topics.addAll(reader.topics(value, found.get().unit().audience()));
            units.set(index, found.get().with(topics));
        } else {
            units.add(index + 1, reader.added(value));
        }
    }
}
