package dev.cairn.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.cairn.exam.Exam;
import dev.cairn.exam.ExamCode;
import dev.cairn.yaml.Fault;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExamFileFaultsTest {
    private static final String FILE = "exams/clf-c02.yaml";
    private static final String NAME = "seeds/" + FILE;

    private SeedCopy seeds;

    @BeforeEach
    void copySeeds(@TempDir Path folder) {
        seeds = SeedCopy.under(folder);
    }

    @Test
    void tellsWeightsThatDoNotAddUp() {
        seeds.replace(FILE, "weight: 24", "weight: 23");

        assertTold("- domain: 1", "the weights of the domains add up to 99", "mend them, so that they add up to 100");
    }

    @Test
    void tellsADomainOutOfNumber() {
        seeds.replace("exams/aif-c01.yaml", "- domain: 5", "- domain: 6")
                .replace("exams/aif-c01.yaml", "\"5.1\"", "\"6.1\"")
                .replace("exams/aif-c01.yaml", "\"5.2\"", "\"6.2\"");

        assertThat(seeds.faults())
                .containsExactly(new Fault(
                        "seeds/exams/aif-c01.yaml",
                        seeds.line("exams/aif-c01.yaml", "- domain: 6"),
                        "domain 6 stands where domain 5 is due",
                        "number domains 1, 2, 3 …"));
    }

    @Test
    void tellsTwoDomainsOfOneName() {
        seeds.replace(FILE, "name: Security and Compliance", "name: Cloud Concepts");

        assertTold("- domain: 2", "another domain is named 'Cloud Concepts', too", "give each its own name");
    }

    @Test
    void tellsAnExamWithoutDomains() {
        String text = seeds.text(FILE);
        int from = text.indexOf("domains:\n");
        seeds.write(
                FILE, text.substring(0, from) + "domains: []\n" + text.substring(text.indexOf("services:\n  inScope")));

        assertTold("domains: []", "the exam has no domains", "write those of its guide");
    }

    @Test
    void tellsADomainWithoutTasks() {
        String text = seeds.text(FILE);
        int from = text.indexOf("    tasks:\n");
        seeds.write(FILE, text.substring(0, from) + "    tasks: []\n" + text.substring(text.indexOf("  - domain: 2")));

        assertTold("tasks: []", "domain 1 has no tasks", "write those of the guide");
    }

    @Test
    void tellsATaskUnderAForeignDomain() {
        seeds.replace(FILE, "\"1.2\"", "\"2.2\"");

        assertTold("task: \"2.2\"", "task 2.2 stands under domain 1", "begin its number with 1.");
    }

    @Test
    void tellsATaskThatStandsTwice() {
        seeds.replace(FILE, "\"1.2\"", "\"1.1\"");

        assertThat(seeds.faults())
                .containsExactly(new Fault(
                        NAME,
                        seeds.line(FILE, "title: The Well-Architected Framework") - 1,
                        "task 1.1 stands after task 1.1",
                        "number tasks in order, each once"));
    }

    @Test
    void tellsATaskOutOfOrder() {
        seeds.replace(FILE, "\"1.1\"", "\"1.9\"");

        assertThat(seeds.faults())
                .extracting(Fault::line, Fault::message)
                .first()
                .isEqualTo(tuple(seeds.line(FILE, "\"1.2\""), "task 1.2 stands after task 1.9"));
    }

    @ParameterizedTest
    @CsvSource({"1.x", "1.", "1.0", "1.02", "1.-1"})
    void tellsATaskWhoseNumberIsNone(String number) {
        seeds.replace(FILE, "\"1.1\"", '"' + number + '"');

        assertTold('"' + number + '"', "'" + number + "' is no number of a task", "write domain and task, such as 1.1");
    }

    @Test
    void tellsATaskWithoutTopics() {
        seeds.replace(FILE, "        topics:\n", "        topics: []\n        lesson:\n");

        assertThat(seeds.faults())
                .contains(new Fault(
                        NAME,
                        seeds.line(FILE, "topics: []"),
                        "the task has no topics",
                        "write what it asks for, a few words each"));
    }

    @Test
    void tellsAnUnknownKey() {
        seeds.replace(FILE, "validYears: 3", "validYears: 3\nprice: 3");

        assertTold(
                "price: 3",
                "unknown key 'price'",
                "remove it, or use one of code, title, level, family, passingScore, scoredQuestions, unscoredQuestions, "
                        + "minutes, fee, validYears, recommendedExperience, links, domains, services, "
                        + "conflicts, sources");
    }

    @Test
    void tellsAKeyThatStandsTwice() {
        seeds.replace(FILE, "fee: 100", "fee: 100\nfee: 150");

        assertTold("fee: 150", "the key 'fee' is here twice", "keep one of the two");
    }

    @ParameterizedTest
    @CsvSource({
        "fee: 100, fee, 0, 1 to 10000",
        "minutes: 90, minutes, -90, 1 to 1440",
        "passingScore: 700, passingScore, 7000, 1 to 1000",
        "scoredQuestions: 50, scoredQuestions, 0, 1 to 500",
        "unscoredQuestions: 15, unscoredQuestions, -1, 0 to 500",
        "validYears: 3, validYears, three, 1 to 50",
        "'  cloud: 6', cloud, 0, 1 to 600",
        "weight: 12, weight, 0, 1 to 100"
    })
    void tellsAnImpossibleNumber(String line, String key, String number, String range) {
        String broken = line.substring(0, line.indexOf(':')) + ": " + number;
        seeds.replace(FILE, line, broken);

        assertThat(seeds.faults())
                .contains(new Fault(
                        NAME,
                        seeds.line(FILE, broken),
                        "'" + key + "' is " + number,
                        "write a whole number from " + range));
    }

    @Test
    void tellsAWordThatIsNoneOfAFew() {
        seeds.replace(FILE, "level: foundational", "level: beginner");

        assertTold(
                "level: beginner",
                "'level' is beginner",
                "write one of foundational, business, associate, professional, specialty");
    }

    @Test
    void tellsWhatIsMissing() {
        seeds.replace(FILE, "title: AWS Certified Cloud Practitioner\n", "");

        assertTold("code: CLF-C02", "'title' is missing", "write it");
    }

    @Test
    void tellsWhatHasTheWrongShape() {
        seeds.replace(FILE, "title: AWS Certified Cloud Practitioner", "title: [AWS Certified Cloud Practitioner]");

        assertTold(
                "title: [", "'title' should be a text", "write it on one line, in quotes where it holds ': ' or ' #'");
    }

    @Test
    void tellsACodeThatIsNone() {
        seeds.replace(FILE, "code: CLF-C02", "code: clf-c02");

        assertTold("code: clf-c02", "'clf-c02' is no exam code", "write one in upper case, such as SAA-C03");
    }

    @Test
    void tellsAFileWithAnotherNameThanItsCode() {
        seeds.write("exams/practitioner.yaml", seeds.text(FILE)).delete(FILE);

        assertThat(seeds.faults())
                .containsExactly(new Fault(
                        "seeds/exams/practitioner.yaml",
                        1,
                        "the file of CLF-C02 has another name",
                        "name it exams/clf-c02.yaml, or mend the code"));
    }

    @Test
    void tellsTwoFilesOfOneExam() {
        seeds.write("exams/practitioner.yaml", seeds.text(FILE));

        assertThat(seeds.faults())
                .contains(new Fault(
                        "seeds/exams/practitioner.yaml",
                        1,
                        "CLF-C02 is described by seeds/exams/clf-c02.yaml, too",
                        "keep one of the two files"));
    }

    @Test
    void tellsAServiceThatIsInScopeAndOutOfIt() {
        seeds.replace(FILE, "  outOfScope:\n", "  outOfScope:\n    Elsewhere: [AWS Lambda]\n");

        assertTold("Elsewhere: [", "'AWS Lambda' is in scope and out of scope", "keep it in one of the two lists");
    }

    @Test
    void tellsAServiceThatIsInScopeUnderItsAliasAndOutOfIt() {
        seeds.replace(
                FILE, "  outOfScope:\n", "  outOfScope:\n    Elsewhere: [Amazon Simple Storage Service (Amazon S3)]\n");

        assertTold("Elsewhere: [", "'Amazon S3' is in scope and out of scope", "keep it in one of the two lists");
    }

    @ParameterizedTest
    @CsvSource({
        "Amazon DynamoBD, Amazon DynamoDB",
        "Lambda, AWS Lambda",
        "Amazon Lambda, AWS Lambda",
        "aws cloudformation, AWS CloudFormation",
        "Amazon Textrac, Amazon Textract"
    })
    void tellsAnUnknownServiceAndWhichOneMayBeMeant(String written, String meant) {
        seeds.replace(FILE, "          - AWS Well-Architected Tool", "          - " + written);

        assertTold(
                "          - " + written,
                "the register does not know the service '" + written + "'",
                "write '" + meant + "' if you mean that, or add it to services.yaml");
    }

    @Test
    void tellsAnUnknownServiceThatIsLikeNoOther() {
        seeds.replace(FILE, "          - AWS Well-Architected Tool", "          - Amazon Something Else Entirely");

        assertTold(
                "Amazon Something",
                "the register does not know the service 'Amazon Something Else Entirely'",
                "add it to services.yaml");
    }

    @Test
    void tellsAServiceThatStandsTwiceInAList() {
        seeds.replace(
                FILE,
                "          - AWS Well-Architected Tool",
                "          - AWS Well-Architected Tool\n          - AWS KMS\n"
                        + "          - AWS Key Management Service (AWS KMS)");

        assertTold("AWS Key Management", "'AWS KMS' stands in this list twice", "remove one of the two");
    }

    @Test
    void callsAServiceByTheNameOfTheRegister() {
        seeds.replace(FILE, "          - AWS Well-Architected Tool", "          - Amazon A2I");

        Exam exam = seeds.read().exam(new ExamCode("CLF-C02")).orElseThrow();

        assertThat(exam.domains().get(0).tasks().get(1).services()).containsExactly("Amazon Augmented AI");
    }

    @Test
    void tellsAnAddressThatIsNone() {
        seeds.replace(FILE, "exam: https://", "exam: http://");

        assertTold(
                "  exam: http://",
                "'http://aws.amazon.com/certification/certified-cloud-practitioner/' is no address of a page",
                "write it from https:// on, without spaces");
    }

    @Test
    void tellsAConflictDecidedByNoneOfItsSources() {
        seeds.replace("exams/aif-c01.yaml", "    taken: guide", "    taken: facts");

        assertThat(seeds.faults())
                .containsExactly(new Fault(
                        "seeds/exams/aif-c01.yaml",
                        seeds.line("exams/aif-c01.yaml", "    taken: facts"),
                        "'facts' is no source of this conflict",
                        "write one of guide, courseMap"));
    }

    @Test
    void tellsAConflictOfOneSource() {
        seeds.replace("exams/aif-c01.yaml", "    courseMap: Amazon Forecast is a key service\n", "");

        assertThat(seeds.faults())
                .containsExactly(new Fault(
                        "seeds/exams/aif-c01.yaml",
                        seeds.line("exams/aif-c01.yaml", "guide: Amazon Forecast") - 1,
                        "a conflict takes two sources",
                        "write what each of them says"));
    }

    @Test
    void tellsAListThatIsNone() {
        seeds.replace(FILE, "        services:\n          - Amazon EC2\n", "        services: Amazon EC2\n");

        assertTold("services: Amazon EC2", "'services' should be a list", "write it as [a, b] or with dashes");
    }

    @Test
    void tellsAMapThatIsNone() {
        seeds.replace(FILE, "recommendedExperience:\n  cloud: 6\n", "recommendedExperience: 6\n");

        assertTold(
                "recommendedExperience: 6",
                "'recommendedExperience' should be a map",
                "write keys and values under it");
    }

    @Test
    void tellsAFlagThatIsNone() {
        seeds.replace(FILE, "foundation: true", "foundation: perhaps");

        assertTold("foundation: perhaps", "'foundation' is perhaps", "write true or false");
    }

    @Test
    void tellsAFileThatIsNoYaml() {
        seeds.replace(FILE, "title: AWS", "title: 'AWS");

        assertThat(seeds.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.file()).isEqualTo(NAME);
            assertThat(fault.line()).isPositive();
            assertThat(fault.message()).startsWith("not YAML: ");
            assertThat(fault.fix()).startsWith("mend the syntax");
        });
    }

    @Test
    void tellsAnEmptyFile() {
        seeds.write(FILE, "# nothing yet\n");

        assertThat(seeds.faults()).containsExactly(new Fault(NAME, 1, "the file is empty", "write its content"));
    }

    @Test
    void tellsAFileThatHoldsNoMap() {
        seeds.write(FILE, "- code: CLF-C02\n");

        assertThat(seeds.faults())
                .containsExactly(new Fault(NAME, 1, "the file should be a map", "write keys and values"));
    }

    @Test
    void tellsAllFaultsOfAllFilesAtOnce() {
        seeds.replace(FILE, "fee: 100", "fee: free")
                .replace(FILE, "weight: 12", "weight: 13")
                .replace("exams/saa-c03.yaml", "level: associate", "level: middling")
                .replace("lifecycle.yaml", "day: 2025-09-30", "day: 2025-09-31")
                .replace("services.yaml", "  - name: Amazon Athena", "  - name: Amazon Athene");

        assertThat(seeds.faults())
                .extracting(Fault::file)
                .contains(NAME, "seeds/exams/saa-c03.yaml", "seeds/lifecycle.yaml", "seeds/exams/dea-c01.yaml");
        assertThat(seeds.faults())
                .filteredOn(fault -> fault.file().equals(NAME))
                .extracting(Fault::message)
                .contains("'fee' is free", "the weights of the domains add up to 101");
        assertThat(seeds.faults())
                .extracting(Fault::toString)
                .contains("seeds/lifecycle.yaml:" + seeds.line("lifecycle.yaml", "day: 2025-09-31")
                        + ": 'day' is 2025-09-31 — write a day of the calendar as 2026-11-22");
    }

    private void assertTold(String place, String message, String fix) {
        assertThat(seeds.faults()).containsExactly(new Fault(NAME, seeds.line(FILE, place), message, fix));
    }
}
