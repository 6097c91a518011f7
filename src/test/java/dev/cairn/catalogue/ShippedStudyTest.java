package dev.cairn.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.exam.Area;
import dev.cairn.exam.ExamCode;
import dev.cairn.exam.Link;
import dev.cairn.planning.ExamCatalogue;
import dev.cairn.syllabus.FirstSession;
import dev.cairn.syllabus.MockGate;
import dev.cairn.syllabus.QuestionSource;
import dev.cairn.syllabus.QuestionSource.Role;
import dev.cairn.syllabus.Syllabus;
import dev.cairn.syllabus.SyllabusTopic;
import dev.cairn.syllabus.Topic;
import dev.cairn.syllabus.Unit;
import dev.cairn.syllabus.Unit.Audience;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the shipped files say of topics and syllabi. */
class ShippedStudyTest {
    private static final ExamCatalogue CATALOGUE = CatalogueFiles.read(SeedCopy.SHIPPED);

    @Test
    void readsTopicsWithTheirSubjectAndTheTitlesOfTheirPages() {
        Topic topic = CATALOGUE.library().topic("s3.versioning").orElseThrow();

        assertThat(topic.name()).isEqualTo("S3 Versioning and MFA delete");
        assertThat(topic.area()).isEqualTo(Area.CLOUD);
        assertThat(topic.subject()).isEqualTo("s3");
        assertThat(topic.services()).containsExactly("Amazon S3");
        assertThat(topic.needs()).containsExactly("s3.buckets");
        assertThat(topic.read())
                .extracting(Link::url)
                .containsExactly("https://docs.aws.amazon.com/AmazonS3/latest/userguide/Versioning.html");
        assertThat(topic.read()).allSatisfy(page -> assertThat(page.title()).contains(" "));
    }

    @Test
    void readsTables() {
        assertThat(CATALOGUE.library().table("s3-classes").orElseThrow().columns())
                .containsExactly("class", "first byte", "at least", "zones", "for");
    }

    @Test
    void readsUnitsInTeachingOrderWithWhatTheExamAsks() {
        Syllabus syllabus = syllabus("SAA-C03");
        SyllabusTopic topic = topic(syllabus, "arch.three-tier");

        assertThat(syllabus.units().get(0).audience()).isEqualTo(Audience.NEW_TO_IT);
        assertThat(syllabus.units()).last().extracting(Unit::id).isEqualTo("together");
        assertThat(topic.weight()).isEqualTo(3);
        assertThat(topic.guide()).containsExactly("2.1k10", "2.1s1", "3.4s1");
        assertThat(topic.tasks()).containsExactly("2.1", "3.4");
        assertThat(topic.announced()).isFalse();
        assertThat(topic.name()).isEqualTo(topic.topic().name());
    }

    @Test
    void takesBridgesForThoseNewToAws() {
        Syllabus syllabus = syllabus("SAP-C02");

        assertThat(syllabus.unit("bridge-net").orElseThrow().audience()).isEqualTo(Audience.NEW_TO_AWS);
        assertThat(syllabus.unit("it-basics").orElseThrow().audience()).isEqualTo(Audience.NEW_TO_IT);
        assertThat(syllabus.bridgeUnneededFor()).contains(new ExamCode("SAA-C03"));
    }

    @Test
    void prefersNameMinutesAndPagesOfTheExam() {
        SyllabusTopic topic = syllabus("CLF-C02")
                .topics()
                .filter(use -> !use.name().equals(use.topic().name()))
                .findFirst()
                .orElseThrow();

        assertThat(topic.ask()).isNotBlank();
        assertThat(topic.read()).isNotEmpty();
        assertThat(syllabus("CLF-C02")
                        .topics()
                        .filter(use -> use.minutes() != use.topic().minutes()))
                .isNotEmpty();
    }

    @Test
    void readsMocksWithTheirBands() {
        List<MockGate> mocks = syllabus("SAA-C03").mocks();

        assertThat(mocks).extracting(MockGate::number).containsExactly(1, 2, 3);
        assertThat(mocks).extracting(MockGate::source).containsExactly(Role.BANK, Role.BANK, Role.MOCK);
        assertThat(mocks.get(0).after()).contains("containers");
        assertThat(mocks.get(2).after()).isEmpty();
        assertThat(mocks.get(0).bands().get(3).act()).isEqualTo(MockGate.Action.PROPOSE_EARLIER);
    }

    @Test
    void readsWhereQuestionsComeFrom() {
        Syllabus syllabus = syllabus("MLA-C02");

        assertThat(syllabus.questions()).extracting(QuestionSource::role).containsExactly(Role.values());
        assertThat(syllabus.source(Role.SAMPLES).orElseThrow().page()).isEmpty();
        assertThat(syllabus.source(Role.PLAN).orElseThrow().id()).isEqualTo("mla-c02-plan");
        assertThat(syllabus.source(Role.BANK).orElseThrow().use()).contains("Never dumps");
    }

    @Test
    void buildsASyllabusOnAnother() {
        Syllabus syllabus = syllabus("DVA-C03");

        assertThat(syllabus.basedOn()).contains(new ExamCode("DVA-C02"));
        assertThat(syllabus.topics().map(SyllabusTopic::id))
                .contains("cloudfront.restrict")
                .doesNotContain("appsync.graphql");
        assertThat(syllabus.units()).extracting(Unit::id).containsSubsequence("deploy", "ai-build");
        assertThat(topic(syllabus, "q.developer").minutes()).isEqualTo(6);
        assertThat(topic(syllabus, "vpc.interface-endpoints").tasks()).contains("2.3");
        assertThat(topic(syllabus, "kiro.specs").announced()).isTrue();
        assertThat(topic(syllabus, "kiro.specs").tasks()).containsExactly("1.1");
        assertThat(syllabus.mocks()).isEqualTo(syllabus("DVA-C02").mocks());
        assertThat(syllabus.project()).isEqualTo(syllabus("DVA-C02").project());
    }

    @Test
    void placesTopicsOfUnreadGuidesByTheDomainsThatTheyComeFrom() {
        assertThat(topic(syllabus("SAP-C03"), "pqc.threat").tasks()).containsExactly("1.1");
    }

    @Test
    void readsTheFirstSessionAndTheDayOfTheExam() {
        assertThat(CATALOGUE.firstSession().steps())
                .extracting(FirstSession.Step::id)
                .contains("account", "budget");
        assertThat(CATALOGUE.examDay().choose()).anyMatch(sentence -> sentence.startsWith("Online: a quiet room"));
        assertThat(CATALOGUE.examDay().readyAtPercent()).isEqualTo(85);
    }

    private static Syllabus syllabus(String code) {
        return CATALOGUE.syllabus(new ExamCode(code)).orElseThrow();
    }

    private static SyllabusTopic topic(Syllabus syllabus, String id) {
        return syllabus.topics()
                .filter(topic -> topic.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
