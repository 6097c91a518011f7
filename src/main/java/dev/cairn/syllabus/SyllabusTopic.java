package dev.cairn.syllabus;

import dev.cairn.exam.Link;
import java.util.List;

/**
 * What an exam makes of a topic. Name, minutes, question and pages are those of the exam where it has its own, else those of the library.
 *
 * @param topic of the library
 * @param weight 3 asked in most forms of the exam, 2 now and then, 1 know the name
 * @param guide what it covers, by the guide's own numbers ({@code 1.2.10}), else task, letter and position ({@code 1.1k3}); empty for topics for
 *     newcomers and announced ones
 * @param tasks of the exam that it belongs to, each an equal part of its minutes; empty for topics for newcomers
 * @param know what this exam asks, in a sentence or two
 * @param announced whether it is of a guide that has not been read
 */
public record SyllabusTopic(
        Topic topic,
        int weight,
        List<String> guide,
        List<String> tasks,
        String know,
        String name,
        int minutes,
        String ask,
        List<Link> read,
        boolean announced) {
    public SyllabusTopic {
        guide = List.copyOf(guide);
        tasks = List.copyOf(tasks);
        read = List.copyOf(read);
    }

    public String id() {
        return topic.id();
    }
}
