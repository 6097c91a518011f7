package dev.cairn.planning;

import dev.cairn.exam.AnnouncedDomain;
import dev.cairn.exam.Area;
import dev.cairn.exam.Confidence;
import dev.cairn.exam.Conflict;
import dev.cairn.exam.Exam;
import dev.cairn.exam.ExamCode;
import dev.cairn.exam.ExamDomain;
import dev.cairn.exam.ExamGuide;
import dev.cairn.exam.ExamVersion;
import dev.cairn.exam.Family;
import dev.cairn.exam.Kind;
import dev.cairn.exam.Level;
import dev.cairn.exam.Link;
import dev.cairn.exam.ServiceChange;
import dev.cairn.exam.SourceNote;
import dev.cairn.exam.Status;
import dev.cairn.exam.Task;
import java.time.LocalDate;
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
 * @param passingScore of 1,000; absent too where it is not published
 * @param provisional whether it is planned from its predecessor's guide
 * @param plannedFrom that predecessor
 * @param known what is known of a provisional exam
 * @param domains its own; of a provisional exam as far as they are known
 * @param guide absent for a stub
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
        Optional<ExamCode> plannedFrom,
        Optional<String> known,
        Optional<Guide> guide,
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
                exam.flatMap(ExamView::passingScore),
                exam.map(Exam::scoredQuestions),
                exam.map(Exam::unscoredQuestions),
                exam.map(Exam::minutes),
                exam.map(Exam::fee),
                exam.map(Exam::validYears),
                exam.map(ExamView::months).orElse(Map.of()),
                version.kind() == Kind.PROVISIONAL,
                exam.flatMap(Exam::predecessor),
                exam.map(Exam::known).filter(text -> !text.isEmpty()),
                entry.guide().map(Guide::of),
                entry.lifecycle(),
                exam.map(ExamView::domains).orElse(List.of()),
                exam.map(Exam::links).orElse(List.of()),
                exam.map(known -> Services.of(known, entry.serviceChanges()))
                        .orElse(new Services(List.of(), List.of(), List.of())),
                exam.map(Exam::conflicts).orElse(List.of()),
                exam.map(Exam::sources).orElse(List.of()));
    }

    private static Optional<Integer> passingScore(Exam exam) {
        return exam.passingScore().isPresent() ? Optional.of(exam.passingScore().getAsInt()) : Optional.empty();
    }

    /** Where the weights of a coming version are not known its tasks are not known either. */
    private static List<Domain> domains(Exam exam) {
        return exam.domainsOf().isPresent()
                ? exam.announced().stream().map(Domain::of).toList()
                : exam.domains().stream().map(Domain::of).toList();
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
                plannedFrom,
                known,
                guide,
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
     * @param weight its share of the scored content, in percent; absent where it was not announced
     */
    public record Domain(int domain, String name, Optional<Integer> weight, List<TaskView> tasks) {

        static Domain of(AnnouncedDomain domain) {
            return new Domain(domain.number(), domain.name(), Optional.empty(), List.of());
        }

        static Domain of(ExamDomain domain) {
            return new Domain(
                    domain.number(),
                    domain.name(),
                    Optional.of(domain.weight()),
                    domain.tasks().stream().map(TaskView::of).toList());
        }
    }

    /** A task statement. */
    public record TaskView(String task, String title, List<String> topics, List<String> services) {

        static TaskView of(Task task) {
            return new TaskView(task.number(), task.title(), task.topics(), task.services());
        }
    }

    /** The guide of an exam, as it was known on the day {@code checked}: see {@link ExamGuide}. */
    public record Guide(
            Optional<String> revision,
            Optional<LocalDate> published,
            boolean read,
            String source,
            Confidence confidence,
            LocalDate checked) {

        static Guide of(ExamGuide guide) {
            return new Guide(
                    Optional.of(guide.revision()).filter(text -> !text.isEmpty()),
                    guide.published(),
                    guide.read(),
                    guide.source(),
                    guide.confidence(),
                    guide.checked());
        }
    }

    /**
     * Services by category. A category out of scope that names none is out of scope as a whole.
     *
     * @param changes services of either list that have ended or are closed to new customers
     */
    public record Services(List<Category> inScope, List<Category> outOfScope, List<ServiceChange> changes) {

        static Services of(Exam exam, List<ServiceChange> changes) {
            return new Services(categories(exam.inScope()), categories(exam.outOfScope()), changes);
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
            Optional<ExamCode> plannedFrom,
            Optional<String> known,
            Optional<Guide> guide,
            ExamEntry.Life lifecycle,
            List<DomainSummary> domains,
            List<Link> links,
            List<Conflict> conflicts,
            List<SourceNote> sources) {}

    /** A content domain as it stands in a list. */
    public record DomainSummary(int domain, String name, Optional<Integer> weight) {}
}
