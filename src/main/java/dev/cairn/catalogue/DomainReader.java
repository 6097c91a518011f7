package dev.cairn.catalogue;

import dev.cairn.exam.ExamDomain;
import dev.cairn.exam.Task;
import dev.cairn.yaml.YamlValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads the content domains of an exam file, with their tasks. */
final class DomainReader {
    private static final int MOST_DOMAINS = 99;
    private static final int ALL_PERCENT = 100;

    private final ServiceRegister services;

    DomainReader(ServiceRegister services) {
        this.services = services;
    }

    List<ExamDomain> read(YamlValue value) {
        List<ExamDomain> domains = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (YamlValue element : value.list()) {
            ExamDomain domain = domain(element, domains.size() + 1);
            if (!names.add(domain.name())) {
                element.fault("another domain is named '" + domain.name() + "', too", "give each its own name");
            }
            domains.add(domain);
        }
        checkWeights(value, domains);
        return Collections.unmodifiableList(domains);
    }

    private ExamDomain domain(YamlValue value, int due) {
        value.allow("domain", "name", "weight", "foundation", "tasks");
        int number = value.get("domain").integer(1, MOST_DOMAINS);
        if (number != due) {
            value.get("domain")
                    .fault("domain " + number + " stands where domain " + due + " is due", "number domains 1, 2, 3 …");
        }
        return new ExamDomain(
                number,
                value.get("name").text(),
                value.get("weight").integer(1, ALL_PERCENT),
                value.require("foundation").flag(),
                tasks(value.get("tasks"), number));
    }

    private static void checkWeights(YamlValue value, List<ExamDomain> domains) {
        int sum = domains.stream().mapToInt(ExamDomain::weight).sum();
        if (domains.isEmpty()) {
            value.fault("the exam has no domains", "write those of its guide");
        } else if (sum != ALL_PERCENT) {
            value.fault("the weights of the domains add up to " + sum, "mend them, so that they add up to 100");
        }
    }

    private List<Task> tasks(YamlValue value, int domain) {
        List<Task> tasks = new ArrayList<>();
        TaskNumbers numbers = new TaskNumbers(domain);
        for (YamlValue element : value.list()) {
            tasks.add(task(element, numbers));
        }
        if (tasks.isEmpty()) {
            value.fault("domain " + domain + " has no tasks", "write those of the guide");
        }
        return tasks;
    }

    private Task task(YamlValue value, TaskNumbers numbers) {
        value.allow("task", "title", "bullets", "topics", "services");
        return new Task(
                numbers.next(value.get("task")),
                value.get("title").text(),
                topics(value.get("topics")),
                ServiceList.read(value.require("services"), services));
    }

    private static List<String> topics(YamlValue value) {
        List<String> topics = value.texts();
        if (topics.isEmpty()) {
            value.fault("the task has no topics", "write what it asks for, a few words each");
        }
        return topics;
    }
}
