package dev.cairn.authoring.impact;

import dev.cairn.exam.Area;
import dev.cairn.exam.ExamCode;
import dev.cairn.exam.ExamDomain;
import dev.cairn.exam.ExamVersion;
import dev.cairn.learner.Absence;
import dev.cairn.learner.Attempt;
import dev.cairn.learner.Availability;
import dev.cairn.learner.Depth;
import dev.cairn.learner.Goal;
import dev.cairn.learner.Holding;
import dev.cairn.learner.PlanRequest;
import dev.cairn.learner.SelfRating;
import dev.cairn.learner.Target;
import dev.cairn.learner.WeakDomain;
import dev.cairn.planning.ExamCatalogue;
import dev.cairn.planning.StudyNames;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Makes learners up, one from each seed; the same seed, days and catalogue give the same learner. What they are like is chosen to be various, not to be
 * typical. Immutable, and safe for use by several threads.
 */
public final class RandomLearners {
    private static final int SHORTEST = 25;
    private static final List<Integer> DAY_LENGTHS =
            List.of(0, 10, 25, 30, 40, 45, 50, 60, 60, 60, 75, 90, 90, 120, 120, 150, 180, 240, 250, 300, 480);
    private static final List<String> LANGUAGES = List.of("en", "en", "en", "ja", "it");

    private final LocalDate firstDay;
    private final long days;
    private final List<ExamVersion> versions;
    private final Map<ExamCode, List<Integer>> domains;
    private final List<ExamCode> plannable;
    private final Map<ExamCode, List<String>> units;
    private final List<String> names;

    /**
     * Learners of a time.
     *
     * @param firstDay the first on which one of them plans
     * @param lastDay the last
     */
    public RandomLearners(ExamCatalogue catalogue, LocalDate firstDay, LocalDate lastDay) {
        this.firstDay = firstDay;
        this.days = ChronoUnit.DAYS.between(firstDay, lastDay) + 1;
        versions = catalogue.versions();
        plannable = versions.stream()
                .map(ExamVersion::code)
                .filter(code -> catalogue.exam(code).isPresent())
                .toList();
        StudyNames study = new StudyNames(catalogue);
        names = study.all();
        units = new TreeMap<>();
        plannable.forEach(code -> units.put(code, study.units(code)));
        domains = new TreeMap<>();
        for (ExamCode code : plannable) {
            domains.put(
                    code,
                    catalogue.exam(code).orElseThrow().domains().stream()
                            .map(ExamDomain::number)
                            .toList());
        }
    }

    /** The learner of this seed. */
    public PlanRequest learner(long seed) {
        return new Draw(new SplittableRandom(seed), new SplittableRandom(~seed)).request("Learner " + seed);
    }

    /** One learner in the making. */
    private final class Draw {
        private final SplittableRandom random;
        /** Its own, so that a learner is the same in all else as one who was not asked. */
        private final SplittableRandom ofKnown;

        private final Target target;
        private final LocalDate asOf;
        private final LocalDate start;

        Draw(SplittableRandom random, SplittableRandom ofKnown) {
            this.random = random;
            this.ofKnown = ofKnown;
            this.target = target();
            this.asOf = firstDay.plusDays(random.nextLong(days));
            this.start = start();
        }

        PlanRequest request(String name) {
            return new PlanRequest(
                    name,
                    target,
                    asOf,
                    start,
                    examBy(),
                    availability(),
                    absences(),
                    experience(),
                    held(),
                    attempts(),
                    weak(),
                    confidence(),
                    known(),
                    one(List.of(Depth.values())),
                    chance(30),
                    chance(25),
                    ofKnown.nextInt(100) < 15,
                    one(LANGUAGES));
        }

        private Target target() {
            if (chance(35)) {
                return new Target.Role(one(List.of(Goal.values())));
            }
            return new Target.NamedExam(chance(15) ? anyExam() : one(plannable));
        }

        private LocalDate start() {
            return switch (random.nextInt(10)) {
                case 0 -> asOf;
                case 1, 2, 3 -> asOf.plusDays(between(1, 60));
                case 4 -> asOf.plusDays(between(60, 400));
                default -> asOf.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
            };
        }

        private Optional<LocalDate> examBy() {
            return switch (random.nextInt(10)) {
                case 0, 1 -> Optional.of(start.plusDays(between(1, 60)));
                case 2, 3 -> Optional.of(start.plusDays(between(60, 200)));
                case 4 -> Optional.of(start.plusDays(between(200, 1200)));
                default -> Optional.empty();
            };
        }

        private Availability availability() {
            return switch (random.nextInt(7)) {
                case 0, 1, 2 -> new Availability(OptionalInt.of(minutesPerWeek()), Optional.empty());
                case 3, 4, 5 -> new Availability(OptionalInt.empty(), Optional.of(days()));
                default -> capped(days());
            };
        }

        /** From one hour to forty, in tenths, quarters or whole hours, rather few than many. */
        private int minutesPerWeek() {
            int most = one(List.of(8, 16, 40)) * 60;
            int grain = one(List.of(6, 15, 60));
            return Math.max(60, between(60, most) / grain * grain);
        }

        private Map<DayOfWeek, Integer> days() {
            Map<DayOfWeek, Integer> days = new EnumMap<>(DayOfWeek.class);
            for (DayOfWeek day : DayOfWeek.values()) {
                if (chance(55)) {
                    days.put(day, chance(15) ? random.nextInt(481) : one(DAY_LENGTHS));
                }
            }
            if (days.values().stream().noneMatch(minutes -> minutes >= SHORTEST)) {
                days.put(one(List.of(DayOfWeek.values())), between(SHORTEST, 300));
            }
            return days;
        }

        private Availability capped(Map<DayOfWeek, Integer> days) {
            int sum = days.values().stream().mapToInt(Integer::intValue).sum();
            return new Availability(OptionalInt.of(between(SHORTEST, sum * 6 / 5)), Optional.of(days));
        }

        private List<Absence> absences() {
            return some(List.of(0, 0, 0, 1, 1, 2, 4), () -> {
                LocalDate from = start.plusDays(between(-10, 300));
                int days = one(List.of(1, 1, 2, 3, 5, 7, 7, 10, 14, 21, 42));
                return new Absence(from, from.plusDays(days - 1L), "away");
            });
        }

        private Map<Area, Integer> experience() {
            Map<Area, Integer> months = new EnumMap<>(Area.class);
            if (chance(70)) {
                Stream.of(Area.values())
                        .filter(area -> chance(50))
                        .forEach(area -> months.put(area, one(List.of(1, 3, 6, 11, 12, 18, 23, 24, 36, 60, 120))));
            }
            return months;
        }

        private List<Holding> held() {
            return some(List.of(0, 0, 0, 1, 1, 2, 3), () -> new Holding(anyExam(), before(1500)));
        }

        private List<Attempt> attempts() {
            return some(List.of(0, 0, 0, 1, 2), () -> {
                ExamCode exam = likelyExam();
                return new Attempt(exam, before(chance(70) ? 60 : 1000), chance(20), weakDomains(exam));
            });
        }

        private SortedSet<Integer> weakDomains(ExamCode exam) {
            return new TreeSet<>(
                    domainsOf(exam).stream().filter(domain -> chance(40)).toList());
        }

        private List<WeakDomain> weak() {
            return some(List.of(0, 0, 1, 2, 3), () -> {
                ExamCode exam = likelyExam();
                return new WeakDomain(exam, one(domainsOf(exam)));
            });
        }

        private List<SelfRating> confidence() {
            List<SelfRating> ratings = new ArrayList<>();
            ExamCode exam = likelyExam();
            domainsOf(exam).stream()
                    .filter(domain -> chance(25))
                    .forEach(domain -> ratings.add(new SelfRating(exam, domain, between(1, 5))));
            return ratings;
        }

        /** One learner in four knows something: rather units of the exam that is named than anything else. */
        private List<String> known() {
            if (ofKnown.nextInt(4) > 0) {
                return List.of();
            }
            List<String> own =
                    target instanceof Target.NamedExam exam ? units.getOrDefault(exam.exam(), List.of()) : List.of();
            return IntStream.range(0, 1 + ofKnown.nextInt(8))
                    .mapToObj(time -> own.isEmpty() || ofKnown.nextInt(4) == 0 ? names : own)
                    .map(from -> from.get(ofKnown.nextInt(from.size())))
                    .distinct()
                    .toList();
        }

        private LocalDate before(int most) {
            return asOf.minusDays(random.nextInt(most));
        }

        private ExamCode anyExam() {
            return one(versions).code();
        }

        /** Rather the exam that the learner names than another. */
        private ExamCode likelyExam() {
            boolean named = target instanceof Target.NamedExam exam && domains.containsKey(exam.exam());
            return named && chance(70) ? ((Target.NamedExam) target).exam() : one(plannable);
        }

        private List<Integer> domainsOf(ExamCode exam) {
            return domains.getOrDefault(exam, List.of());
        }

        private <T> List<T> some(List<Integer> counts, Supplier<T> value) {
            return IntStream.range(0, one(counts))
                    .mapToObj(count -> value.get())
                    .distinct()
                    .toList();
        }

        private <T> T one(List<T> values) {
            return values.get(random.nextInt(values.size()));
        }

        private int between(int least, int most) {
            return random.nextInt(least, most + 1);
        }

        private boolean chance(int percent) {
            return random.nextInt(100) < percent;
        }
    }
}
