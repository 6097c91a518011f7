package dev.cairn.catalogue.check;

import dev.cairn.catalogue.PlacedLibrary;
import dev.cairn.catalogue.PlacedSyllabus;
import dev.cairn.syllabus.Topic;
import dev.cairn.text.NearestWord;
import dev.cairn.yaml.YamlValue;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Checks the library: sizes, names, needs, and that everything in it is used. */
final class LibraryCheck {
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*\\.[a-z0-9]+(-[a-z0-9]+)*");

    private final PlacedLibrary placed;
    private final Limits limits;
    private final Map<String, String> idByName = new HashMap<>();

    private LibraryCheck(PlacedLibrary placed, Limits limits) {
        this.placed = placed;
        this.limits = limits;
    }

    static void check(PlacedLibrary placed, Collection<PlacedSyllabus> syllabi, Limits limits) {
        LibraryCheck check = new LibraryCheck(placed, limits);
        placed.files().forEach(check::subject);
        placed.topics()
                .forEach((id, place) -> placed.library().topic(id).ifPresent(topic -> check.topic(topic, place)));
        check.circles();
        check.unused(syllabi);
    }

    private void subject(YamlValue file) {
        int topics = file.get("topics").list().size();
        Limit limit = limits.of("subject.topics");
        if (!limit.holds(topics)) {
            file.get("subject")
                    .fault("the subject has " + topics + " topics, and should have " + limit.words(), "split it");
        }
    }

    private void topic(Topic topic, YamlValue place) {
        if (!ID.matcher(topic.id()).matches()) {
            place.get("id")
                    .fault(
                            "'" + topic.id() + "' is no id of a topic",
                            "write subject-word.topic in small letters, digits and dashes, such as s3.object-lock");
        }
        within("topic.library-minutes", topic.minutes(), place.get("minutes"), "the topic takes");
        within("topic.pages", topic.read().size(), place.get("read"), "the topic has");
        within("topic.name-letters", topic.name().length(), place.get("name"), "the name has");
        String other = idByName.putIfAbsent(topic.name().toLowerCase(Locale.ROOT), topic.id());
        if (other != null) {
            String fix = "give one of the two another name, or make one topic of them";
            place.get("name").fault(topic.id() + " has the name of " + other, fix);
        }
        place.get("needs").list().forEach(need -> need(topic, need));
    }

    private void within(String name, int number, YamlValue place, String what) {
        Limit limit = limits.of(name);
        if (!limit.holds(number)) {
            place.fault(what + " " + number + " " + limit.unit(), "keep it at " + limit.words());
        }
    }

    private void need(Topic topic, YamlValue need) {
        String id = need.text();
        if (id.equals(topic.id())) {
            need.fault(id + " needs itself", "remove the need");
        } else if (!id.isEmpty() && placed.library().topic(id).isEmpty()) {
            String hint = NearestWord.hint(id, placed.library().topics().keySet());
            need.fault(topic.id() + " needs " + id + ", which is no topic", hint + "Name a topic of the library");
        }
    }

    /** Topics are done once their needs are; those that are left go in a circle, or behind one. */
    private void circles() {
        Set<String> left = new TreeSet<>(placed.library().topics().keySet());
        boolean moved = true;
        while (moved) {
            Set<String> waiting = new TreeSet<>(left);
            moved = left.removeIf(id -> needs(id).stream().noneMatch(waiting::contains));
        }
        for (String id : left) {
            if (reaches(id, id, new TreeSet<>())) {
                placed.topic(id)
                        .ifPresent(place -> place.get("needs")
                                .fault(
                                        "the needs of " + id + " lead back to it",
                                        "remove the need that is not one: what can be understood without the other?"));
            }
        }
    }

    private boolean reaches(String from, String to, Set<String> seen) {
        return needs(from).stream().anyMatch(need -> need.equals(to) || (seen.add(need) && reaches(need, to, seen)));
    }

    private Collection<String> needs(String id) {
        return placed.library().topic(id).stream()
                .flatMap(topic -> topic.needs().stream())
                .filter(need -> !need.equals(id))
                .toList();
    }

    private void unused(Collection<PlacedSyllabus> syllabi) {
        Set<String> topics = new TreeSet<>();
        Set<String> tables = new TreeSet<>();
        syllabi.forEach(syllabus -> syllabus.syllabus().units().forEach(unit -> {
            unit.topics().forEach(topic -> topics.add(topic.id()));
            tables.addAll(unit.compare());
        }));
        placed.topics().forEach((id, place) -> {
            if (!topics.contains(id)) {
                place.get("id").fault("no syllabus holds the topic " + id, "add it to one, or remove it");
            }
        });
        placed.tables().forEach((id, place) -> {
            if (!tables.contains(id)) {
                place.get("id").fault("no unit compares the table " + id, "name it in a unit, or remove it");
            }
        });
    }
}
