package dev.cairn.plan;

import dev.cairn.exam.ExamCode;
import dev.cairn.exam.Link;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A dated, explained study plan. Durations are in minutes, fees in USD.
 *
 * @param id of a plan that is stored, its name in the store; else made from the request and the revisions: the same input gives the same id
 * @param request the request as it was understood, defaults filled in
 * @param alternatives other ways to the goal; each was verified by planning it
 * @param held certifications that the learner holds or held, and what keeps them
 * @param topics by id, for every topic that a session names
 * @param guidance how each kind of work is done, by kind
 * @param resources where questions come from, by id
 * @param examDay advice for the last week and the day itself, the same for every exam
 * @param explanations by rule id, for every rule that an item names in its {@code why}
 */
public record Plan(
        String id,
        int version,
        LocalDate asOf,
        Revision revision,
        Map<String, Object> request,
        Aim target,
        Feasibility feasibility,
        List<Alternative> alternatives,
        List<PathStep> path,
        List<Skipped> skipped,
        List<Held> held,
        List<Advisory> advisories,
        List<Week> weeks,
        Totals totals,
        Map<String, TopicName> topics,
        Map<String, String> guidance,
        Map<String, Resource> resources,
        ExamDayAdvice examDay,
        Map<String, Explanation> explanations) {

    /** All sessions, week by week. */
    List<Session> sessions() {
        return weeks.stream().flatMap(week -> week.sessions().stream()).toList();
    }

    /** The same plan, stored under this id and as this version. */
    public Plan storedAs(String otherId, int otherVersion) {
        return copy(otherId, otherVersion, asOf, request, weeks, topics, guidance, resources, explanations);
    }

    /** The same plan on another day, for a request that asks for nothing else. */
    public Plan asOf(LocalDate day, Map<String, Object> asUnderstood) {
        return copy(id, version, day, asUnderstood, weeks, topics, guidance, resources, explanations);
    }

    /** The same plan with more, or less, said of its topics. */
    public Plan withTopics(Map<String, TopicName> otherTopics) {
        return copy(id, version, asOf, request, weeks, otherTopics, guidance, resources, explanations);
    }

    /** The same plan, which explains more rules. */
    public Plan explaining(Map<String, Explanation> more) {
        SortedMap<String, Explanation> all = new TreeMap<>(explanations);
        all.putAll(more);
        return copy(id, version, asOf, request, weeks, topics, guidance, resources, all);
    }

    /** The same plan, which names other topics, ways of working and sources of questions. */
    Plan withNames(
            Map<String, TopicName> otherTopics,
            Map<String, String> otherGuidance,
            Map<String, Resource> otherResources) {
        return copy(id, version, asOf, request, weeks, otherTopics, otherGuidance, otherResources, explanations);
    }

    /** The same plan with other weeks. */
    Plan withWeeks(List<Week> otherWeeks) {
        return copy(id, version, asOf, request, otherWeeks, topics, guidance, resources, explanations);
    }

    /** The same plan with exams that stand differently, and its end by the last of them. */
    Plan withPath(List<PathStep> otherPath) {
        LocalDate finish = otherPath.get(otherPath.size() - 1).examDate();
        return new Plan(
                id,
                version,
                asOf,
                revision,
                request,
                target,
                feasibility,
                alternatives,
                otherPath,
                skipped,
                held,
                advisories,
                weeks,
                new Totals(totals.minutes(), totals.fees(), Optional.of(finish)),
                topics,
                guidance,
                resources,
                examDay,
                explanations);
    }

    private Plan copy(
            String otherId,
            int otherVersion,
            LocalDate otherDay,
            Map<String, Object> otherRequest,
            List<Week> otherWeeks,
            Map<String, TopicName> otherTopics,
            Map<String, String> otherGuidance,
            Map<String, Resource> otherResources,
            Map<String, Explanation> otherExplanations) {
        return new Plan(
                otherId,
                otherVersion,
                otherDay,
                revision,
                otherRequest,
                target,
                feasibility,
                alternatives,
                path,
                skipped,
                held,
                advisories,
                otherWeeks,
                totals,
                otherTopics,
                otherGuidance,
                otherResources,
                examDay,
                otherExplanations);
    }

    /** Digests of what the plan was made with. */
    public record Revision(String rules, String catalogue, String parameters) {}

    /** What was asked for, and the exam that the plan leads to, if there is one. */
    public record Aim(String asked, Optional<ExamCode> planned, List<String> why) {}

    /** An exam that was considered and left out. */
    public record Skipped(ExamCode exam, String reason, String message, List<String> why) {}

    /** What the whole plan adds up to. */
    public record Totals(int minutes, Fees fees, Optional<LocalDate> finish) {}

    /**
     * What the exams cost, in USD.
     *
     * @param low if each is passed at once, and each voucher is used
     * @param high without vouchers, and if the last is sat twice
     * @param parts what makes up both
     */
    public record Fees(int low, int high, @Sparse List<FeePart> parts) {}

    /**
     * A part of the fees.
     *
     * @param what {@code fee}, {@code voucher} or {@code second-attempt}
     * @param usd less than nothing for a voucher
     */
    public record FeePart(String what, ExamCode exam, int usd) {}

    /**
     * Another way to the goal, drafted as it would be planned.
     *
     * @param choice the fields of the request to change
     * @param verdict how well it fits
     * @param examDate of the exam that it leads to
     * @param minutes all the work
     */
    public record Alternative(
            Map<String, Object> choice,
            List<ExamCode> path,
            Feasibility.Verdict verdict,
            LocalDate examDate,
            int minutes,
            Fees fees,
            List<String> why) {}

    /**
     * A topic by its name. The rest is there where it is asked for.
     *
     * @param read the first page to read, or all pages; none for a step that has no page
     * @param know what the exam asks, in a sentence or two; of a step of the first session its result, and a note after {@code Note:}
     * @param ask one question to answer from memory
     * @param services AWS services by their short official names
     * @param byExam what other exams of the path make of it, by code, where that is not the same
     */
    @Sparse
    public record TopicName(
            String name,
            List<Link> read,
            Optional<String> know,
            Optional<String> ask,
            List<String> services,
            Map<String, TopicName> byExam) {

        /** A topic that is the same in all exams. */
        public TopicName(
                String name, List<Link> read, Optional<String> know, Optional<String> ask, List<String> services) {
            this(name, read, know, ask, services, Map.of());
        }

        /** A topic of which no more is asked. */
        public TopicName(String name, List<Link> read) {
            this(name, read, Optional.empty(), Optional.empty(), List.of());
        }

        /** A topic as several exams have it: as the last of them does, and the others where they differ. */
        public static TopicName of(Map<ExamCode, TopicName> byExam) {
            TopicName last =
                    byExam.values().stream().reduce((earlier, later) -> later).orElseThrow();
            SortedMap<String, TopicName> others = new TreeMap<>();
            byExam.forEach((exam, topic) -> {
                if (!topic.equals(last)) {
                    others.put(exam.toString(), topic);
                }
            });
            return new TopicName(last.name, last.read, last.know, last.ask, last.services, others);
        }
    }

    /** What an exam makes of a topic, if the plan names it. */
    public Optional<TopicName> topic(ExamCode exam, String id) {
        return Optional.ofNullable(topics.get(id)).map(topic -> topic.byExam().getOrDefault(exam.toString(), topic));
    }

    /**
     * Where questions come from.
     *
     * @param url nothing if no address is known
     * @param kind {@code questions}, {@code mock}, {@code plan} or {@code bank}
     * @param price in words
     * @param use when to use it, or what to look for
     */
    public record Resource(String title, Optional<String> url, String kind, String price, String use) {}

    /**
     * Advice for the last week and the day of an exam, in sentences.
     *
     * @param choose between an appointment online and one in a test centre
     * @param stuck what to do with a question that takes too long
     */
    public record ExamDayAdvice(
            List<String> lastWeek,
            List<String> choose,
            String stuck,
            List<String> reading,
            List<String> scoring,
            List<String> passed,
            List<String> failed) {}
}
