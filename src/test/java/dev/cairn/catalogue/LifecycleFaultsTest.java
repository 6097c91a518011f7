package dev.cairn.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.yaml.Fault;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LifecycleFaultsTest {
    private static final String FILE = "lifecycle.yaml";
    private static final int SHIPPED =
            CatalogueFiles.read(SeedCopy.SHIPPED).datedFacts().size();

    /** How the entry of an exam begins of which no fact is known. */
    private static final String DEA = "  - code: DEA-C01\n    kind: full\n";

    private static final String ATTESTED = "source: test, confidence: low, checked: 2026-09-10}";

    private SeedCopy seeds;

    @BeforeEach
    void copySeeds(@TempDir Path folder) {
        seeds = SeedCopy.under(folder);
    }

    @Test
    void tellsTwoEntriesOfOneExam() {
        seeds.append(FILE, "  - {kind: full, code: CLF-C02}\n");

        assertTold("{kind: full, code: CLF-C02}", "CLF-C02 has two entries", "make one of the two");
    }

    @Test
    void tellsAFullExamWithoutFile() {
        seeds.delete("exams/dea-c01.yaml");

        assertTold("code: DEA-C01", "DEA-C01 is full, but has no file", "write exams/dea-c01.yaml, or make it a stub");
    }

    @Test
    void tellsAnExamFileWithoutEntry() {
        putInPlaceOfAib("");

        assertThat(seeds.faults())
                .containsExactly(new Fault(
                        "seeds/exams/aib-c01.yaml",
                        1,
                        "AIB-C01 has no entry in lifecycle.yaml",
                        "write one of kind full"));
    }

    @Test
    void tellsAnExamFileWhoseEntryIsAStub() {
        putInPlaceOfAib("  - {code: AIB-C01, kind: stub, title: Strategist, level: business, family: ai}\n");

        assertThat(seeds.faults())
                .containsExactly(new Fault(
                        "seeds/exams/aib-c01.yaml",
                        1,
                        "lifecycle.yaml says that AIB-C01 is not full",
                        "make its kind full"));
    }

    @Test
    void tellsAnUnknownSuccessor() {
        seeds.replace(FILE, "{exam: SAP-C03, purpose", "{exam: SAP-C04, purpose");

        assertTold(
                "exam: SAP-C04",
                "the successor SAP-C04 of SAP-C02 is unknown",
                "mend the code, or give it an entry; a stub will do");
    }

    @Test
    void tellsASuccessorThatStandsTwice() {
        seeds.replace(FILE, "{exam: AIP-C01, purpose", "{exam: MLA-C01, purpose");

        assertTold("exam: MLA-C01, purpose: gen", "the successor MLA-C01 stands here twice", "remove one of the two");
    }

    @Test
    void tellsACycleOfSuccession() {
        seeds.replace(
                FILE,
                "    predecessor: SAP-C02\n",
                "    predecessor: SAP-C02\n    successors: [{exam: SAP-C02, purpose: same-role, " + ATTESTED + "]\n");

        assertTold(
                "successors: [{exam: SAP-C02",
                "SAP-C02 would succeed itself: SAP-C02 → SAP-C03 → SAP-C02",
                "remove one of these successors");
    }

    @Test
    void tellsAnExamThatSucceedsItself() {
        seeds.replace(FILE, DEA, DEA + "    successors: [{exam: DEA-C01, purpose: same-role, " + ATTESTED + "]\n");

        assertTold(
                "    successors: [{exam: DEA-C01",
                "DEA-C01 would succeed itself: DEA-C01 → DEA-C01",
                "remove one of these successors");
    }

    @ParameterizedTest
    @CsvSource({
        "available-from, 2026-05-02, last-day, 2026-05-01, the first day 2026-05-02, the last day 2026-05-01",
        "beta-from, 2026-05-02, available-from, 2026-05-01, the beta's first day 2026-05-02, the first day 2026-05-01",
        "beta-to, 2026-05-02, available-from, 2026-05-01, the beta's last day 2026-05-02, the first day 2026-05-01",
        "beta-from, 2026-05-02, beta-to, 2026-05-01, the beta's first day 2026-05-02, the beta's last day 2026-05-01",
        "beta-from, 2026-05-02, last-day, 2026-05-01, the beta's first day 2026-05-02, the last day 2026-05-01"
    })
    void tellsDaysOutOfOrder(
            String occasion, String day, String laterOccasion, String earlierDay, String told, String against) {
        deaHappens(fact(laterOccasion, earlierDay, ""), fact(occasion, day, ""));

        assertTold(
                "occasion: " + occasion + ", day: " + day,
                "DEA-C01: " + told + " comes after " + against,
                "mend one of the two days, or say for which languages they hold");
    }

    @Test
    void letsAnExamBeginAndEndOnOneDay() {
        deaHappens(fact("available-from", "2026-05-01", ""), fact("last-day", "2026-05-01", ""));

        assertThat(seeds.read().datedFacts()).hasSize(SHIPPED + 2);
    }

    @Test
    void tellsDaysOutOfOrderInOneLanguage() {
        deaHappens(fact("available-from", "2026-05-02", ""), fact("last-day", "2026-05-01", "ja"));

        assertTold(
                "occasion: available-from, day: 2026-05-02",
                "DEA-C01: the first day 2026-05-02 comes after the last day 2026-05-01",
                "mend one of the two days, or say for which languages they hold");
    }

    @Test
    void letsDaysDifferByLanguage() {
        deaHappens(
                fact("available-from", "2026-05-02", ""),
                fact("available-from", "2025-05-02", "ja"),
                fact("last-day", "2026-05-01", "ja"));

        assertThat(seeds.read().datedFacts()).hasSize(SHIPPED + 3);
    }

    @Test
    void tellsASourceThatNamesTwoDays() {
        deaHappens(fact("last-day", "2026-05-01", ""), fact("last-day", "2026-05-02", ""));

        assertTold(
                "{occasion: last-day, day: 2026-05-02",
                "this source tells two days",
                "keep one, or say for which languages each holds");
    }

    @ParameterizedTest
    @CsvSource({"2026-02-29", "2026-2-28", "soon", "2026-13-01", "+026-01-01"})
    void tellsADayThatIsNone(String day) {
        deaHappens(fact("last-day", day, ""));

        assertTold("day: " + day, "'day' is " + day, "write a day of the calendar as 2026-11-22");
    }

    @Test
    void tellsALanguageThatIsNone() {
        deaHappens(fact("last-day", "2026-05-01", "Japanese"));

        assertTold(
                "languages: [Japanese]", "'Japanese' is no code of a language", "write two small letters, such as ja");
    }

    @Test
    void tellsAnAdviceThatIsNone() {
        seeds.replace(FILE, "advice: do-not-start", "advice: hurry");

        assertTold("advice: hurry", "'advice' is hurry", "write do-not-start");
    }

    @Test
    void tellsAKindThatIsNone() {
        seeds.replace(FILE, DEA, "  - code: DEA-C01\n    kind: whole\n");

        assertTold("kind: whole", "'kind' is whole", "write one of full, provisional, stub");
    }

    @Test
    void tellsAKeyThatIsNotOfTheKind() {
        seeds.replace(FILE, DEA, DEA + "    title: Data\n");

        assertTold(
                "title: Data",
                "unknown key 'title'",
                "remove it, or use one of code, kind, guide, languages, facts, successors, caution");
    }

    @Test
    void tellsAnUnknownPredecessor() {
        seeds.replace(FILE, "predecessor: SAP-C02", "predecessor: SAP-C01");

        assertTold(
                "predecessor: SAP-C01",
                "the predecessor SAP-C01 is no full exam",
                "name the one whose guide stands in");
    }

    @Test
    void tellsAPredecessorThatIsAStub() {
        seeds.replace(FILE, "predecessor: SAP-C02", "predecessor: SCS-C02");

        assertTold(
                "predecessor: SCS-C02",
                "the predecessor SCS-C02 is no full exam",
                "name the one whose guide stands in");
    }

    @Test
    void tellsWeightsOfAComingVersionThatDoNotAddUp() {
        seeds.replace(
                FILE, "Troubleshooting and Optimization, weight: 22}", "Troubleshooting and Optimization, weight: 23}");

        assertTold("- {domain: 1, name: Dev", "the weights add up to 101", "mend them, so that they add up to 100");
    }

    @Test
    void tellsWeightsOfOtherDomainsThanThePredecessorHas() {
        seeds.replace(
                FILE,
                "      - {domain: 4, name: Troubleshooting and Optimization, weight: 22}\n",
                "      - {domain: 4, name: Troubleshooting, weight: 12}\n      - {domain: 5, name: Optimization, weight: 10}\n");

        assertTold(
                "- {domain: 1, name: Dev",
                "DVA-C02 has 4 domains, not 5",
                "leave the weights out: nothing says which tasks belong to which domain");
    }

    @Test
    void tellsADomainWithoutWeight() {
        seeds.replace(FILE, "Troubleshooting and Optimization, weight: 22}", "Troubleshooting and Optimization}");

        assertTold(
                "- {domain: 1, name: Dev",
                "some domains have a weight and some have none",
                "write all weights, or none");
    }

    @Test
    void tellsDomainsOutOfOrder() {
        seeds.replace(FILE, "{domain: 5, name: Operational excellence", "{domain: 6, name: Operational excellence");

        assertTold("{domain: 6", "domain 6 is out of order", "number domains 1, 2, 3 …");
    }

    @Test
    void tellsAnExamWithoutGuide() {
        seeds.replace(FILE, "    guide: {revision: \"1.1\", published: 2025-12-12", "    # guide: {revision: \"1.1\"");

        assertTold("- code: DEA-C01", "'guide' is missing", "write it");
    }

    @Test
    void tellsALastDayInALanguageThatTheExamDoesNotHave() {
        deaHappens(fact("last-day", "2026-05-01", "it"));

        assertTold(
                "day: 2026-05-01",
                "DEA-C01 is not offered in 'it'",
                "add it to the languages of the exam, those that have ended included");
    }

    @Test
    void tellsTheBetaOfAnUnknownExam() {
        seeds.replace(FILE, "betaOf: MLA-C02", "betaOf: MLA-C03");

        assertTold("betaOf: MLA-C03", "the exam MLA-C03 is unknown", "mend the code, or give it an entry");
    }

    @Test
    void tellsAComingVersionOfWhichNothingIsSaid() {
        seeds.replace(
                FILE, "    known: >-\n      AWS has announced five", "    title: >-\n      AWS has announced five");
        seeds.replace(
                FILE,
                "    title: AWS Certified Solutions Architect - Professional\n    predecessor",
                "    predecessor");

        assertTold("- code: SAP-C03", "'known' is missing", "write it");
    }

    @Test
    void tellsAComingVersionWithoutFirstDay() {
        seeds.replace(FILE, "{occasion: available-from, day: 2026-12-01", "{occasion: last-day, day: 2029-12-01");

        assertTold("- code: DVA-C03", "no first day of DVA-C03 is known", "write a fact, or make it a stub");
    }

    private void deaHappens(String... facts) {
        seeds.replace(FILE, DEA, DEA + "    facts: [\n" + String.join(",\n", facts) + "]\n");
    }

    /** No other entry names this exam. */
    private void putInPlaceOfAib(String entry) {
        String text = seeds.text(FILE);
        int start = text.indexOf("  - code: AIB-C01");
        seeds.write(FILE, text.substring(0, start) + entry + text.substring(text.indexOf("  # Past versions", start)));
    }

    private static String fact(String occasion, String day, String language) {
        return "    {occasion: " + occasion + ", day: " + day + ", languages: [" + language + "], " + ATTESTED;
    }

    private void assertTold(String place, String message, String fix) {
        assertThat(seeds.faults()).containsExactly(new Fault("seeds/" + FILE, seeds.line(FILE, place), message, fix));
    }
}
