package dev.cairn.exam;

import java.util.List;

/**
 * A task statement of an exam guide.
 *
 * @param number the guide's number; {@code domain.task} where the guide numbers tasks by domain
 * @param title what it is about, in Cairn's words
 * @param topics what it asks for, a few words each; never empty
 * @param services the AWS services that it names, by their short official names
 */
public record Task(String number, String title, List<String> topics, List<String> services) {
    public Task {
        topics = List.copyOf(topics);
        services = List.copyOf(services);
    }
}
