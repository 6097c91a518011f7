package dev.cairn.planning;

import static dev.cairn.planning.Promise.breachIf;

import dev.cairn.exam.Exam;
import dev.cairn.exam.ExamDomain;
import dev.cairn.exam.Task;
import dev.cairn.plan.PathStep;
import dev.cairn.plan.PathStep.DomainShare;
import dev.cairn.plan.Session;
import dev.cairn.plan.Work;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Every session is about something, and every domain gets what is its due. */
final class ContentPromises {
    private static final int LEAST_REVIEWS = 2;
    private static final int STEP = 5;
    private static final int SHORTEST = 25;
    private static final int LENGTH_FOR_ANY_NUMBER_OF_STEPS = 45;
    /** Of shares that are printed with six decimals. */
    private static final double ROUNDING = 1e-6;

    private ContentPromises() {}

    static List<Promise> all() {
        return List.of(
                Promise.ofSessions("every session belongs to an exam of the path", ContentPromises::ofThePath),
                Promise.ofSessions(
                        "every session belongs to a domain, or has none by its kind", ContentPromises::domain),
                Promise.ofSessions("the tasks of a session are those of its domain", ContentPromises::tasks),
                Promise.ofSessions("learn, lab, quiz and review name tasks and topics", ContentPromises::topics),
                Promise.ofSteps("a domain gets floor or ceiling of its exact share", ContentPromises::shares),
                Promise.ofSteps("the minutes of a domain are those of its sessions", ContentPromises::domainMinutes),
                Promise.ofSteps("needs add up to one, none under half of its weight", ContentPromises::needs),
                Promise.ofSteps("every task of every domain is learned", ContentPromises::everyTask),
                Promise.ofSteps("every topic of every domain is learned", ContentPromises::everyTopic),
                Promise.ofSteps("every task is learned once before any is learned twice", ContentPromises::onceFirst),
                Promise.ofSteps("every domain is reviewed twice after its first lesson", ContentPromises::reviews));
    }

    private static Stream<String> ofThePath(MadePlan made, Session session) {
        return breachIf(!made.path().contains(session.exam()), () -> "%s is not in the path".formatted(session.exam()));
    }

    private static boolean isOnADomain(Session session) {
        return switch (session.kind()) {
            case LEARN, LAB, QUIZ, REVIEW -> true;
            case MOCK, MOCK_REVIEW, BUFFER, EXAM -> false;
        };
    }

    private static Stream<String> domain(MadePlan made, Session session) {
        boolean isMock = session.kind() == Work.MOCK || session.kind() == Work.MOCK_REVIEW;
        return Stream.of(
                        breachIf(
                                isOnADomain(session) != session.domain().isPresent(),
                                () -> "domain %s".formatted(session.domain())),
                        breachIf(
                                session.domain().isPresent()
                                        && domainOf(made, session).isEmpty(),
                                () -> "the exam has no domain %s".formatted(session.domain())),
                        breachIf(isMock != session.mock().isPresent(), () -> "mock %s".formatted(session.mock())))
                .flatMap(breaches -> breaches);
    }

    private static Optional<ExamDomain> domainOf(MadePlan made, Session session) {
        return made.engine()
                .catalogue()
                .exam(session.exam())
                .flatMap(exam -> session.domain().flatMap(exam::domain));
    }

    /** A review or a quiz may also name what else is due, of other domains. */
    private static Stream<String> tasks(MadePlan made, Session session) {
        Set<String> own = new HashSet<>();
        domainOf(made, session).ifPresent(domain -> domain.tasks().forEach(task -> own.add(task.number())));
        boolean mixes = session.kind() == Work.REVIEW || session.kind() == Work.QUIZ;
        boolean sound = mixes ? session.tasks().stream().anyMatch(own::contains) : own.containsAll(session.tasks());
        return breachIf(!sound, () -> "tasks %s".formatted(session.tasks()));
    }

    private static Stream<String> topics(MadePlan made, Session session) {
        boolean empty = session.topics().isEmpty() || session.tasks().isEmpty();
        return breachIf(
                isOnADomain(session) && empty,
                () -> "topics %s, tasks %s".formatted(session.topics(), session.tasks()));
    }

    /** Where work was cut, to the length of a session. */
    private static Stream<String> shares(MadePlan made, PathStep step) {
        int unit = unit(made, step);
        int total = step.domains().stream().mapToInt(DomainShare::minutes).sum();
        double needs = step.domains().stream().mapToDouble(DomainShare::need).sum();
        return step.domains().stream().flatMap(share -> {
            double exact = total * share.need() / needs / unit;
            int units = share.minutes() / unit;
            boolean nearly =
                    made.isCurtailed(step) && Math.abs(share.minutes() - exact * unit) < longest(made, step, share);
            boolean sound = nearly
                    || (share.minutes() % unit == 0
                            && units >= Math.floor(exact - ROUNDING)
                            && units <= Math.ceil(exact + ROUNDING));
            return breachIf(
                    !sound,
                    () -> "domain %d has %d of %d minutes where %.2f are exact, in units of %d"
                            .formatted(share.domain(), share.minutes(), total, exact * unit, unit));
        });
    }

    private static int longest(MadePlan made, PathStep step, DomainShare share) {
        return made.study(step, share, Work.values()).stream()
                .mapToInt(Session::minutes)
                .max()
                .orElse(SHORTEST);
    }

    /** Days too short for two sessions, and work that was cut, are shared out in shortest sessions. */
    private static int unit(MadePlan made, PathStep step) {
        int longest = made.time().spread(made.engine().rules().parameters()).values().stream()
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
        return longest < LENGTH_FOR_ANY_NUMBER_OF_STEPS || made.isCurtailed(step) ? SHORTEST : STEP;
    }

    private static Stream<String> domainMinutes(MadePlan made, PathStep step) {
        return step.domains().stream().flatMap(share -> {
            int minutes = MadePlan.minutes(made.study(step, share, Work.values()));
            return breachIf(
                    minutes != share.minutes(),
                    () -> "domain %d: %d, in sessions %d".formatted(share.domain(), share.minutes(), minutes));
        });
    }

    private static Stream<String> needs(MadePlan made, PathStep step) {
        double sum = step.domains().stream().mapToDouble(DomainShare::need).sum();
        return Stream.concat(
                breachIf(
                        Math.abs(sum - 1) > step.domains().size() * ROUNDING,
                        () -> "needs add up to %f".formatted(sum)),
                step.domains().stream()
                        .filter(share -> share.need() < share.weight() / 200.0 - ROUNDING)
                        .map(share -> "domain %d: need %f, weight %d %%"
                                .formatted(share.domain(), share.need(), share.weight())));
    }

    private static Stream<String> everyTask(MadePlan made, PathStep step) {
        Set<String> learned = union(made.study(step, Work.LEARN).stream().map(Session::tasks));
        return breachIfMissing(
                made, step, tasks(made.exam(step)).map(Task::number).toList(), learned);
    }

    private static Stream<String> everyTopic(MadePlan made, PathStep step) {
        Set<String> learned = union(made.study(step, Work.LEARN).stream().map(Session::topics));
        List<String> all =
                tasks(made.exam(step)).flatMap(task -> task.topics().stream()).toList();
        return breachIfMissing(made, step, all, learned);
    }

    private static Stream<String> breachIfMissing(MadePlan made, PathStep step, List<String> all, Set<String> learned) {
        List<String> missing =
                all.stream().filter(each -> !learned.contains(each)).toList();
        return breachIf(!made.isCurtailed(step) && !missing.isEmpty(), () -> "never learned: %s".formatted(missing));
    }

    private static Stream<Task> tasks(Exam exam) {
        return exam.domains().stream().flatMap(domain -> domain.tasks().stream());
    }

    private static Set<String> union(Stream<List<String>> lists) {
        Set<String> union = new HashSet<>();
        lists.forEach(union::addAll);
        return union;
    }

    /** Going on with a task in the next lesson of its domain is learning it once. */
    private static Stream<String> onceFirst(MadePlan made, PathStep step) {
        Set<String> open =
                new HashSet<>(tasks(made.exam(step)).map(Task::number).toList());
        Map<Integer, Collection<String>> lastOfDomain = new HashMap<>();
        for (Session lesson : made.study(step, Work.LEARN)) {
            Collection<String> last = lastOfDomain.getOrDefault(lesson.domain().orElse(0), List.of());
            List<String> again = lesson.tasks().stream()
                    .filter(task -> !open.contains(task) && !last.contains(task))
                    .toList();
            open.removeAll(lesson.tasks());
            if (!again.isEmpty() && !open.isEmpty()) {
                return Stream.of("%s again on %s, before %s".formatted(again, lesson.date(), open));
            }
            lastOfDomain.put(lesson.domain().orElse(0), lesson.tasks());
        }
        return Stream.empty();
    }

    private static Stream<String> reviews(MadePlan made, PathStep step) {
        return made.isCurtailed(step)
                ? Stream.empty()
                : step.domains().stream().flatMap(share -> {
                    List<Session> lessons = made.study(step, share, Work.LEARN);
                    long reviews = made.study(step, share, Work.REVIEW).stream()
                            .filter(review -> !lessons.isEmpty()
                                    && !review.date().isBefore(lessons.get(0).date()))
                            .count();
                    return breachIf(
                            reviews < LEAST_REVIEWS,
                            () -> "domain %d has %d reviews in %d minutes"
                                    .formatted(share.domain(), reviews, share.minutes()));
                });
    }
}
