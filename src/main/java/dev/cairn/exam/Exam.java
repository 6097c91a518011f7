package dev.cairn.exam;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * An exam that can be planned: all that its guide says. A {@link Kind#PROVISIONAL} one carries its predecessor's guide.
 *
 * @param passingScore of 1,000, if it is published
 * @param minutes how long it takes
 * @param fee in USD
 * @param validYears for how many years a pass is valid
 * @param recommendedExperience months by area, for the guide's target candidate
 * @param inScope services by category
 * @param outOfScope services by category; a category without services is out of scope as a whole
 * @param predecessor whose guide a provisional exam is planned from
 * @param announced the domains of a provisional exam, as far as they are known; empty for others
 * @param known what is known of a provisional exam, in a sentence or two; empty for others
 */
public record Exam(
        ExamVersion version,
        OptionalInt passingScore,
        int scoredQuestions,
        int unscoredQuestions,
        int minutes,
        int fee,
        int validYears,
        Map<Area, Integer> recommendedExperience,
        List<Link> links,
        List<ExamDomain> domains,
        Map<String, List<String>> inScope,
        Map<String, List<String>> outOfScope,
        List<Conflict> conflicts,
        List<SourceNote> sources,
        Optional<ExamCode> predecessor,
        List<AnnouncedDomain> announced,
        String known) {

    /** The exam whose domains and weights these are, if they are not its own: those of a coming version may not be known. */
    public Optional<ExamCode> domainsOf() {
        return announced.stream().anyMatch(domain -> domain.weight().isPresent()) ? Optional.empty() : predecessor;
    }

    /** The exam whose guide the links open, if the page of its own is not known. */
    public Optional<ExamCode> guideOf() {
        String own = guideTitle(code());
        return links.stream().anyMatch(link -> link.title().equals(own)) ? Optional.empty() : predecessor;
    }

    /** The title of the link to the guide of an exam. */
    public static String guideTitle(ExamCode exam) {
        return "Exam guide of " + exam;
    }

    public ExamCode code() {
        return version.code();
    }

    /** The services of all categories that are in scope, each once. */
    public Stream<String> services() {
        return inScope.values().stream().flatMap(List::stream).distinct();
    }

    /** The domain with this number, if the exam has it. */
    public Optional<ExamDomain> domain(int number) {
        return domains.stream().filter(domain -> domain.number() == number).findFirst();
    }
}
