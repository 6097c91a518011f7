package dev.cairn.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import dev.cairn.exam.AnnouncedDomain;
import dev.cairn.exam.Area;
import dev.cairn.exam.Caution;
import dev.cairn.exam.Comparison;
import dev.cairn.exam.Conflict;
import dev.cairn.exam.DatedFact;
import dev.cairn.exam.Exam;
import dev.cairn.exam.ExamCode;
import dev.cairn.exam.ExamDomain;
import dev.cairn.exam.ExamGuide;
import dev.cairn.exam.ExamVersion;
import dev.cairn.exam.Family;
import dev.cairn.exam.Kind;
import dev.cairn.exam.Level;
import dev.cairn.exam.Link;
import dev.cairn.exam.Occasion;
import dev.cairn.exam.Renewal;
import dev.cairn.exam.RenewalWay;
import dev.cairn.exam.SourceNote;
import dev.cairn.exam.Succession;
import dev.cairn.exam.Task;
import dev.cairn.planning.ExamCatalogue;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShippedCatalogueTest {
    private static final ExamCatalogue CATALOGUE = CatalogueFiles.read(SeedCopy.SHIPPED);

    @Test
    void holdsTheThirteenExamsOfTheGuideAndTheTwoWhoseGuidesCameLater() {
        assertThat(codes(Kind.FULL))
                .containsExactly(
                        "AIB-C01", "AIF-C01", "AIP-C01", "ANS-C01", "CLF-C02", "DEA-C01", "DOP-C02", "DVA-C02",
                        "MLA-C01", "MLA-C02", "MLS-C01", "SAA-C03", "SAP-C02", "SCS-C03", "SOA-C03");
    }

    @Test
    void holdsTwoVersionsWhoseGuideHasNotBeenRead() {
        assertThat(codes(Kind.PROVISIONAL)).containsExactly("DVA-C03", "SAP-C03");
    }

    @Test
    void holdsStubsThatCannotBePlanned() {
        assertThat(codes(Kind.STUB))
                .containsExactly(
                        "AI1-C01", "ANS-C00", "AXS-C01", "BDS-C00", "CLF-C01", "DAS-C01", "DBS-C01", "DE1-C01",
                        "DOP-C01", "DVA-C01", "ME1-C01", "ME1-C02", "PAS-C01", "SAA-C01", "SAA-C02", "SAP-C01",
                        "SCS-C01", "SCS-C02", "SOA-C01", "SOA-C02")
                .allSatisfy(
                        code -> assertThat(CATALOGUE.exam(new ExamCode(code))).isEmpty());
    }

    @Test
    void namesStubs() {
        assertThat(CATALOGUE.version(new ExamCode("SOA-C02")))
                .contains(new ExamVersion(
                        new ExamCode("SOA-C02"),
                        "SOA",
                        "AWS Certified SysOps Administrator - Associate",
                        Level.ASSOCIATE,
                        Family.OPERATIONS,
                        Kind.STUB));
        assertThat(CATALOGUE.version(new ExamCode("SAA-C04"))).isEmpty();
    }

    @Test
    void listsVersionsByCode() {
        assertThat(CATALOGUE.versions())
                .extracting(ExamVersion::code)
                .isSorted()
                .hasSize(15 + 2 + 20);
    }

    @Test
    void holdsFiftyNineDomainsOfTheThirteenExamsAndFourOfTheLaterOne() {
        assertThat(thirteen().mapToInt(exam -> exam.domains().size()).sum()).isEqualTo(59);
        assertThat(exam("MLA-C02").domains()).hasSize(4);
        assertThat(exam("AIB-C01").domains()).extracting(ExamDomain::weight).containsExactly(24, 28, 24, 24);
    }

    @Test
    void holdsTheTasksOfEveryGuide() {
        assertThat(thirteen()
                        .filter(exam -> !exam.code().equals(new ExamCode("AIP-C01")))
                        .mapToLong(exam -> tasks(exam).count())
                        .sum())
                .isEqualTo(188);
        assertThat(tasks(exam("MLA-C02"))).hasSize(12);
        assertThat(tasks(exam("AIB-C01"))).hasSize(13);
        assertThat(tasks(exam("AIP-C01"))).hasSize(20);
    }

    @Test
    void knowsAnExamAsItsGuideDescribesIt() {
        Exam exam = exam("SAA-C03");

        assertThat(exam.version())
                .isEqualTo(new ExamVersion(
                        new ExamCode("SAA-C03"),
                        "SAA",
                        "AWS Certified Solutions Architect - Associate",
                        Level.ASSOCIATE,
                        Family.CLOUD,
                        Kind.FULL));
        assertThat(exam.passingScore()).hasValue(720);
        assertThat(exam.scoredQuestions()).isEqualTo(50);
        assertThat(exam.unscoredQuestions()).isEqualTo(15);
        assertThat(exam.minutes()).isEqualTo(130);
        assertThat(exam.fee()).isEqualTo(150);
        assertThat(exam.validYears()).isEqualTo(3);
        assertThat(exam.recommendedExperience()).containsOnlyKeys(Area.CLOUD).containsEntry(Area.CLOUD, 12);
        assertThat(exam.domains()).extracting(ExamDomain::weight).containsExactly(30, 26, 24, 20);
        assertThat(exam.predecessor()).isEmpty();
        assertThat(exam.known()).isEmpty();
        assertThat(exam.sources()).extracting(SourceNote::document).contains("guide", "facts");
    }

    @Test
    void saysWhatEachTaskAsksForAndHowToPractiseIt() {
        assertThat(plannable().flatMap(ShippedCatalogueTest::tasks)).allSatisfy(task -> {
            assertThat(task.title()).isNotBlank();
            assertThat(task.topics()).isNotEmpty();
        });
    }

    @Test
    void linksToThePagesOfAnExam() {
        assertThat(exam("AIF-C01").links())
                .containsExactly(
                        new Link(
                                "Exam page of AIF-C01",
                                "https://aws.amazon.com/certification/certified-ai-practitioner/"),
                        new Link(
                                "Exam guide of AIF-C01",
                                "https://docs.aws.amazon.com/aws-certification/latest/ai-practitioner-01/ai-practitioner-01.html"),
                        new Link(
                                "Exam preparation for AIF-C01",
                                "https://skillbuilder.aws/category/exam-prep/ai-practitioner-AIF-C01"));
    }

    @Test
    void plansAComingVersionFromItsPredecessorWithTheWeightsThatAreKnown() {
        Exam coming = exam("DVA-C03");
        Exam predecessor = exam("DVA-C02");

        assertThat(coming.predecessor()).contains(predecessor.code());
        assertThat(coming.version().level()).isEqualTo(Level.ASSOCIATE);
        assertThat(coming.version().family()).isEqualTo(Family.DEVELOPMENT);
        assertThat(coming.domains()).extracting(ExamDomain::weight).containsExactly(30, 26, 22, 22);
        assertThat(coming.domains())
                .extracting(ExamDomain::tasks)
                .isEqualTo(predecessor.domains().stream().map(ExamDomain::tasks).toList());
        assertThat(coming.inScope()).isEqualTo(predecessor.inScope());
        assertThat(coming.known()).startsWith("AWS has announced its four domains");
        assertThat(coming.domains().get(2).name()).isEqualTo("Testing and Deployment");
        assertThat(coming.domainsOf()).isEmpty();
        assertThat(coming.passingScore()).hasValue(720);
    }

    @Test
    void plansAComingVersionOfUnknownWeightsWithItsPredecessors() {
        Exam coming = exam("SAP-C03");

        assertThat(coming.domains()).isEqualTo(exam("SAP-C02").domains());
        assertThat(coming.domainsOf()).contains(new ExamCode("SAP-C02"));
        assertThat(coming.announced())
                .extracting(AnnouncedDomain::name)
                .containsExactly(
                        "Design and implement cloud-native architectures",
                        "Security, compliance, and governance",
                        "Design cost-optimized architectures",
                        "Resilience, migration, and business continuity",
                        "Operational excellence and automation");
        assertThat(coming.announced())
                .allSatisfy(domain -> assertThat(domain.weight()).isEmpty());
        assertThat(coming.passingScore()).isEmpty();
        assertThat(coming.scoredQuestions() + coming.unscoredQuestions()).isEqualTo(75);
        assertThat(coming.minutes()).isEqualTo(180);
        assertThat(coming.fee()).isEqualTo(300);
    }

    @Test
    void opensTheGuideOfAComingVersionWhereItsPageIsKnown() {
        Exam coming = exam("DVA-C03");

        assertThat(coming.links())
                .extracting(Link::title)
                .containsExactly(
                        "Exam page of DVA-C02 (the predecessor)",
                        "Exam guide of DVA-C03",
                        "Exam preparation for DVA-C02 (the predecessor)");
        assertThat(coming.guideOf()).isEmpty();
    }

    @Test
    void saysWhichLinksOfAComingVersionAreItsPredecessors() {
        Exam coming = exam("SAP-C03");

        assertThat(coming.links())
                .extracting(Link::title)
                .containsExactly(
                        "Exam page of SAP-C02 (the predecessor)",
                        "Exam guide of SAP-C02 (the predecessor)",
                        "Exam preparation for SAP-C02 (the predecessor)");
        assertThat(coming.guideOf()).contains(new ExamCode("SAP-C02"));
    }

    @Test
    void keepsBothDatesWhereSourcesDisagree() {
        assertThat(CATALOGUE.datedFacts())
                .filteredOn(fact -> fact.exam().equals(new ExamCode("DVA-C02")))
                .extracting(DatedFact::occasion, DatedFact::day)
                .containsExactly(
                        tuple(Occasion.LAST_DAY, LocalDate.of(2026, 11, 30)),
                        tuple(Occasion.LAST_DAY, LocalDate.of(2026, 12, 1)));
    }

    @Test
    void keepsTheLanguagesOfADateInOrder() {
        assertThat(CATALOGUE.datedFacts())
                .filteredOn(fact -> fact.day().equals(LocalDate.of(2027, 1, 13)))
                .singleElement()
                .satisfies(fact -> assertThat(fact.languages()).containsExactly("ja", "ko", "zh"));
    }

    @Test
    void knowsWhatFollowsARetiredExamAndThatItShouldNotBeStarted() {
        ExamCode retired = new ExamCode("MLS-C01");

        assertThat(CATALOGUE.successions())
                .filteredOn(succession -> succession.exam().equals(retired))
                .extracting(Succession::successor)
                .containsExactly(new ExamCode("MLA-C01"), new ExamCode("AIP-C01"));
        assertThat(CATALOGUE.cautions()).extracting(Caution::exam).containsExactly(retired);
    }

    @Test
    void tellsWhatEachSourceOfAConflictSays() {
        assertThat(exam("MLA-C02").conflicts()).first().satisfies(conflict -> {
            assertThat(conflict.field()).isEqualTo("betaResultsWait");
            assertThat(conflict.says())
                    .containsExactly(
                            Map.entry("oneSource", "within 5 working days"),
                            Map.entry("anotherSource", "up to 90 days"));
            assertThat(conflict.taken()).isEqualTo("anotherSource");
        });
        assertThat(exam("AIP-C01").conflicts()).extracting(Conflict::field).contains("scoredQuestions");
    }

    @Test
    void saysForEveryExamWhenItsGuideWasLookedUp() {
        assertThat(CATALOGUE.guides())
                .extracting(ExamGuide::exam)
                .containsExactlyElementsOf(plannable().map(Exam::code).sorted().toList());
        assertThat(CATALOGUE.guides())
                .filteredOn(guide -> !guide.read())
                .extracting(guide -> guide.exam().value(), ExamGuide::published)
                .containsExactly(
                        tuple("DVA-C03", Optional.of(LocalDate.of(2026, 10, 27))),
                        tuple("SAP-C03", Optional.of(LocalDate.of(2026, 10, 27))));
    }

    @ParameterizedTest
    @CsvSource({
        "CLF-C02, ar de en es fr it ja ko pt zh",
        "SAA-C03, en es fr it ja ko pt zh",
        "SCS-C03, en es ja ko pt zh",
        "DOP-C02, en ja ko zh",
        "AIB-C01, en ja"
    })
    void knowsTheLanguagesOfAnExam(String exam, String languages) {
        assertThat(CATALOGUE.languages())
                .filteredOn(offered -> offered.exam().value().equals(exam))
                .singleElement()
                .satisfies(offered ->
                        assertThat(String.join(" ", offered.languages())).isEqualTo(languages));
    }

    @ParameterizedTest
    @CsvSource({
        "CLF-C02, it, 2026-12-31",
        "AIF-C01, de, 2026-10-15",
        "SOA-C03, ko, 2026-11-19",
        "SAA-C03, it, 2026-12-31",
        "SCS-C03, zh, 2026-12-31",
        "DOP-C02, ko, 2026-12-31",
        "MLA-C01, ja, 2027-01-14"
    })
    void knowsTheLastDayInALanguage(String exam, String language, LocalDate day) {
        assertThat(CATALOGUE.datedFacts())
                .filteredOn(fact ->
                        fact.exam().value().equals(exam) && fact.languages().contains(language))
                .extracting(DatedFact::occasion, DatedFact::day)
                .contains(tuple(Occasion.LAST_DAY, day));
    }

    @ParameterizedTest
    @CsvSource({
        "CLF, SAA DVA SOA DEA MLA SAP DOP AIP",
        "AIF, MLA AIP",
        "SAA, SAP",
        "DVA, DOP",
        "SOA, DOP",
        "MLA, AIP",
        "DEA, AIP",
        "DOP, ''",
        "SCS, ''"
    })
    void knowsWhatRenewsWhat(String series, String by) {
        assertThat(CATALOGUE.renewals())
                .filteredOn(renewal -> renewal.series().equals(series))
                .extracting(Renewal::by)
                .containsExactly(by.isEmpty() ? new String[0] : by.split(" "));
    }

    @Test
    void knowsHowToRenewWithoutAnExam() {
        assertThat(CATALOGUE.renewalWays())
                .extracting(RenewalWay::series)
                .containsExactlyInAnyOrder("SAA", "DVA", "SOA", "DEA", "MLA", "SAP", "DOP", "AIP", "CLF");
    }

    @Test
    void knowsUnderWhichCodesBetasWereSat() {
        assertThat(CATALOGUE.betaCodes())
                .extracting(beta -> beta.code().value(), beta -> beta.exam().value())
                .containsExactly(
                        tuple("AI1-C01", "AIF-C01"),
                        tuple("DE1-C01", "DEA-C01"),
                        tuple("ME1-C01", "MLA-C01"),
                        tuple("ME1-C02", "MLA-C02"));
        assertThat(CATALOGUE.version(new ExamCode("ME1-C02")).orElseThrow().series())
                .isEqualTo("MLA");
    }

    @Test
    void leadsFromEveryPastVersionToOneThatFollows() {
        assertThat(CATALOGUE.successions())
                .extracting(succession -> succession.exam().value())
                .contains(
                        "CLF-C01", "SAA-C01", "SAA-C02", "SAP-C01", "DVA-C01", "DOP-C01", "SOA-C01", "SOA-C02",
                        "SCS-C01", "SCS-C02", "ME1-C02");
    }

    @Test
    void takesTheLengthAndTheScoreOfSpecialtiesThatMostSourcesGive() {
        assertThat(exam("SCS-C03").minutes()).isEqualTo(170);
        assertThat(exam("ANS-C01").minutes()).isEqualTo(170);
        assertThat(exam("ANS-C01").passingScore()).hasValue(750);
        assertThat(exam("ANS-C01").conflicts()).extracting(Conflict::field).contains("passingScore");
        assertThat(exam("MLS-C01").minutes()).isEqualTo(180);
    }

    @Test
    void asksForWhatTheSkillsOfAnExamName() {
        assertThat(exam("MLA-C02").services())
                .contains(
                        "Amazon Inspector",
                        "Amazon CodeGuru",
                        "AWS CodeCommit",
                        "AWS CodeConnections",
                        "Amazon Transcribe");
        assertThat(exam("CLF-C02").services())
                .doesNotContain("AWS AppSync", "AWS Audit Manager", "AWS Snow Family", "Amazon Kendra");
    }

    @Test
    void comparesVersionsDomainByDomain() {
        assertThat(CATALOGUE.comparisons())
                .extracting(Comparison::from, Comparison::to)
                .containsExactly(
                        tuple(new ExamCode("SCS-C02"), new ExamCode("SCS-C03")),
                        tuple(new ExamCode("MLA-C01"), new ExamCode("MLA-C02")));
        Comparison comparison = CATALOGUE.comparisons().get(1);
        assertThat(comparison.note()).startsWith("107 skills, 45 of them new");
        assertThat(comparison.removed()).hasSize(7);
        assertThat(comparison.domains().get(2).moved()).containsExactly("Model Registry, from old task 2.2 to 3.3");
    }

    @Test
    void keepsTheOrderOfTheFiles() {
        assertThat(exam("AIF-C01").inScope().keySet())
                .startsWith("Analytics", "Cloud Financial Management", "Compute", "Containers", "Database")
                .endsWith("Security, Identity, and Compliance", "Storage", "Migration and Transfer");
    }

    @Test
    void cannotBeChanged() {
        Exam exam = exam("AIF-C01");

        assertThatThrownBy(() -> exam.inScope().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> exam.inScope().get("Analytics").clear())
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> exam.domains().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> exam.recommendedExperience().clear())
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> CATALOGUE.datedFacts().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void readsTheSameAgain() {
        assertThat(CatalogueFiles.read(SeedCopy.SHIPPED)).isEqualTo(CATALOGUE);
    }

    private static List<String> codes(Kind kind) {
        return CATALOGUE.versions().stream()
                .filter(version -> version.kind() == kind)
                .map(version -> version.code().value())
                .toList();
    }

    private static Stream<Exam> plannable() {
        return CATALOGUE.versions().stream().flatMap(version -> CATALOGUE.exam(version.code()).stream());
    }

    private static Stream<Exam> thirteen() {
        return plannable()
                .filter(exam -> exam.version().kind() == Kind.FULL)
                .filter(exam ->
                        !List.of("MLA-C02", "AIB-C01").contains(exam.code().value()));
    }

    private static Stream<Task> tasks(Exam exam) {
        return exam.domains().stream().flatMap(domain -> domain.tasks().stream());
    }

    private static Exam exam(String code) {
        return CATALOGUE.exam(new ExamCode(code)).orElseThrow();
    }
}
