package dev.cairn.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.yaml.Fault;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Faults in the register of services and in the comparisons of versions. */
class OtherFileFaultsTest {
    private static final String RENEWALS = "renewals.yaml";
    private static final String SERVICES = "services.yaml";
    private static final String COMPARISONS = "comparisons.yaml";

    private SeedCopy seeds;

    @BeforeEach
    void copySeeds(@TempDir Path folder) {
        seeds = SeedCopy.under(folder);
    }

    @Test
    void tellsARenewalOfAnUnknownSeries() {
        seeds.replace(RENEWALS, "{series: SAA, by: [SAP]", "{series: SAX, by: [SAP]");

        assertTold(
                RENEWALS,
                "{series: SAX",
                "no exam of lifecycle.yaml has the series 'SAX'",
                "write three letters, as in SAA");
    }

    @Test
    void tellsARenewalThatIsSaidTwice() {
        seeds.replace(RENEWALS, "by: [MLA, AIP]", "by: [MLA, AIP, MLA]");

        assertTold(RENEWALS, "by: [MLA, AIP, MLA]", "that MLA renews AIF is said twice", "remove one of the two");
    }

    @Test
    void tellsAnExamThatRenewsItself() {
        seeds.replace(RENEWALS, "{series: SAA, by: [SAP]", "{series: SAA, by: [SAA]");

        assertTold(RENEWALS, "{series: SAA, by: [SAA]", "SAA renews itself without saying", "remove it");
    }

    @Test
    void tellsAServiceThatEndedWithoutSource() {
        seeds.append(
                SERVICES, "  - {name: Amazon New, ended: {date: 2026-01-01, confidence: low, checked: 2026-11-30}}\n");

        assertTold(SERVICES, "{name: Amazon New", "'source' is missing", "write it");
    }

    @Test
    void tellsAServiceThatStandsTwice() {
        seeds.append(SERVICES, "  - {name: Amazon Athena}\n");

        assertTold(
                SERVICES,
                "{name: Amazon Athena}",
                "'Amazon Athena' already stands for the service 'Amazon Athena'",
                "keep a spelling for one service");
    }

    @Test
    void tellsAnAliasOfTwoServices() {
        seeds.append(SERVICES, "  - {name: Amazon New, aliases: [Amazon A2I]}\n");

        assertTold(
                SERVICES,
                "{name: Amazon New",
                "'Amazon A2I' already stands for the service 'Amazon Augmented AI'",
                "keep a spelling for one service");
    }

    @Test
    void tellsAnAliasThatIsTheNameOfAnotherService() {
        seeds.append(SERVICES, "  - {name: Amazon New, aliases: [AWS Lambda]}\n");

        assertTold(
                SERVICES,
                "{name: Amazon New",
                "'AWS Lambda' already stands for the service 'AWS Lambda'",
                "keep a spelling for one service");
    }

    @Test
    void tellsAnUnknownKeyOfAService() {
        seeds.append(SERVICES, "  - {name: Amazon New, alias: Amazon Newer}\n");

        assertTold(
                SERVICES,
                "{name: Amazon New",
                "unknown key 'alias'",
                "remove it, or use one of name, aliases, ended, closedToNew");
    }

    @Test
    void tellsARegisterWithoutServices() {
        seeds.write(SERVICES, "services: []\n");

        assertTold(SERVICES, "services", "the register holds no service", "write each service with its name");
    }

    @Test
    void tellsAComparisonThatStandsTwice() {
        seeds.append(COMPARISONS, "  - {from: SCS-C02, to: SCS-C03, source: test, domains: [], removed: []}\n");

        assertTold(
                COMPARISONS,
                "{from: SCS-C02, to: SCS-C03",
                "the comparison of SCS-C02 and SCS-C03 stands here twice",
                "make one of the two");
    }

    @Test
    void tellsAComparisonOfAnExamWithItself() {
        seeds.append(COMPARISONS, "  - {from: SCS-C03, to: SCS-C03, source: test, domains: [], removed: []}\n");

        assertTold(COMPARISONS, "{from: SCS-C03", "SCS-C03 is compared with itself", "name two versions");
    }

    @Test
    void tellsAComparisonOfAnUnknownExam() {
        seeds.replace(COMPARISONS, "from: SCS-C02", "from: SCS-C09");

        assertTold(
                COMPARISONS,
                "from: SCS-C09",
                "the exam SCS-C09 is unknown",
                "mend the code, or give it an entry in lifecycle.yaml");
    }

    @Test
    void tellsAComparedDomainThatTheExamDoesNotHave() {
        seeds.replace(COMPARISONS, "- domain: 6", "- domain: 7");

        assertTold(COMPARISONS, "- domain: 7", "SCS-C03 has no domain 7", "compare its domains only");
    }

    @Test
    void tellsAComparedDomainThatStandsTwice() {
        seeds.replace(
                COMPARISONS,
                "      - domain: 2",
                "      - {domain: 1, name: Detection, weight: 16, comesFrom: [], added: [], removed: [], moved: []}\n      - domain: 2");

        assertTold(COMPARISONS, "- {domain: 1", "domain 1 stands here twice", "make one of the two");
    }

    @Test
    void tellsAComparedDomainOfAnotherWeightThanTheExamsOwn() {
        seeds.replace(COMPARISONS, "weight: 16", "weight: 18");

        assertTold(COMPARISONS, "- domain: 1", "domain 1 of SCS-C03 is Detection (16)", "write its name and weight");
    }

    @Test
    void tellsAComparedDomainThatLeavesOutAList() {
        seeds.replace(COMPARISONS, "        added: []\n", "");

        assertTold(COMPARISONS, "domain: 1", "'added' is missing", "write it");
    }

    private void assertTold(String file, String place, String message, String fix) {
        assertThat(seeds.faults()).containsExactly(new Fault("seeds/" + file, seeds.line(file, place), message, fix));
    }
}
