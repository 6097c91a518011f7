package dev.cairn.planning;

import dev.cairn.exam.ExamCode;
import dev.cairn.plan.Work;
import dev.cairn.planning.study.GapsTime;
import dev.cairn.planning.study.LabTime;
import dev.cairn.planning.study.RecallTime;
import dev.cairn.planning.study.StepTime;
import dev.cairn.planning.study.TestTime;
import dev.cairn.planning.study.TopicTime;
import dev.cairn.planning.study.Treatment;
import dev.cairn.syllabus.Syllabus;
import dev.cairn.syllabus.SyllabusTopic;
import dev.cairn.syllabus.Unit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The work that an exam still takes a learner, in the order in which it is done.
 *
 * @param start steps of the first session
 * @param units in teaching order, those of which something is left
 * @param recallMinutes for recalling topics from memory
 * @param gapsMinutes for closing gaps
 * @param learned topics that were learned or refreshed before
 */
record StudyWork(
        Syllabus syllabus,
        List<Step> start,
        List<UnitWork> units,
        int recallMinutes,
        int gapsMinutes,
        List<Part> learned) {

    /** A step of the first session. */
    record Step(StepTime fact, int minutes) {}

    /**
     * A topic to learn, refresh or read by a line.
     *
     * @param domains the part of its minutes by domain
     */
    record Part(TopicTime fact, int minutes, Map<Integer, Double> domains) {
        String topic() {
            return fact.topic();
        }

        boolean isLesson() {
            return fact.treatment() == Treatment.LEARN;
        }
    }

    /** The test of a unit. */
    record Test(TestTime fact, int minutes) {}

    /** The lab of a unit. */
    record LabWork(LabTime fact, int minutes) {}

    /**
     * What is left of a unit.
     *
     * @param groups topics in an order that their needs allow, those that are learned and those that are refreshed by turns
     * @param domains the part of its minutes by domain
     */
    record UnitWork(
            Unit unit,
            List<List<Part>> groups,
            Optional<Test> test,
            Optional<LabWork> lab,
            Map<Integer, Double> domains) {
        boolean isEmpty() {
            return groups.isEmpty() && test.isEmpty() && lab.isEmpty();
        }

        int minutes() {
            return topicMinutes()
                    + test.map(Test::minutes).orElse(0)
                    + lab.map(LabWork::minutes).orElse(0);
        }

        int topicMinutes() {
            return groups.stream().flatMap(List::stream).mapToInt(Part::minutes).sum();
        }
    }

    /**
     * The work for an exam.
     *
     * @param firstSession ids of the steps of the first session, in their order
     * @param study what the rules of stage study infer on the exam
     * @param content minutes of all the study, mocks apart, for a learner who has done nothing yet
     * @param pacePercent what the learner's study takes, in percent of what plans begin with
     * @param gapsPercent time for closing gaps, in percent of what plans have
     */
    static StudyWork of(
            ExamCode exam,
            Syllabus syllabus,
            List<String> firstSession,
            Inference study,
            int content,
            StepHistory done,
            int pacePercent,
            int gapsPercent) {
        return new Reading(exam, syllabus, firstSession, study, done, pacePercent, gapsPercent).work(content);
    }

    /** All minutes, mocks apart. */
    int minutes() {
        return mustMinutes() + recallMinutes + gapsMinutes;
    }

    /** The minutes of what cannot be shortened: first session, topics, tests and labs. */
    int mustMinutes() {
        return must(start, units);
    }

    private static int must(List<Step> start, List<UnitWork> units) {
        return start.stream().mapToInt(Step::minutes).sum()
                + units.stream().mapToInt(UnitWork::minutes).sum();
    }

    int topicMinutes() {
        return units.stream().mapToInt(UnitWork::topicMinutes).sum();
    }

    /** The longest piece of work that has to be done in one go. */
    int longestPiece() {
        return units.stream()
                .flatMap(unit -> Stream.concat(
                        unit.test().map(Test::minutes).stream(), unit.lab().map(LabWork::minutes).stream()))
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
    }

    /** Reads the conclusions of the rules, less what was done. */
    private static final class Reading {
        private final ExamCode exam;
        private final Syllabus syllabus;
        private final StepHistory done;
        private final int pacePercent;
        private final int gapsPercent;
        private final Map<String, TopicTime> topics;
        private final Map<String, TestTime> tests;
        private final Map<String, LabTime> labs;
        private final List<StepTime> steps;
        private final int recall;

        Reading(
                ExamCode exam,
                Syllabus syllabus,
                List<String> firstSession,
                Inference study,
                StepHistory done,
                int pacePercent,
                int gapsPercent) {
            this.exam = exam;
            this.syllabus = syllabus;
            this.done = done;
            this.pacePercent = pacePercent;
            this.gapsPercent = gapsPercent;
            this.topics = byName(
                    study.stream(TopicTime.class).filter(fact -> fact.exam().equals(exam)), TopicTime::topic);
            this.tests = byName(
                    study.stream(TestTime.class).filter(fact -> fact.exam().equals(exam)), TestTime::unitId);
            this.labs = byName(
                    study.stream(LabTime.class).filter(fact -> fact.exam().equals(exam)), LabTime::unitId);
            this.steps = study.stream(StepTime.class)
                    .filter(fact -> fact.exam().equals(exam))
                    .sorted(Comparator.comparing(fact -> firstSession.indexOf(fact.step())))
                    .toList();
            this.recall = study.stream(RecallTime.class)
                    .filter(fact -> fact.exam().equals(exam))
                    .mapToInt(RecallTime::minutes)
                    .max()
                    .orElseThrow(() -> missing("RecallTime", exam));
            if (study.stream(GapsTime.class).noneMatch(fact -> fact.exam().equals(exam))) {
                throw missing("GapsTime", exam);
            }
        }

        private static UndecidedException missing(String fact, ExamCode exam) {
            return new UndecidedException("no rule of stage study infers a %s for %s".formatted(fact, exam));
        }

        private static <T> Map<String, T> byName(Stream<T> facts, Function<T, String> name) {
            return facts.collect(Collectors.toMap(name, Function.identity(), (one, other) -> one, LinkedHashMap::new));
        }

        /** Lessons that took longer, since sessions go by five minutes, take their part of the time for recall and gaps. */
        StudyWork work(int content) {
            List<UnitWork> whole =
                    syllabus.units().stream().map(unit -> unit(unit, false)).toList();
            List<UnitWork> left = syllabus.units().stream()
                    .map(unit -> unit(unit, true))
                    .filter(unit -> !unit.isEmpty())
                    .toList();
            List<Step> start = startLeft();
            int recallLeft = paced(Math.max(0, recall - done.recallMinutes()));
            if (done.isEmpty()) {
                return new StudyWork(syllabus, start, left, recallLeft, gaps(content), learned(whole));
            }
            int free = Math.max(0, paced(Math.max(0, content - done.minutes())) - must(start, left));
            int recalled = Math.min(recallLeft, Minutes.round(free));
            return new StudyWork(syllabus, start, left, recalled, gapsOf(free - recalled), learned(whole));
        }

        /** What all the rest leaves. */
        private int gaps(int content) {
            int first = steps.stream().mapToInt(StepTime::minutes).sum();
            return Math.max(0, gapsOf(paced(Math.max(0, content - first - recall - unpaced()))));
        }

        private int gapsOf(int minutes) {
            return Minutes.round((long) minutes * gapsPercent / 100);
        }

        private int unpaced() {
            return topics.values().stream().mapToInt(TopicTime::minutes).sum()
                    + tests.values().stream().mapToInt(TestTime::minutes).sum()
                    + labs.values().stream().mapToInt(LabTime::minutes).sum();
        }

        private List<Step> startLeft() {
            Set<String> seen = done.topics();
            return steps.stream()
                    .filter(step -> !seen.contains(startTopic(exam, step.step())))
                    .map(step -> new Step(step, paced(step.minutes())))
                    .toList();
        }

        private List<Part> learned(List<UnitWork> units) {
            Set<String> seen = done.topics();
            return units.stream()
                    .flatMap(unit -> unit.groups().stream())
                    .flatMap(List::stream)
                    .filter(part -> seen.contains(part.topic()))
                    .toList();
        }

        private UnitWork unit(Unit unit, boolean onlyLeft) {
            Set<String> seen = onlyLeft ? done.topics() : Set.of();
            List<Part> parts = unit.topics().stream()
                    .filter(topic -> !seen.contains(topic.id()))
                    .flatMap(topic -> part(topic).stream())
                    .toList();
            Optional<Test> test = Optional.ofNullable(tests.get(unit.id()))
                    .filter(fact -> !onlyLeft || !done.hasDone(Work.QUIZ, UnitId.of(exam, unit.id())))
                    .map(fact -> new Test(fact, paced(fact.minutes())));
            Optional<LabWork> lab = Optional.ofNullable(labs.get(unit.id()))
                    .filter(fact -> !onlyLeft || !done.hasDone(Work.LAB, UnitId.of(exam, unit.id())))
                    .map(fact -> new LabWork(fact, paced(fact.minutes())));
            return new UnitWork(unit, groups(unit, parts), test, lab, domains(unit));
        }

        private Optional<Part> part(SyllabusTopic topic) {
            return Optional.ofNullable(topics.get(topic.id()))
                    .filter(fact -> fact.treatment() != Treatment.SKIP)
                    .map(fact ->
                            new Part(fact, Math.max(1, fact.minutes() * pacePercent / 100), TopicShares.of(topic)));
        }

        /** Tests and labs stay on the grid of five minutes. */
        private int paced(int minutes) {
            return pacePercent == 100 ? minutes : Minutes.round((long) minutes * pacePercent / 100);
        }

        /** Takes all topics of one kind that nothing holds up, then those of the other, until all are taken. */
        private static List<List<Part>> groups(Unit unit, List<Part> parts) {
            Map<String, List<String>> needs = new TreeMap<>();
            unit.topics().forEach(topic -> needs.put(topic.id(), topic.topic().needs()));
            List<Part> open = new ArrayList<>(parts);
            List<List<Part>> groups = new ArrayList<>();
            boolean lessons = false;
            int idle = 0;
            while (!open.isEmpty() && idle < 2) {
                List<Part> group = new ArrayList<>();
                Set<String> waiting = open.stream().map(Part::topic).collect(Collectors.toCollection(HashSet::new));
                for (Part part : List.copyOf(open)) {
                    boolean ready = Objects.requireNonNullElse(needs.get(part.topic()), List.<String>of()).stream()
                            .noneMatch(waiting::contains);
                    if (ready && part.isLesson() == lessons) {
                        group.add(part);
                        open.remove(part);
                        waiting.remove(part.topic());
                    }
                }
                if (group.isEmpty()) {
                    idle++;
                } else {
                    groups.add(List.copyOf(group));
                    idle = 0;
                }
                lessons = !lessons;
            }
            if (!open.isEmpty()) {
                throw new UndecidedException("topics of unit " + unit.id() + " need each other in a circle");
            }
            return List.copyOf(groups);
        }

        private static Map<Integer, Double> domains(Unit unit) {
            Map<Integer, Double> minutes = new TreeMap<>();
            double all = 0;
            for (SyllabusTopic topic : unit.topics()) {
                for (Map.Entry<Integer, Double> share : TopicShares.of(topic).entrySet()) {
                    minutes.merge(share.getKey(), share.getValue() * topic.minutes(), Double::sum);
                    all += share.getValue() * topic.minutes();
                }
            }
            double sum = all;
            minutes.replaceAll((domain, part) -> part / sum);
            return minutes;
        }
    }

    /** The name of a step of the first session among the topics of a plan: pages differ from exam to exam. */
    static String startTopic(ExamCode exam, String step) {
        return UnitId.of(exam, startTopic(step));
    }

    /** The name of a step of the first session for any exam. */
    static String startTopic(String step) {
        return "first-session." + step;
    }

    /** Whether this is the name of a step, for an exam or for any. */
    static boolean isStep(String id, String step) {
        return id.equals(startTopic(step)) || id.endsWith("." + startTopic(step));
    }
}
