package dev.cairn.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.cairn.yaml.Fault;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Faults that keep topics, syllabi and pages from being read. */
class StudyFileFaultsTest {
    private static final String SAA = "syllabi/saa-c03.yaml";
    private static final String DVA = "syllabi/dva-c03.yaml";
    private static final String S3 = "topics/s3.yaml";

    private SeedCopy seeds;

    @BeforeEach
    void copySeeds(@TempDir Path folder) {
        seeds = SeedCopy.under(folder);
    }

    @Test
    void namesTheKeyThatAnUnknownOneMayMean() {
        seeds.replace(S3, "    ask: ", "    aks: ");

        assertThat(seeds.faults())
                .contains(
                        new Fault(
                                "seeds/" + S3,
                                seeds.line(S3, "aks: "),
                                "unknown key 'aks'",
                                "did you mean 'ask'? Remove it, or use one of id, name, services, minutes, status, needs, read, ask"));
    }

    @Test
    void reportsATopicThatTheLibraryLacks() {
        seeds.replace(SAA, "topic: s3.buckets", "topic: s3.baskets");

        assertFault(
                SAA,
                "topic: s3.baskets",
                "the library has no topic s3.baskets",
                "mend the id, or add the topic to its subject");
    }

    @Test
    void reportsAnIdOfTwoTopics() {
        seeds.replace(S3, "id: s3.versioning", "id: s3.buckets");

        assertThat(seeds.faults())
                .extracting(Fault::message)
                .contains("the topic s3.buckets is also in seeds/topics/s3.yaml, line "
                        + seeds.line(S3, "id: s3.buckets"));
    }

    @Test
    void reportsASubjectInAFileOfAnotherName() {
        seeds.replace(S3, "subject: s3", "subject: s4");

        assertFault(S3, "subject: s4", "the file of subject s4 has another name", "name it topics/s4.yaml");
    }

    @Test
    void reportsARowThatDoesNotFitItsTable() {
        seeds.replace(S3, "- [Standard, milliseconds, ", "- [Standard, ");

        assertFault(
                S3,
                "- [Standard, ",
                "the row has 4 cells and the table 5 columns",
                "write a cell for each column; quote cells that hold a comma");
    }

    @Test
    void reportsBandsThatLeaveAGap() {
        seeds.replace(SAA, "{below: 101, ", "{below: 95, ");

        assertFault(
                SAA,
                "- {below: 50, ",
                "the bands end below 95",
                "end with a band below 101, so that every score is in one");
    }

    @Test
    void reportsASyllabusInAFileOfAnotherName() {
        seeds.replace(SAA, "exam: SAA-C03", "exam: SAA-C04");

        assertFault(SAA, "exam: SAA-C04", "the file of SAA-C04 has another name", "name it syllabi/saa-c04.yaml");
    }

    @Test
    void reportsASyllabusThatBuildsOnNone() {
        seeds.replace(DVA, "basedOn: DVA-C02", "basedOn: SAP-C03");

        assertFault(
                DVA, "basedOn: SAP-C03", "there is no syllabus to build on", "name an exam that has units of its own");
    }

    @Test
    void reportsATopicThatIsDroppedAndNotThere() {
        seeds.replace(DVA, "topic: appsync.graphql", "topic: appsync.graph");

        assertFault(
                DVA,
                "topic: appsync.graph",
                "the syllabus that this builds on has no topic appsync.graph",
                "mend the id");
    }

    @Test
    void reportsAUnitAddedAfterNone() {
        seeds.replace(DVA, "after: deploy", "after: deployed");

        assertFault(
                DVA, "after: deployed", "there is no unit deployed", "name a unit of the syllabus that this builds on");
    }

    @Test
    void reportsAPageThatIsListedTwice() {
        String page = "https://docs.aws.amazon.com/AmazonS3/latest/userguide/Versioning.html";
        seeds.append("pages.tsv", page + "\tVersioning\t2026\t\n");

        assertThat(seeds.faults())
                .extracting(Fault::message, Fault::fix)
                .containsExactly(tuple(page + " is listed twice", "keep one of the two lines"));
    }

    @Test
    void reportsALineOfPagesThatLacksColumns() {
        seeds.append("pages.tsv", "https://example.org Example\n");

        assertThat(seeds.faults())
                .extracting(Fault::message, Fault::fix)
                .containsExactly(tuple("the line has 1 columns", "write url, title, seen and price"));
    }

    private void assertFault(String file, String place, String message, String fix) {
        assertThat(seeds.faults()).contains(new Fault("seeds/" + file, seeds.line(file, place), message, fix));
    }
}
