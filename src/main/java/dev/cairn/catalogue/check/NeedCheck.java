package dev.cairn.catalogue.check;

import dev.cairn.catalogue.Placed;
import dev.cairn.catalogue.PlacedSyllabus;
import dev.cairn.syllabus.SyllabusTopic;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Checks that topics come after those that they need, where a syllabus holds them. */
final class NeedCheck {
    private NeedCheck() {}

    /** A topic that comes before one that it needs. */
    private record Early(String topic, String need) {}

    static void check(Course course) {
        List<Early> known = course.base().map(NeedCheck::early).orElse(List.of());
        List<Early> early = new ArrayList<>(early(course.placed()));
        early.removeAll(known);
        for (Early pair : early) {
            course.topics()
                    .filter(topic -> topic.what().id().equals(pair.topic()))
                    .map(Placed::place)
                    .forEach(place -> course.fault(
                            place.get("topic"),
                            pair.topic() + " comes before " + pair.need() + ", which it needs",
                            "move one of the two, or remove the need from the library if it is none"));
        }
    }

    private static List<Early> early(PlacedSyllabus placed) {
        List<SyllabusTopic> topics = placed.syllabus().topics().toList();
        Map<String, Integer> order = new HashMap<>();
        topics.forEach(topic -> order.putIfAbsent(topic.id(), order.size()));
        List<Early> early = new ArrayList<>();
        for (SyllabusTopic topic : topics) {
            for (String need : topic.topic().needs()) {
                if (order.getOrDefault(need, -1) > order.getOrDefault(topic.id(), 0)) {
                    early.add(new Early(topic.id(), need));
                }
            }
        }
        return early;
    }
}
