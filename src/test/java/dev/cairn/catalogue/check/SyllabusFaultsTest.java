package dev.cairn.catalogue.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.cairn.catalogue.SeedCopy;
import dev.cairn.yaml.Fault;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Faults of topics and syllabi: each with its place, what is wrong and what to do. */
class SyllabusFaultsTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-12-01");
    private static final String SAA = "syllabi/saa-c03.yaml";
    private static final String S3 = "topics/s3.yaml";

    private SeedCopy seeds;

    @BeforeEach
    void copySeeds(@TempDir Path folder) {
        seeds = SeedCopy.under(folder);
    }

    @Test
    void reportsABulletThatNoTopicCovers() {
        seeds.replace("exams/saa-c03.yaml", "bullets: [1.1k1, ", "bullets: [1.1k99, 1.1k1, ");

        assertReported(
                "exams/saa-c03.yaml",
                "bullets: [1.1k99",
                "no topic of seeds/syllabi/saa-c03.yaml covers the bullet 1.1k99",
                "name it under 'guide' of a topic that covers it, or add a topic");
        assertReported(
                SAA,
                "guide: {read",
                "the syllabus was written for 189 bullets, and the guide has 190",
                "see what is new, then write 190");
    }

    @Test
    void reportsABulletThatTheGuideDoesNotHave() {
        seeds.replace(SAA, "guide: [2.1k10, 2.1s1, 3.4s1]", "guide: [2.1k10, 2.1s1, 3.4s1, 3.4s77]");

        assertReported(
                SAA,
                "guide: [2.1k10, 2.1s1, 3.4s1, 3.4s77]",
                "arch.three-tier covers 3.4s77, which is no bullet of the guide",
                "mend the id, or add the bullet to the exam's file");
    }

    @Test
    void reportsATaskWithHardlyAnyMinutes() {
        seeds.replace("exams/saa-c03.yaml", "task: \"2.2\"", "task: \"2.9\"");

        assertReported(
                SAA,
                "exam: SAA-C03",
                "task 2.9 has 0 minutes, and should have 20 to 600 minutes",
                "cover it by more topics, or give them more minutes");
    }

    @Test
    void reportsAServiceInScopeThatNoTopicNames() {
        seeds.append("services.yaml", "  - {name: Amazon Unheard}\n");
        seeds.replace("exams/saa-c03.yaml", "  inScope:\n", "  inScope:\n    New: [Amazon Unheard]\n");

        assertReported(
                SAA,
                "exam: SAA-C03",
                "Amazon Unheard is in scope, and no topic names it",
                "add it to 'services' of a topic, or mend the scope of the exam");
    }

    @Test
    void reportsATopicThatComesBeforeWhatItNeeds() {
        seeds.replace(S3, "needs: [aws.service-scope]", "needs: [aws.service-scope, arch.three-tier]");

        assertReported(
                SAA,
                "topic: s3.buckets",
                "s3.buckets comes before arch.three-tier, which it needs",
                "move one of the two, or remove the need from the library if it is none");
    }

    @Test
    void reportsNeedsThatGoInACircle() {
        seeds.replace(S3, "needs: [aws.service-scope]", "needs: [aws.service-scope, s3.bucket-policies]");

        assertReported(
                S3,
                "needs: [aws.service-scope, s3.bucket-policies]",
                "the needs of s3.buckets lead back to it",
                "remove the need that is not one: what can be understood without the other?");
    }

    @Test
    void reportsANeedThatIsNoTopic() {
        seeds.replace(S3, "needs: [aws.service-scope]", "needs: [aws.service-scop]");

        assertReported(
                S3,
                "needs: [aws.service-scop]",
                "s3.buckets needs aws.service-scop, which is no topic",
                "did you mean 'aws.service-scope'? Name a topic of the library");
    }

    @Test
    void reportsATopicThatIsTooLong() {
        seeds.replace(S3, "minutes: 10", "minutes: 45");

        assertReported(S3, "minutes: 45", "the topic takes 45 minutes", "keep it at 4 to 30 minutes");
        assertReported(
                SAA,
                "topic: s3.buckets",
                "s3.buckets takes 45 minutes, and should be at 4 to 20 minutes",
                "give it other minutes here, or change topic.minutes in limits.yaml");
    }

    @Test
    void reportsAUnitOfTwoTopics() {
        String unit = """
                units:
                  - id: tiny
                    title: Tiny
                    stage: foundation
                    outcome: You can little.
                    topics:
                      - topic: s3.nothing
                        weight: 1
                        guide: [1.1k1]
                        know: Nothing.
                """;
        seeds.replace(SAA, "units:\n", unit);
        seeds.replace(S3, "topics:\n", """
                topics:
                  - id: s3.nothing
                    name: Nothing of S3
                    minutes: 4
                    read: ["https://docs.aws.amazon.com/AmazonS3/latest/userguide/Welcome.html"]
                    ask: What is nothing?
                """);

        assertReported(
                SAA,
                "id: tiny",
                "the unit tiny has 1 topics, and should be at 3 to 8 topics",
                "move or split topics, or change unit.topics in limits.yaml");
        assertReported(
                SAA,
                "id: tiny",
                "the reading of the unit tiny takes 4 minutes, and should be at 20 to 95 minutes",
                "move or split topics, or change unit.minutes in limits.yaml");
        assertReported(
                SAA, "id: tiny", "the unit tiny has neither questions nor cases", "write 'questions', at least 5");
    }

    @Test
    void reportsATopicThatIsInTwoUnits() {
        seeds.replace(SAA, "topic: arch.three-tier", "topic: s3.buckets");

        assertThat(messages())
                .anyMatch(message -> message.startsWith("the topic s3.buckets is in the units ")
                        && message.endsWith(" and together"));
    }

    @Test
    void reportsSharesThatAreFarFromTheWeights() {
        seeds.replace("exams/saa-c03.yaml", "weight: 30", "weight: 15");
        seeds.replace("exams/saa-c03.yaml", "weight: 26", "weight: 41");

        assertThat(reported(SAA, "exam: SAA-C03"))
                .anySatisfy(fault -> {
                    assertThat(fault.message())
                            .matches(
                                    "domain 1 has \\d+\\.\\d % of the minutes and 15 % of the exam; 4 points are allowed");
                    assertThat(fault.fix()).isEqualTo("shorten topics of this domain, or deepen others");
                })
                .anySatisfy(
                        fault -> assertThat(fault.fix()).isEqualTo("deepen topics of this domain, or shorten others"));
    }

    @Test
    void reportsHoursThatNobodyReports() {
        seeds.replace(
                "limits.yaml",
                "name: hours.beginner, exam: SAA-C03, from: 80, to: 130",
                "name: hours.beginner, exam: SAA-C03, from: 20, to: 30");

        assertThat(reported(SAA, "exam: SAA-C03")).anySatisfy(fault -> {
            assertThat(fault.message())
                    .matches(
                            "the syllabus takes \\d+ hours \\(beginner\\), and 20 to 30 hours are reported or assumed");
            assertThat(fault.fix()).isEqualTo("change minutes of topics and labs, or hours.beginner in limits.yaml");
        });
    }

    @Test
    void reportsAPageThatIsNotListedAndOneThatNothingLinksTo() {
        String page = "https://docs.aws.amazon.com/AmazonS3/latest/userguide/Versioning.html";
        seeds.replace("pages.tsv", page + "\t", page + ".old\t");

        assertReported(
                S3, page, page + " is not in pages.tsv", "open the page, then add its address, title and the day");
        assertReported("pages.tsv", page + ".old", "nothing links to " + page + ".old", "remove the line");
    }

    @Test
    void reportsALabThatUsesALaterOne() {
        String first = "uses: [";
        seeds.replace(SAA, first, "uses: [together, ");

        assertReported(
                SAA,
                "uses: [together, ",
                "the lab uses that of the unit together, and no such lab comes before it",
                "name an earlier unit with a lab, or move the unit");
    }

    @Test
    void reportsALabWithAServiceThatIsClosed() {
        seeds.append(
                "services.yaml",
                "  - name: Amazon Bygone\n    ended: {date: 2026-10-01, source: a test, confidence: high, checked: 2026-11-30}\n");
        seeds.replace(SAA, "title: Hand over the booking site", "title: Hand over the booking site to Bygone");

        assertReported(
                SAA,
                "title: Hand over the booking site to Bygone",
                "the lab uses a service that a new account cannot use: Amazon Bygone ended on 2026-10-01",
                "build it with another service");
        assertThat(CatalogueCheck.of(seeds.folder(), LocalDate.parse("2026-09-30"), Optional.empty()))
                .noneMatch(fault -> fault.message().contains("Bygone"));
    }

    @Test
    void reportsAServiceThatTheRegisterDoesNotKnow() {
        seeds.replace(S3, "services: [Amazon S3]", "services: [Amazon S4]");

        assertThat(reported(S3, "services: [Amazon S4]"))
                .extracting(Fault::message)
                .contains("the register does not know the service 'Amazon S4'");
    }

    @Test
    void reportsNamesThatAreWrittenDifferently() {
        seeds.replace(SAA, "Draw it in five minutes.", "Draw it with AWS S3 in five minutes.");
        seeds.replace(SAA, "Nothing to patch", "Dynamodb scales; nothing to patch");
        seeds.replace(SAA, "Each service its own data", "Event Bridge; each service its own data");

        assertThat(CatalogueCheck.of(seeds.folder(), TODAY, Optional.empty()))
                .filteredOn(fault -> fault.message().contains("written differently"))
                .extracting(Fault::message, Fault::fix)
                .contains(
                        tuple("'AWS S3' is written differently elsewhere", "write 'Amazon S3'"),
                        tuple("'Dynamodb' is written differently elsewhere", "write 'DynamoDB'"),
                        tuple("'Event Bridge' is written differently elsewhere", "write 'EventBridge'"));
    }

    @Test
    void reportsATableThatIsNotThereAndOneThatNoUnitCompares() {
        seeds.replace(S3, "id: s3-classes", "id: s3-class");

        assertReported(S3, "id: s3-class", "no unit compares the table s3-class", "name it in a unit, or remove it");
        assertThat(CatalogueCheck.of(seeds.folder(), TODAY, Optional.empty()))
                .extracting(Fault::message, Fault::fix)
                .contains(tuple(
                        "the library has no table s3-classes",
                        "did you mean 's3-class'? Name one of a subject's 'comparisons'"));
    }

    @Test
    void reportsAnExamWithoutSyllabus() {
        seeds.delete("syllabi/soa-c03.yaml");

        assertThat(CatalogueCheck.of(seeds.folder(), TODAY, Optional.empty()))
                .contains(new Fault("seeds/syllabi", 0, "SOA-C03 has no syllabus", "write syllabi/soa-c03.yaml"));
    }

    @Test
    void reportsASyllabusWithoutExam() {
        seeds.write("syllabi/saa-c99.yaml", seeds.text(SAA).replace("exam: SAA-C03", "exam: SAA-C99"));

        assertReported(
                "syllabi/saa-c99.yaml",
                "exam: SAA-C99",
                "SAA-C99 is no exam that can be planned",
                "write exams/saa-c99.yaml, or remove the syllabus");
    }

    @Test
    void reportsFactsThatWereCheckedTooLongAgoWhenAsked() {
        LocalDate late = LocalDate.parse("2028-01-01");

        assertThat(CatalogueCheck.of(seeds.folder(), late, Optional.empty()))
                .noneMatch(fault -> fault.message().contains("last checked"));
        assertThat(CatalogueCheck.of(seeds.folder(), late, Optional.of(late)))
                .filteredOn(fault -> fault.file().equals("seeds/lifecycle.yaml"))
                .isNotEmpty()
                .allSatisfy(fault -> {
                    assertThat(fault.message())
                            .matches(
                                    "the source was last checked on \\S+, \\d+ days before 2028-01-01; 183 are allowed");
                    assertThat(fault.fix()).isEqualTo("look it up, mend what has changed, and write the day");
                });
    }

    @Test
    void reportsALimitThatIsMissing() {
        seeds.write("limits.yaml", seeds.text("limits.yaml").replace("name: unit.topics", "name: unit.tropics"));

        assertThat(CatalogueCheck.of(seeds.folder(), TODAY, Optional.empty()))
                .contains(new Fault(
                        "seeds/limits.yaml", 0, "the limit unit.topics is missing", "write it, with a source"));
    }

    private void assertReported(String file, String place, String message, String fix) {
        assertThat(reported(file, place)).contains(new Fault("seeds/" + file, seeds.line(file, place), message, fix));
    }

    private List<Fault> reported(String file, String place) {
        int line = seeds.line(file, place);
        return CatalogueCheck.of(seeds.folder(), TODAY, Optional.empty()).stream()
                .filter(fault -> fault.file().equals("seeds/" + file) && fault.line() == line)
                .toList();
    }

    private List<String> messages() {
        return CatalogueCheck.of(seeds.folder(), TODAY, Optional.empty()).stream()
                .map(Fault::message)
                .toList();
    }
}
