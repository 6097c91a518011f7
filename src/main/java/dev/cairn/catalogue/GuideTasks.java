package dev.cairn.catalogue;

import dev.cairn.exam.Exam;
import dev.cairn.exam.ExamDomain;
import dev.cairn.exam.Task;
import dev.cairn.yaml.YamlValue;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Tasks of an exam that topics belong to. A provisional exam has the tasks of its predecessor. A topic announced for a task that the predecessor lacks
 * goes to the first task of that domain; one announced for domains only, to the first task of the domain that these come from most.
 */
final class GuideTasks {
    private static final Pattern TASK = Pattern.compile("^\\d+\\.\\d+");

    private final Optional<Exam> exam;
    private final YamlValue fromDomains;

    /** @param root of the syllabus, which may say where the domains of a coming exam come from */
    GuideTasks(Optional<Exam> exam, YamlValue root) {
        this.exam = exam;
        this.fromDomains = root.get("fromDomains");
    }

    /** The task of a bullet: {@code 1.1} for {@code 1.1k3}, {@code 1.2} for {@code 1.2.10}; empty if it names none. */
    static String task(String bullet) {
        Matcher matcher = TASK.matcher(bullet);
        return matcher.find() ? matcher.group() : "";
    }

    /** The distinct tasks of bullets, in their order. */
    static List<String> tasks(List<String> bullets) {
        return bullets.stream()
                .map(GuideTasks::task)
                .filter(task -> !task.isEmpty())
                .distinct()
                .toList();
    }

    /** The tasks of a topic that was announced. */
    List<String> announced(List<String> tasks, List<String> domains) {
        Set<String> found = new LinkedHashSet<>();
        tasks.forEach(task -> known(task).ifPresent(found::add));
        if (found.isEmpty()) {
            domains.forEach(domain -> firstTask(origin(domain)).ifPresent(found::add));
        }
        if (found.isEmpty()) {
            all().findFirst().ifPresent(found::add);
        }
        return List.copyOf(found);
    }

    /** This task, or the first one of its domain if the exam lacks it. */
    private Optional<String> known(String task) {
        return all().filter(task::equals).findFirst().or(() -> firstTask(task.replaceFirst("\\..*", "")));
    }

    private Optional<String> firstTask(String domain) {
        return all().filter(task -> task.startsWith(domain + ".")).findFirst();
    }

    /** The domain of the predecessor among whose parts this one comes first. */
    private String origin(String domain) {
        String origin = domain;
        int least = Integer.MAX_VALUE;
        for (YamlValue parts : new ArrayList<>(fromDomains.map().values())) {
            int place = parts.texts().indexOf(domain);
            if (place >= 0 && place < least) {
                least = place;
                origin = parts.name();
            }
        }
        return origin;
    }

    private Stream<String> all() {
        return exam.stream()
                .flatMap(known -> known.domains().stream())
                .map(ExamDomain::tasks)
                .flatMap(List::stream)
                .map(Task::number);
    }
}
