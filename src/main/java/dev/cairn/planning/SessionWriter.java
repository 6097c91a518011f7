package dev.cairn.planning;

import dev.cairn.exam.Exam;
import dev.cairn.exam.ExamDomain;
import dev.cairn.exam.Link;
import dev.cairn.exam.Task;
import dev.cairn.plan.Session;
import dev.cairn.plan.Work;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Says for each session what to do, on what, and where to read. Over an exam every topic of every task is learned once, in the order of the guide;
 * quizzes and reviews take up what was learned, the longest untouched first. Used once, for the sessions of an exam in the order of their days.
 */
final class SessionWriter {
    private static final int MOST_TASK_LINKS = 2;
    private static final int MOST_SERVICE_LINKS = 3;

    private final Exam exam;
    private final ExamCatalogue catalogue;
    private final Ledger ledger;
    private final int minutesPerTopic;
    private final int answeringPercent;
    private final Map<Integer, DomainProgress> progress = new TreeMap<>();
    private final Map<String, Integer> counts = new HashMap<>();
    private final Map<String, Link> pages = new HashMap<>();
    private final Set<String> usedIds;
    private final int pacePercent;

    /**
     * A writer of sessions.
     *
     * @param terms of the exam
     * @param usedIds ids of sessions that stay
     * @param pacePercent what the learner's study takes, in percent of what plans begin with
     */
    SessionWriter(
            StepTerms terms,
            ExamCatalogue catalogue,
            Ledger ledger,
            Parameters parameters,
            List<Slot> slots,
            Set<String> usedIds,
            int pacePercent) {
        this.exam = terms.exam();
        this.usedIds = usedIds;
        this.pacePercent = pacePercent;
        this.catalogue = catalogue;
        this.ledger = ledger;
        this.minutesPerTopic = parameters.number(ArithmeticNumber.PRACTICE_OF_A_TOPIC);
        this.answeringPercent = parameters.number(ArithmeticNumber.ANSWERING_OF_A_QUIZ);
        for (ExamDomain domain : exam.domains()) {
            int lessons = slots.stream()
                    .filter(slot -> slot.work() == Work.LEARN && slot.domain().equals(OptionalInt.of(domain.number())))
                    .mapToInt(Slot::minutes)
                    .sum();
            progress.put(
                    domain.number(),
                    new DomainProgress(domain, lessons, terms.done().of(domain.number())));
        }
    }

    Session write(Slot slot) {
        return switch (slot.work()) {
            case LEARN -> learn(slot);
            case LAB -> lab(slot);
            case QUIZ -> quiz(slot);
            case REVIEW -> review(slot);
            case MOCK -> mock(slot);
            case MOCK_REVIEW -> mockReview(slot);
            case BUFFER -> slot.keptBack() ? newVersion(slot) : catchUp(slot);
            case EXAM -> exam(slot);
        };
    }

    /** The exam itself. */
    Session examDay(LocalDate day, List<Object> why) {
        return exam(Slot.ofExam(day, exam.minutes(), why));
    }

    private Session learn(Slot slot) {
        DomainProgress domain = domain(slot);
        List<Topic> portion = domain.learn(slot.minutes());
        return session(
                slot,
                "Learn: " + titles(portion),
                "Read up on the topics, a page or two each. After each one close the page and write down in your own words what it is, when you would"
                        + " choose it and what speaks against it.",
                portion);
    }

    private Session lab(Slot slot) {
        DomainProgress domain = domain(slot);
        Task task = domain.nextLab();
        boolean again = domain.labsDone(task) > 1;
        List<Topic> topics =
                task.topics().stream().map(topic -> new Topic(task, topic)).toList();
        return session(
                slot,
                "Lab: " + task.title(),
                (again ? "Once more, from memory and without instructions: " : "") + task.lab(),
                topics);
    }

    private Session quiz(Slot slot) {
        DomainProgress domain = domain(slot);
        List<Topic> portion = new ArrayList<>(domain.leastRecent(Math.max(1, slot.minutes() / minutesPerTopic)));
        List<Topic> others = alsoDue(slot);
        portion.addAll(others);
        int questions = Math.max(
                1,
                slot.minutes()
                        * answeringPercent
                        * (exam.scoredQuestions() + exam.unscoredQuestions())
                        / (100 * exam.minutes()));
        return session(
                slot,
                "Quiz: " + domain.domain.name(),
                "Without notes, answer about " + questions
                        + " practice questions on these topics, at the pace of the exam. Then check each answer, and write down what"
                        + " you missed and why the right answer is right."
                        + inWords(others),
                portion);
    }

    private Session review(Slot slot) {
        DomainProgress domain = domain(slot);
        List<Topic> portion = new ArrayList<>(domain.leastRecent(Math.max(1, slot.minutes() / minutesPerTopic)));
        List<Topic> others = alsoDue(slot);
        portion.addAll(others);
        return session(
                slot,
                "Review: " + domain.domain.name(),
                "Without notes, say or write what you know of each topic; look up only what is missing, and go through the questions that you missed."
                        + inWords(others),
                portion);
    }

    /** A topic of each other domain that is due. */
    private List<Topic> alsoDue(Slot slot) {
        return slot.alsoDue().stream()
                .flatMap(number -> progressOf(number).leastRecent(1).stream())
                .toList();
    }

    private static String inWords(List<Topic> others) {
        return others.isEmpty()
                ? ""
                : " Also due, a few minutes each: "
                        + others.stream()
                                .map(topic -> topic.text + " (" + topic.task.number() + ")")
                                .collect(Collectors.joining(", "))
                        + ".";
    }

    private Session mock(Slot slot) {
        int number = slot.mock().orElseThrow();
        String key = "mock-" + number;
        int part = counts.merge(key, 1, Integer::sum);
        String title = "Mock exam %d of %s%s".formatted(number, exam.code(), part > 1 ? ", continued" : "");
        int questions = slot.minutes() * (exam.scoredQuestions() + exam.unscoredQuestions()) / exam.minutes();
        String what =
                "A practice exam under exam conditions: %d questions in %d minutes, no notes, no breaks. Note your score by domain%s."
                        .formatted(
                                questions,
                                slot.minutes(),
                                number == 1 ? "; the first one is to find out, not to pass" : "");
        return session(slot, title, what, List.of());
    }

    private Session mockReview(Slot slot) {
        String what =
                "Go through every question of the mock, right or wrong: why is the right answer right, why is each other one wrong? List the tasks that"
                        + " cost you points; they come first in your next reviews.";
        return session(
                slot, "Going through mock exam " + slot.mock().orElseThrow() + " of " + exam.code(), what, List.of());
    }

    private Session newVersion(Slot slot) {
        String what =
                "Kept back for what is new in %s. Look whether its guide is out: if it is, plan again; if not, read the announcement and the what's new pages"
                                .formatted(exam.code())
                        + " of the services in scope.";
        return session(slot, "New in " + exam.code(), what, List.of());
    }

    private Session catchUp(Slot slot) {
        return session(
                slot,
                "Buffer",
                "Catch up on what took longer or was missed. Nothing to catch up on? Take the time off.",
                List.of());
    }

    private Session exam(Slot slot) {
        String what =
                "%s: %d questions in %d minutes, %d of 1,000 to pass. Bring your identification, be early, answer every question: there is no penalty for guessing."
                        .formatted(
                                exam.version().title(),
                                exam.scoredQuestions() + exam.unscoredQuestions(),
                                exam.minutes(),
                                exam.passingScore());
        return session(slot, "Exam: " + exam.code(), what, List.of());
    }

    private Session session(Slot slot, String title, String instructions, List<Topic> portion) {
        List<Task> tasks = tasks(slot, portion);
        List<String> services = services(portion, slot.work());
        return new Session(
                id(slot),
                slot.date(),
                slot.minutes(),
                exam.code(),
                slot.work(),
                slot.domain().isPresent() ? Optional.of(slot.domain().getAsInt()) : Optional.empty(),
                tasks.stream().map(Task::number).toList(),
                slot.mock().isPresent() ? Optional.of(slot.mock().getAsInt()) : Optional.empty(),
                title,
                instructions,
                portion.stream().map(topic -> topic.text).distinct().toList(),
                services,
                links(slot.work(), tasks, services),
                Session.State.PLANNED,
                false,
                estimate(slot),
                Optional.empty(),
                Optional.empty(),
                ledger.why(slot.why()));
    }

    /** What plans begin with for work on a domain, where this learner's pace is another. */
    private Optional<Integer> estimate(Slot slot) {
        return pacePercent == 100 || slot.domain().isEmpty()
                ? Optional.empty()
                : Optional.of(slot.minutes() * 100 / pacePercent);
    }

    /**
     * The exam, the kind of work, the domain or mock, and the first running number that is free: a piece of work that was not done has the same name in
     * the next version of a plan.
     */
    private String id(Slot slot) {
        String kind = slot.work().name().toLowerCase(Locale.ROOT).replace('_', '-');
        String of = slot.domain().isPresent()
                ? "-" + slot.domain().getAsInt()
                : slot.mock().isPresent() ? "-" + slot.mock().getAsInt() : "";
        String stem = exam.code().value().toLowerCase(Locale.ROOT) + "-" + kind + of;
        String id;
        do {
            id = stem + "-" + counts.merge("id " + stem, 1, Integer::sum);
        } while (usedIds.contains(id));
        return id;
    }

    /** The tasks of topics by number, those of the session's own domain first, those of other domains that are also due after them. */
    private List<Task> tasks(Slot slot, List<Topic> portion) {
        List<Task> own = slot.domain().isPresent()
                ? exam.domain(slot.domain().getAsInt()).orElseThrow().tasks()
                : List.of();
        return tasks(portion).stream()
                .sorted(Comparator.comparing((Task task) -> !own.contains(task)))
                .toList();
    }

    /** The tasks of topics, by number. */
    private static List<Task> tasks(List<Topic> portion) {
        Map<String, Task> tasks = new TreeMap<>();
        portion.forEach(topic -> tasks.put(topic.task.number(), topic.task));
        return List.copyOf(tasks.values());
    }

    private static String titles(List<Topic> portion) {
        return tasks(portion).stream().map(Task::title).collect(Collectors.joining(" · "));
    }

    /** A lesson has its topics' part of the services, all else those of whole tasks. */
    private static List<String> services(List<Topic> portion, Work work) {
        Collection<String> services = new LinkedHashSet<>();
        portion.forEach(topic -> services.addAll(work == Work.LEARN ? topic.services() : topic.task.services()));
        return List.copyOf(services);
    }

    private List<Link> links(Work work, List<Task> tasks, List<String> services) {
        Stream<Link> guide = tasks.stream().limit(MOST_TASK_LINKS).map(this::page);
        Stream<Link> documentation = services.stream()
                .flatMap(service -> catalogue.documentation(service).stream())
                .limit(MOST_SERVICE_LINKS);
        return switch (work) {
            case LEARN, LAB, QUIZ, REVIEW ->
                Stream.concat(guide, work == Work.QUIZ || work == Work.REVIEW ? Stream.of() : documentation)
                        .toList();
            case MOCK, MOCK_REVIEW, BUFFER, EXAM -> exam.links();
        };
    }

    private Link page(Task task) {
        return pages.computeIfAbsent(task.number(), number -> {
            int domain = Integer.parseInt(number.substring(0, number.indexOf('.')));
            return catalogue.guidePage(exam, domain, task);
        });
    }

    private DomainProgress domain(Slot slot) {
        return progressOf(slot.domain().orElseThrow());
    }

    private DomainProgress progressOf(int number) {
        return Objects.requireNonNull(progress.get(number));
    }

    /** A topic of a task. */
    private static final class Topic {
        private final Task task;
        private final String text;
        private int lastTouched;

        Topic(Task task, String text) {
            this.task = task;
            this.text = text;
        }

        /** Its part of the services of its task, as far as that can be told. */
        List<String> services() {
            List<String> all = task.services();
            int topics = task.topics().size();
            int index = task.topics().indexOf(text);
            return all.subList(index * all.size() / topics, (index + 1) * all.size() / topics);
        }
    }

    /** What has been done of a domain so far. */
    private static final class DomainProgress {
        private final ExamDomain domain;
        /** Those that have had their lesson before, then the others; each in the order of the guide. */
        private final List<Topic> topics;

        private final int learnedBefore;
        private final int lessonMinutes;
        private final Map<String, Integer> labs = new HashMap<>();
        private int learnedMinutes;
        private int learnedTopics;
        private int clock;

        /** @param done sessions on the domain that are not written any more, by day */
        DomainProgress(ExamDomain domain, int lessonMinutes, List<Session> done) {
            this.domain = domain;
            this.lessonMinutes = lessonMinutes;
            Set<String> learned = done.stream()
                    .filter(session -> session.kind() == Work.LEARN)
                    .flatMap(session -> session.topics().stream())
                    .collect(Collectors.toSet());
            this.topics = domain.tasks().stream()
                    .flatMap(task -> task.topics().stream().map(topic -> new Topic(task, topic)))
                    .sorted(Comparator.comparing((Topic topic) -> !learned.contains(topic.text)))
                    .toList();
            this.learnedBefore = (int) topics.stream()
                    .filter(topic -> learned.contains(topic.text))
                    .count();
            this.learnedTopics = learnedBefore;
            done.forEach(this::goOn);
        }

        private void goOn(Session session) {
            touch(topics.stream()
                    .filter(topic -> session.topics().contains(topic.text))
                    .toList());
            if (session.kind() == Work.LAB) {
                session.tasks().forEach(task -> labs.merge(task, 1, Integer::sum));
            }
        }

        /** The portion of the domain's topics that belongs to so many minutes of its lessons. */
        List<Topic> learn(int minutes) {
            int from = learnedBefore + position(learnedMinutes);
            learnedMinutes += minutes;
            int to = learnedBefore + position(learnedMinutes);
            int first = from < to ? from : Math.min(from, topics.size() - 1);
            List<Topic> portion = topics.subList(first, Math.max(to, first + 1));
            learnedTopics = Math.max(learnedTopics, first + portion.size());
            return touch(portion);
        }

        private int position(int minutes) {
            return Math.round((float) (topics.size() - learnedBefore) * minutes / lessonMinutes);
        }

        /** The learned topics that were touched least recently; all topics if none was learned. */
        List<Topic> leastRecent(int count) {
            return touch(topics.subList(0, learnedTopics == 0 ? topics.size() : learnedTopics).stream()
                    .sorted(Comparator.comparing((Topic topic) -> topic.lastTouched))
                    .limit(count)
                    .toList());
        }

        private List<Topic> touch(List<Topic> portion) {
            clock++;
            portion.forEach(topic -> topic.lastTouched = clock);
            return portion;
        }

        /** The learned task whose lab was done least often. */
        Task nextLab() {
            Task task = tasks(topics.subList(0, Math.max(1, learnedTopics))).stream()
                    .min(Comparator.comparing(this::labsDone))
                    .orElseThrow();
            labs.merge(task.number(), 1, Integer::sum);
            return task;
        }

        int labsDone(Task task) {
            return labs.getOrDefault(task.number(), 0);
        }
    }
}
