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
        seeds.delete("exams/clf-c02.yaml");

        assertTold("code: CLF-C02", "CLF-C02 is full, but has no file", "write exams/clf-c02.yaml, or make it a stub");
    }

    @Test
    void tellsAnExamFileWithoutEntry() {
        seeds.replace(FILE, "  - {code: CLF-C02, kind: full}\n", "");

        assertThat(seeds.faults())
                .containsExactly(new Fault(
                        "seeds/exams/clf-c02.yaml",
                        1,
                        "CLF-C02 has no entry in lifecycle.yaml",
                        "write one of kind full"));
    }

    @Test
    void tellsAnExamFileWhoseEntryIsAStub() {
        seeds.replace(
                FILE,
                "{code: CLF-C02, kind: full}",
                "{code: CLF-C02, kind: stub, title: Cloud Practitioner, level: foundational, family: cloud}");

        assertThat(seeds.faults())
                .containsExactly(new Fault(
                        "seeds/exams/clf-c02.yaml",
                        1,
                        "lifecycle.yaml says that CLF-C02 is not full",
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
        seeds.replace(
                FILE,
                "{code: CLF-C02, kind: full}",
                "{code: CLF-C02, kind: full, successors: [{exam: CLF-C02, purpose: same-role, " + ATTESTED + "]}");

        assertTold(
                "{exam: CLF-C02", "CLF-C02 would succeed itself: CLF-C02 → CLF-C02", "remove one of these successors");
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
        clfHappens(fact(laterOccasion, earlierDay, ""), fact(occasion, day, ""));

        assertTold(
                "occasion: " + occasion + ", day: " + day,
                "CLF-C02: " + told + " comes after " + against,
                "mend one of the two days, or say for which languages they hold");
    }

    @Test
    void letsAnExamBeginAndEndOnOneDay() {
        clfHappens(fact("available-from", "2026-05-01", ""), fact("last-day", "2026-05-01", ""));

        assertThat(seeds.read().datedFacts()).hasSize(24 + 2);
    }

    @Test
    void tellsDaysOutOfOrderInOneLanguage() {
        clfHappens(fact("available-from", "2026-05-02", ""), fact("last-day", "2026-05-01", "ja"));

        assertTold(
                "occasion: available-from, day: 2026-05-02",
                "CLF-C02: the first day 2026-05-02 comes after the last day 2026-05-01",
                "mend one of the two days, or say for which languages they hold");
    }

    @Test
    void letsDaysDifferByLanguage() {
        clfHappens(
                fact("available-from", "2026-05-02", ""),
                fact("available-from", "2025-05-02", "ja"),
                fact("last-day", "2026-05-01", "ja"));

        assertThat(seeds.read().datedFacts()).hasSize(24 + 3);
    }

    @Test
    void tellsASourceThatNamesTwoDays() {
        clfHappens(fact("last-day", "2026-05-01", ""), fact("last-day", "2026-05-02", ""));

        assertTold(
                "{occasion: last-day, day: 2026-05-02",
                "this source tells two days",
                "keep one, or say for which languages each holds");
    }

    @ParameterizedTest
    @CsvSource({"2026-02-29", "2026-2-28", "soon", "2026-13-01", "+026-01-01"})
    void tellsADayThatIsNone(String day) {
        clfHappens(fact("last-day", day, ""));

        assertTold("day: " + day, "'day' is " + day, "write a day of the calendar as 2026-11-22");
    }

    @Test
    void tellsALanguageThatIsNone() {
        clfHappens(fact("last-day", "2026-05-01", "Japanese"));

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
        seeds.replace(FILE, "{code: CLF-C02, kind: full}", "{code: CLF-C02, kind: whole}");

        assertTold("kind: whole", "'kind' is whole", "write one of full, provisional, stub");
    }

    @Test
    void tellsAKeyThatIsNotOfTheKind() {
        seeds.replace(FILE, "{code: CLF-C02, kind: full}", "{code: CLF-C02, kind: full, title: Cloud}");

        assertTold(
                "kind: full, title: Cloud",
                "unknown key 'title'",
                "remove it, or use one of code, kind, facts, successors, caution");
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
        seeds.replace(FILE, "{1: 30, 2: 26, 3: 22, 4: 22}", "{1: 30, 2: 26, 3: 22, 4: 23}");

        assertTold("weights: {", "the weights add up to 101", "mend them, so that they add up to 100");
    }

    @Test
    void tellsAWeightOfADomainThatThePredecessorLacks() {
        seeds.replace(FILE, "{1: 30, 2: 26, 3: 22, 4: 22}", "{1: 30, 2: 26, 3: 22, 4: 22, 5: 10}");

        assertTold("weights: {", "DVA-C02 has no domain 5", "name its domains: 1, 2, 3, 4");
    }

    @Test
    void tellsADomainWithoutWeight() {
        seeds.replace(FILE, "{1: 30, 2: 26, 3: 22, 4: 22}", "{1: 50, 2: 26, 3: 24}");

        assertTold("weights: {", "the weights leave out domain 4", "give every domain its weight");
    }

    @Test
    void tellsAComingVersionOfWhichNothingIsSaid() {
        seeds.replace(FILE, "    known: \"Only its first day", "    # known: \"Only its first day");

        assertTold("- code: SAP-C03", "'known' is missing", "write it");
    }

    @Test
    void tellsAComingVersionWithoutFirstDay() {
        seeds.replace(FILE, "{occasion: available-from, day: 2026-12-01", "{occasion: last-day, day: 2029-12-01");

        assertTold("- code: DVA-C03", "no first day of DVA-C03 is known", "write a fact, or make it a stub");
    }

    private void clfHappens(String... facts) {
        String entry = "- {code: CLF-C02, kind: full, facts: [\n" + String.join(",\n", facts) + "]}\n";
        seeds.replace(FILE, "- {code: CLF-C02, kind: full}\n", entry);
    }

    private static String fact(String occasion, String day, String language) {
        return "    {occasion: " + occasion + ", day: " + day + ", languages: [" + language + "], " + ATTESTED;
    }

    private void assertTold(String place, String message, String fix) {
        assertThat(seeds.faults()).containsExactly(new Fault("seeds/" + FILE, seeds.line(FILE, place), message, fix));
    }
}
