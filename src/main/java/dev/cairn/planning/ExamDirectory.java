package dev.cairn.planning;

import dev.cairn.exam.DatedFact;
import dev.cairn.exam.Exam;
import dev.cairn.exam.ExamCode;
import dev.cairn.exam.ExamVersion;
import dev.cairn.exam.Occasion;
import dev.cairn.exam.ServiceChange;
import dev.cairn.exam.Status;
import dev.cairn.exam.Succession;
import dev.cairn.planning.ExamEntry.Life;
import dev.cairn.planning.ExamEntry.OfferedLanguage;
import dev.cairn.planning.lifecycle.DateThatHolds;
import dev.cairn.planning.lifecycle.ExamStatus;
import dev.cairn.planning.lifecycle.FirstDay;
import dev.cairn.planning.lifecycle.LastDay;
import dev.cairn.planning.lifecycle.LastSafeDay;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All exam versions as they stand on a day: rules of the first stage infer the status from the dated facts of the catalogue. Immutable, and safe for use
 * by several threads.
 */
public final class ExamDirectory {
    private final RuleBook rules;
    private final ExamCatalogue catalogue;

    public ExamDirectory(Engine engine) {
        this.rules = engine.rules();
        this.catalogue = engine.catalogue();
    }

    /**
     * Every version, stubs included, by code.
     *
     * @param language ISO 639 code of the language to sit the exams in
     * @throws RunawayRulesException if the rules do not come to an end
     * @throws UndecidedException if the rules give a version no status, or several
     */
    public List<ExamEntry> at(LocalDate asOf, String language) {
        Inference inferred = infer(asOf, language);
        return catalogue.versions().stream()
                .map(version -> entry(version, inferred))
                .toList();
    }

    /**
     * The version with this code, if the catalogue has it.
     *
     * @param language ISO 639 code of the language to sit the exam in
     * @throws RunawayRulesException if the rules do not come to an end
     * @throws UndecidedException if the rules give the version no status, or several
     */
    public Optional<ExamEntry> find(ExamCode code, LocalDate asOf, String language) {
        return catalogue.version(code).map(version -> entry(version, infer(asOf, language)));
    }

    private Inference infer(LocalDate asOf, String language) {
        List<Object> facts = new ArrayList<>();
        facts.add(new AsOf(asOf));
        facts.add(new Language(language));
        facts.addAll(rules.parameters().numbers().values());
        facts.addAll(catalogue.datedFacts());
        facts.addAll(catalogue.successions());
        facts.addAll(catalogue.betaCodes());
        facts.addAll(catalogue.renewals());
        facts.addAll(catalogue.versions());
        return rules.infer(Stage.LIFECYCLE, facts);
    }

    private ExamEntry entry(ExamVersion version, Inference inferred) {
        ExamCode code = version.code();
        return new ExamEntry(
                version,
                catalogue.exam(code),
                status(code, inferred),
                life(code, inferred),
                catalogue.guides().stream()
                        .filter(guide -> guide.exam().equals(code))
                        .findFirst(),
                catalogue.exam(code).map(this::changes).orElse(List.of()));
    }

    /** Those of services that the exam names, in scope or out of it. */
    private List<ServiceChange> changes(Exam exam) {
        Set<String> services = Stream.concat(
                        exam.services(), exam.outOfScope().values().stream().flatMap(List::stream))
                .collect(Collectors.toSet());
        return catalogue.serviceChanges().stream()
                .filter(change -> services.contains(change.service()))
                .toList();
    }

    private static Status status(ExamCode code, Inference inferred) {
        List<Status> statuses = inferred.stream(ExamStatus.class)
                .filter(fact -> fact.exam().equals(code))
                .map(ExamStatus::status)
                .toList();
        if (statuses.size() != 1) {
            throw new UndecidedException(
                    "the rules of stage lifecycle should give %s one status, not %s".formatted(code, statuses));
        }
        return statuses.get(0);
    }

    private Life life(ExamCode code, Inference inferred) {
        return new Life(
                inferred.stream(FirstDay.class)
                        .filter(fact -> fact.exam().equals(code))
                        .map(FirstDay::day)
                        .findFirst(),
                days(code, Occasion.BETA_FROM, inferred).max(Comparator.naturalOrder()),
                days(code, Occasion.BETA_TO, inferred).min(Comparator.naturalOrder()),
                inferred.stream(LastDay.class)
                        .filter(fact -> fact.exam().equals(code))
                        .map(LastDay::day)
                        .findFirst(),
                inferred.stream(LastSafeDay.class)
                        .filter(fact -> fact.exam().equals(code))
                        .map(LastSafeDay::day)
                        .findFirst(),
                catalogue.successions().stream()
                        .filter(succession -> succession.exam().equals(code))
                        .map(Succession::successor)
                        .distinct()
                        .toList(),
                languages(code),
                facts(code).toList());
    }

    private static Stream<LocalDate> days(ExamCode code, Occasion occasion, Inference inferred) {
        return inferred.stream(DateThatHolds.class)
                .filter(fact -> fact.exam().equals(code) && fact.occasion() == occasion)
                .map(DateThatHolds::day);
    }

    private Stream<DatedFact> facts(ExamCode code) {
        return catalogue.datedFacts().stream().filter(fact -> fact.exam().equals(code));
    }

    private List<OfferedLanguage> languages(ExamCode code) {
        return catalogue.languages().stream()
                .filter(offered -> offered.exam().equals(code))
                .flatMap(offered -> offered.languages().stream())
                .map(language -> new OfferedLanguage(language, lastDay(code, language)))
                .toList();
    }

    /** The last day in this language alone: of several the earliest. */
    private Optional<LocalDate> lastDay(ExamCode code, String language) {
        return facts(code)
                .filter(fact ->
                        fact.occasion() == Occasion.LAST_DAY && fact.languages().contains(language))
                .map(DatedFact::day)
                .min(Comparator.naturalOrder());
    }
}
