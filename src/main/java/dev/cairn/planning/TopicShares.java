package dev.cairn.planning;

import dev.cairn.syllabus.SyllabusTopic;
import java.util.Map;
import java.util.TreeMap;

/** The domains that minutes of study belong to: a topic of several tasks gives each an equal part. */
final class TopicShares {
    private TopicShares() {}

    /** The part of each domain, by number; empty for a topic outside the guide. */
    static Map<Integer, Double> of(SyllabusTopic topic) {
        Map<Integer, Double> shares = new TreeMap<>();
        for (String task : topic.tasks()) {
            shares.merge(domain(task), 1.0 / topic.tasks().size(), Double::sum);
        }
        return shares;
    }

    static int domain(String task) {
        return Integer.parseInt(task.substring(0, task.indexOf('.')));
    }
}
