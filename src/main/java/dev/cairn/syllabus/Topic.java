package dev.cairn.syllabus;

import dev.cairn.exam.Area;
import dev.cairn.exam.Link;
import java.util.List;

/**
 * A topic of the library, as all exams share it.
 *
 * @param id {@code subject-word.topic}, for ever: overlap and progress are kept by it
 * @param subject the file that holds it
 * @param area the area of experience in which it is known from work
 * @param name what one would type into a search box
 * @param services AWS services by their short official names; may be empty
 * @param read one or two pages, the first enough
 * @param minutes for a beginner with some IT: read, close the page, write it down
 * @param needs ids of topics that come before it where a syllabus holds them
 * @param ask one question to answer from memory
 */
public record Topic(
        String id,
        String subject,
        Area area,
        String name,
        List<String> services,
        List<Link> read,
        int minutes,
        List<String> needs,
        String ask) {
    public Topic {
        services = List.copyOf(services);
        read = List.copyOf(read);
        needs = List.copyOf(needs);
    }
}
