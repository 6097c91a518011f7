package dev.cairn.authoring.impact;

import dev.cairn.authoring.impact.Member.Kept;
import dev.cairn.authoring.impact.Member.MadeUp;
import dev.cairn.authoring.impact.Member.Sample;
import dev.cairn.export.Json;
import dev.cairn.intake.RequestJson;
import dev.cairn.planning.ExamCatalogue;
import dev.cairn.planning.PlanDirectory.BehindPlan;
import dev.cairn.planning.PlanDirectory.ListedPlan;
import dev.cairn.planning.PlanDirectory.PlanPage;
import dev.cairn.planning.PlanDirectory.SkippingPlans;
import dev.cairn.planning.PlanDirectory.Start;
import dev.cairn.planning.PlanFilter;
import dev.cairn.planning.PlanStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Those for whom an edit is looked at. Safe for use by several threads; each iteration is for one.
 *
 * @param inWords who they are
 * @param size how many there are
 * @param members in an order that is always the same; made one by one, as they are asked for
 */
public record Population(String inWords, long size, Iterable<Member> members) {
    private static final int AT_A_TIME = 200;
    private static final String SUFFIX = ".yaml";

    /**
     * The requests in the YAML files of a folder, by name; none if there is no such folder.
     *
     * @param today the day of a request that names none
     * @throws IOException if they cannot be read
     */
    public static Population samples(Path folder, LocalDate today) throws IOException {
        List<Member> samples = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    String name = file.getFileName().toString();
                    if (name.endsWith(SUFFIX)) {
                        samples.add(new Sample(name, Files.readString(file), today));
                    }
                }
            }
        }
        return new Population("samples", samples.size(), List.copyOf(samples));
    }

    /**
     * Learners who are made up and plan in the year from a day on.
     *
     * @param seed of the first; each other has the next one
     * @throws IllegalArgumentException if there are fewer than none
     */
    public static Population random(ExamCatalogue catalogue, LocalDate from, long seed, int count) {
        if (count < 0) {
            throw new IllegalArgumentException("no number of learners: " + count);
        }
        RandomLearners learners =
                new RandomLearners(catalogue, from, from.plusYears(1).minusDays(1));
        Iterable<Member> members = () -> LongStream.range(seed, seed + count)
                .<Member>mapToObj(each -> new MadeUp(each, Json.compact(RequestJson.fields(learners.learner(each)))))
                .iterator();
        return new Population(
                "random learners, seeds " + seed + " to " + (seed + count - 1) + ", who plan in the year from " + from,
                count,
                members);
    }

    /**
     * The latest versions of the plans in a store that are summed up.
     *
     * @param owner whose they are; without it everybody's
     */
    public static Population stored(PlanStore store, LocalDate today, Optional<String> owner) {
        PlanFilter filter = PlanFilter.all(today, owner);
        long size = store.list(filter, new SkippingPlans(0), 1).total();
        return new Population("stored plans", size, () -> plans(store, filter));
    }

    private static Iterator<Member> plans(PlanStore store, PlanFilter filter) {
        return Stream.iterate(
                        Optional.of(store.list(filter, new SkippingPlans(0), AT_A_TIME)),
                        Optional::isPresent,
                        page -> next(store, filter, page.orElseThrow()))
                .flatMap(page -> page.orElseThrow().plans().stream())
                .<Member>map(plan -> new Kept(plan.id(), plan.version(), store))
                .iterator();
    }

    private static Optional<PlanPage> next(PlanStore store, PlanFilter filter, PlanPage page) {
        if (page.isLast() || page.plans().isEmpty()) {
            return Optional.empty();
        }
        ListedPlan last = page.plans().get(page.plans().size() - 1);
        Start start = new BehindPlan(last.place());
        return Optional.of(store.list(filter, start, AT_A_TIME));
    }

    /** These, then others. */
    public Population and(Population others) {
        return new Population(
                inWords + " and " + others.inWords,
                size + others.size,
                () -> Stream.of(members, others.members)
                        .flatMap(Population::stream)
                        .iterator());
    }

    private static Stream<Member> stream(Iterable<Member> members) {
        return StreamSupport.stream(members.spliterator(), false);
    }
}
