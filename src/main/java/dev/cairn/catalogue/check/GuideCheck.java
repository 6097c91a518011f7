package dev.cairn.catalogue.check;

import dev.cairn.catalogue.Placed;
import dev.cairn.catalogue.PlacedUnit;
import dev.cairn.exam.ExamDomain;
import dev.cairn.exam.Task;
import dev.cairn.syllabus.SyllabusTopic;
import dev.cairn.yaml.YamlValue;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Checks that a syllabus covers the guide of its exam: bullets, tasks, services in scope. A guide that was not read has no bullets. */
final class GuideCheck {
    private final Course course;
    private final Limits limits;
    private final Map<String, YamlValue> bullets = new LinkedHashMap<>();

    private GuideCheck(Course course, Optional<YamlValue> examFile, Limits limits) {
        this.course = course;
        this.limits = limits;
        examFile.ifPresent(this::readBullets);
    }

    static void check(Course course, Optional<YamlValue> examFile, Limits limits) {
        GuideCheck check = new GuideCheck(course, examFile, limits);
        check.tasks();
        course.ownUnits().forEach(check::unit);
        if (course.base().isEmpty()) {
            check.bullets();
            check.services();
        }
    }

    private void readBullets(YamlValue file) {
        for (YamlValue domain : file.get("domains").list()) {
            for (YamlValue task : domain.get("tasks").list()) {
                YamlValue list = task.get("bullets");
                if (!list.isPresent()) {
                    task.get("task")
                            .fault(
                                    "task " + task.get("task").text() + " lists no bullets of the guide",
                                    "write 'bullets' with their ids, such as [1.1k1, 1.1s1]");
                }
                list.list().forEach(bullet -> bullet(bullet, task.get("task").text()));
            }
        }
    }

    private void bullet(YamlValue bullet, String task) {
        String id = bullet.text();
        if (!id.startsWith(task + ".") && !id.matches(task.replace(".", "\\.") + "[a-z]\\d+")) {
            bullet.fault("the bullet " + id + " is listed under task " + task, "move it to its task");
        }
        if (bullets.putIfAbsent(id, bullet) != null) {
            bullet.fault("the bullet " + id + " is listed twice", "keep one of the two");
        }
    }

    private void unit(PlacedUnit unit) {
        for (Placed<SyllabusTopic> placed : unit.topics()) {
            SyllabusTopic topic = placed.what();
            YamlValue place = placed.place().get("topic");
            if (!Course.coversGuide(unit)) {
                if (!topic.guide().isEmpty()) {
                    String fix = "remove 'guide', or take the unit out of newcomerUnits";
                    course.fault(place, topic.id() + " is for newcomers and covers bullets of the guide", fix);
                }
            } else if (topic.guide().isEmpty() && !topic.announced()) {
                course.fault(
                        place, topic.id() + " covers nothing of the guide", "write 'guide', or leave the topic out");
            }
            if (course.base().isEmpty()) {
                placed.place().get("guide").list().forEach(bullet -> known(bullet, topic.id()));
            }
        }
    }

    private void known(YamlValue bullet, String topic) {
        if (!bullets.isEmpty() && !bullets.containsKey(bullet.text())) {
            String fix = "mend the id, or add the bullet to the exam's file";
            course.fault(bullet, topic + " covers " + bullet.text() + ", which is no bullet of the guide", fix);
        }
    }

    private void bullets() {
        Set<String> covered = course.topics()
                .flatMap(topic -> topic.what().guide().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        bullets.forEach((id, place) -> {
            if (!covered.contains(id)) {
                String fix = "name it under 'guide' of a topic that covers it, or add a topic";
                place.fault("no topic of " + course.root().file() + " covers the bullet " + id, fix);
            }
        });
        YamlValue count = course.root().get("guide").get("bullets");
        if (count.isPresent() && !bullets.isEmpty() && !count.text().equals(Integer.toString(bullets.size()))) {
            String message =
                    "the syllabus was written for " + count.text() + " bullets, and the guide has " + bullets.size();
            count.fault(message, "see what is new, then write " + bullets.size());
        }
    }

    private void tasks() {
        Map<String, Double> minutes = Shares.byTask(course);
        Limit limit = limits.of("task.minutes", course.exam());
        Set<String> known = new TreeSet<>();
        for (ExamDomain domain : course.exam().domains()) {
            for (Task task : domain.tasks()) {
                known.add(task.number());
                int spent = (int) Math.round(minutes.getOrDefault(task.number(), 0.0));
                if (!limit.holds(spent)) {
                    String message =
                            "task " + task.number() + " has " + spent + " minutes, and should have " + limit.words();
                    course.root().get("exam").fault(message, "cover it by more topics, or give them more minutes");
                }
            }
        }
        course.topics()
                .forEach(topic -> topic.what().tasks().stream()
                        .filter(task -> !known.contains(task))
                        .forEach(task -> course.fault(
                                topic.place().get("topic"),
                                topic.what().id() + " belongs to task " + task + ", which the exam does not have",
                                "mend 'guide' or 'task'; the exam has " + String.join(", ", known))));
    }

    private void services() {
        Set<String> named = course.guideTopics()
                .flatMap(topic -> topic.topic().services().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        new TreeMap<>(course.exam().services().collect(Collectors.toMap(name -> name, name -> name)))
                .keySet().stream()
                        .filter(service -> !named.contains(service))
                        .forEach(service -> course.root()
                                .get("exam")
                                .fault(
                                        service + " is in scope, and no topic names it",
                                        "add it to 'services' of a topic, or mend the scope of the exam"));
    }
}
