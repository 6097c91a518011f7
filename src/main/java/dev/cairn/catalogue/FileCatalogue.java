package dev.cairn.catalogue;

import dev.cairn.exam.Caution;
import dev.cairn.exam.Comparison;
import dev.cairn.exam.DatedFact;
import dev.cairn.exam.Exam;
import dev.cairn.exam.ExamCode;
import dev.cairn.exam.ExamVersion;
import dev.cairn.exam.Link;
import dev.cairn.exam.Succession;
import dev.cairn.exam.Task;
import dev.cairn.planning.ExamCatalogue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** A catalogue that was read from files and found whole. */
record FileCatalogue(
        SortedMap<ExamCode, ExamVersion> versionsByCode,
        Map<ExamCode, Exam> exams,
        Map<ExamCode, String> guideSlugs,
        List<DatedFact> datedFacts,
        List<Succession> successions,
        List<Caution> cautions,
        List<Comparison> comparisons,
        Map<String, String> documentationPages,
        String taskPagePattern,
        String revision)
        implements ExamCatalogue {

    @Override
    public List<ExamVersion> versions() {
        return List.copyOf(versionsByCode.values());
    }

    @Override
    public Optional<Exam> exam(ExamCode code) {
        return Optional.ofNullable(exams.get(code));
    }

    @Override
    public Optional<ExamVersion> version(ExamCode code) {
        return Optional.ofNullable(versionsByCode.get(code));
    }

    @Override
    public Link guidePage(Exam exam, int domain, Task task) {
        ExamCode guide = exam.predecessor().orElse(exam.code());
        String number = task.number().substring(task.number().indexOf('.') + 1);
        String page = taskPagePattern
                .replace("{slug}", guideSlugs.getOrDefault(guide, ""))
                .replace("{domain}", Integer.toString(domain))
                .replace("{task}", number);
        return new Link("Exam guide of " + guide + ", task " + task.number(), page);
    }

    @Override
    public Optional<Link> documentation(String service) {
        return Optional.ofNullable(documentationPages.get(service))
                .map(page -> new Link(service + " documentation", page));
    }
}
