package dev.cairn.planning;

import dev.cairn.exam.Area;
import dev.cairn.exam.Conflict;
import dev.cairn.exam.Exam;
import dev.cairn.exam.ExamCode;
import dev.cairn.exam.ExamDomain;
import dev.cairn.exam.ExamVersion;
import dev.cairn.exam.Family;
import dev.cairn.exam.Kind;
import dev.cairn.exam.Level;
import dev.cairn.exam.Link;
import dev.cairn.exam.SourceNote;
import dev.cairn.exam.Status;
import dev.cairn.exam.Task;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * An exam version in the shape of the contract. A stub has no guide: its numbers are absent and its lists empty.
 *
 * @param fee in USD
 * @param recommendedExperience months by area
 * @param provisional whether it is planned from its predecessor's guide
 * @param services empty lists for a stub
 */
public record ExamView(
        ExamCode code,
        String title,
        Level level,
        Family family,
        Kind kind,
        Status status,
        Optional<Integer> passingScore,
        Optional<Integer> scoredQuestions,
        Optional<Integer> unscoredQuestions,
        Optional<Integer> minutes,
        Optional<Integer> fee,
        Optional<Integer> validYears,
        Map<String, Integer> recommendedExperience,
        boolean provisional,
        ExamEntry.Life lifecycle,
        List<Domain> domains,
        List<Link> links,
        Services services,
        List<Conflict> conflicts,
        List<SourceNote> sources) {

    public static ExamView of(ExamEntry entry) {
        ExamVersion version = entry.version();
        Optional<Exam> exam = entry.exam();
        return new ExamView(
                version.code(),
                version.title(),
                version.level(),
                version.family(),
                version.kind(),
                entry.status(),
                exam.map(Exam::passingScore),
                exam.map(Exam::scoredQuestions),
                exam.map(Exam::unscoredQuestions),
                exam.map(Exam::minutes),
                exam.map(Exam::fee),
                exam.map(Exam::validYears),
                exam.map(ExamView::months).orElse(Map.of()),
                version.kind() == Kind.PROVISIONAL,
                entry.lifecycle(),
                exam.stream()
                        .flatMap(known -> known.domains().stream())
                        .map(Domain::of)
                        .toList(),
                exam.map(Exam::links).orElse(List.of()),
                exam.map(Services::of).orElse(new Services(List.of(), List.of())),
                exam.map(Exam::conflicts).orElse(List.of()),
                exam.map(Exam::sources).orElse(List.of()));
    }

    private static Map<String, Integer> months(Exam exam) {
        Map<String, Integer> months = new LinkedHashMap<>();
        for (Area area : Area.values()) {
            Optional.ofNullable(exam.recommendedExperience().get(area))
                    .ifPresent(count -> months.put(area.name().toLowerCase(Locale.ROOT), count));
        }
        return months;
    }

    /** The same without tasks and services, as it stands in a list. */
    public Summary summary() {
        return new Summary(
                code,
                title,
                level,
                family,
                kind,
                status,
                passingScore,
                scoredQuestions,
                unscoredQuestions,
                minutes,
                fee,
                validYears,
                recommendedExperience,
                provisional,
                lifecycle,
                domains.stream()
                        .map(domain -> new DomainSummary(domain.domain(), domain.name(), domain.weight()))
                        .toList(),
                links,
                conflicts,
                sources);
    }

    /**
     * A content domain.
     *
     * @param weight its share of the scored content, in percent
     */
    public record Domain(int domain, String name, int weight, List<TaskView> tasks) {

        static Domain of(ExamDomain domain) {
            return new Domain(
                    domain.number(),
                    domain.name(),
                    domain.weight(),
                    domain.tasks().stream().map(TaskView::of).toList());
        }
    }

    /** A task statement. */
    public record TaskView(String task, String title, List<String> topics, List<String> services, String lab) {

        static TaskView of(Task task) {
            return new TaskView(task.number(), task.title(), task.topics(), task.services(), task.lab());
        }
    }

    /** Services by category. A category out of scope that names none is out of scope as a whole. */
    public record Services(List<Category> inScope, List<Category> outOfScope) {

        static Services of(Exam exam) {
            return new Services(categories(exam.inScope()), categories(exam.outOfScope()));
        }

        private static List<Category> categories(Map<String, List<String>> services) {
            return services.entrySet().stream()
                    .map(entry -> new Category(entry.getKey(), entry.getValue()))
                    .toList();
        }
    }

    /** The services of a category. */
    public record Category(String category, List<String> services) {}

    /** An exam version as it stands in a list. */
    public record Summary(
            ExamCode code,
            String title,
            Level level,
            Family family,
            Kind kind,
            Status status,
            Optional<Integer> passingScore,
            Optional<Integer> scoredQuestions,
            Optional<Integer> unscoredQuestions,
            Optional<Integer> minutes,
            Optional<Integer> fee,
            Optional<Integer> validYears,
            Map<String, Integer> recommendedExperience,
            boolean provisional,
            ExamEntry.Life lifecycle,
            List<DomainSummary> domains,
            List<Link> links,
            List<Conflict> conflicts,
            List<SourceNote> sources) {}

    /** A content domain as it stands in a list. */
    public record DomainSummary(int domain, String name, int weight) {}
}
