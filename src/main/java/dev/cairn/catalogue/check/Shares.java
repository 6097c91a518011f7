package dev.cairn.catalogue.check;

import dev.cairn.syllabus.SyllabusTopic;
import java.util.Map;
import java.util.TreeMap;

/** Minutes of reading by task and domain: a topic of several tasks gives each an equal part. */
final class Shares {
    private Shares() {}

    static Map<String, Double> byTask(Course course) {
        Map<String, Double> minutes = new TreeMap<>();
        course.guideTopics()
                .forEach(topic -> topic.tasks().forEach(task -> minutes.merge(task, part(topic), Double::sum)));
        return minutes;
    }

    static Map<String, Double> byDomain(Course course) {
        Map<String, Double> minutes = new TreeMap<>();
        byTask(course).forEach((task, spent) -> minutes.merge(domain(task), spent, Double::sum));
        return minutes;
    }

    private static double part(SyllabusTopic topic) {
        return (double) topic.minutes() / topic.tasks().size();
    }

    private static String domain(String task) {
        return task.substring(0, Math.max(0, task.indexOf('.')));
    }
}
