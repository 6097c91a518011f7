package dev.cairn.intake;

import static dev.cairn.intake.Intakes.READER;
import static dev.cairn.intake.Intakes.WHOLE;
import static dev.cairn.intake.Intakes.accepted;
import static dev.cairn.intake.Intakes.faults;
import static dev.cairn.intake.Intakes.object;
import static dev.cairn.intake.Intakes.rejected;
import static dev.cairn.intake.Intakes.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.exam.Area;
import dev.cairn.exam.ExamCode;
import dev.cairn.learner.Absence;
import dev.cairn.learner.Attempt;
import dev.cairn.learner.Depth;
import dev.cairn.learner.Goal;
import dev.cairn.learner.Holding;
import dev.cairn.learner.PlanRequest;
import dev.cairn.learner.SelfRating;
import dev.cairn.learner.Target;
import dev.cairn.learner.WeakDomain;
import dev.cairn.text.PlainText;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class RequestReaderTest {

    @Test
    void readsEveryField() {
        PlanRequest request = accepted(READER.readJson(WHOLE));

        assertThat(request.name()).isEqualTo("Ana Sofía");
        assertThat(request.target()).isEqualTo(new Target.NamedExam(new ExamCode("AIP-C01")));
        assertThat(request.asOf()).isEqualTo("2026-01-12");
        assertThat(request.start()).isEqualTo("2026-01-19");
        assertThat(request.examBy()).contains(LocalDate.of(2026, 9, 30));
        assertThat(request.availability().minutesPerWeek()).hasValue(450);
        assertThat(request.availability().minutesByDay())
                .contains(Map.of(DayOfWeek.MONDAY, 60, DayOfWeek.WEDNESDAY, 90, DayOfWeek.SATURDAY, 240));
        assertThat(request.unavailable())
                .containsExactly(new Absence(LocalDate.of(2026, 4, 6), LocalDate.of(2026, 4, 12), "holiday"));
        assertThat(request.experience()).containsEntry(Area.DEVELOPMENT, 24).containsEntry(Area.SECURITY, 0);
        assertThat(request.held()).containsExactly(new Holding(new ExamCode("CLF-C02"), LocalDate.of(2024, 5, 1)));
        assertThat(request.attempts())
                .containsExactly(new Attempt(
                        new ExamCode("AIF-C01"), LocalDate.of(2025, 12, 20), false, new TreeSet<>(List.of(1, 3))));
        assertThat(request.weak()).containsExactly(new WeakDomain(new ExamCode("AIP-C01"), 3));
        assertThat(request.confidence()).containsExactly(new SelfRating(new ExamCode("AIP-C01"), 1, 2));
        assertThat(request.known()).containsExactly("vpc", "iam.roles", "saa-c03.vpc");
        assertThat(request.depth()).isEqualTo(Depth.THOROUGH);
        assertThat(request.keepRetiring()).isTrue();
        assertThat(request.acceptBeta()).isTrue();
        assertThat(request.language()).isEqualTo("zh");
    }

    @Test
    void fillsInEveryDefault() {
        PlanRequest request =
                accepted(READER.readJson("{\"target\": {\"goal\": \"ml-engineer\"}, \"availability\": {\"SUN\": 25}}"));

        assertThat(request.name()).isEmpty();
        assertThat(request.target()).isEqualTo(new Target.Role(Goal.ML_ENGINEER));
        assertThat(request.asOf()).isEqualTo("2026-01-14");
        assertThat(request.start()).isEqualTo("2026-01-18");
        assertThat(request.examBy()).isEmpty();
        assertThat(request.availability().minutesPerWeek()).isEmpty();
        assertThat(request.experience())
                .hasSize(Area.values().length)
                .allSatisfy((area, months) -> assertThat(months).isZero());
        assertThat(request.known()).isEmpty();
        assertThat(request.depth()).isEqualTo(Depth.RECOMMENDED);
        assertThat(request.keepRetiring()).isFalse();
        assertThat(request.acceptBeta()).isFalse();
        assertThat(request.language()).isEqualTo("en");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "vcp | did you mean 'vpc'?",
                "vpc.natt | did you mean 'vpc.nat'?",
                "saa-c03.vcp | did you mean 'saa-c03.vpc'?",
                "saa-c03.vpn | did you mean 'saa-c03.vpc'?",
                "saac03.vpc | did you mean 'saa-c03.vpc'?",
                "everything | write the name of a subject, a topic or a unit, such as"
            })
    void whatIsKnownHasAName(String name, String fix) {
        List<RequestFault> faults = faults("'known': ['vpc', '" + name + "']");

        assertThat(faults).extracting(RequestFault::pointer).containsExactly("/known/1");
        assertThat(faults.get(0).problem()).isEqualTo("there is no subject, topic or unit '" + name + "'");
        assertThat(faults.get(0).fix()).startsWith(fix);
    }

    @Test
    void whatIsKnownIsWrittenInAnyCaseAndNamedOnce() {
        assertThat(accepted("'known': [' VPC.NAT ', 'SAA-C03.vpc']").known()).containsExactly("vpc.nat", "saa-c03.vpc");
        assertThat(faults("'known': ['vpc', 'VPC']"))
                .extracting(RequestFault::toString)
                .containsExactly("/known/1: 'vpc' stands in 'known' twice: keep one of the two");
        assertThat(faults("'known': 'vpc'"))
                .extracting(RequestFault::toString)
                .containsExactly("/known: 'known' is the text \"vpc\": write a list of subjects, topics and units");
    }

    @Test
    void noMoreIsKnownThanASyllabusHolds() {
        String names = IntStream.rangeClosed(0, Limits.KNOWN)
                .mapToObj(number -> "'vpc.topic-" + number + "'")
                .collect(Collectors.joining(", "));

        List<RequestFault> faults = faults("'known': [" + names + "]");

        assertThat(faults).hasSize(1 + Limits.KNOWN);
        assertThat(faults.get(0).toString()).isEqualTo("/known: 'known' has 501 entries: write at most 500");
    }

    @Test
    void startsTodayWhereHoursMayFallOnAnyDay() {
        PlanRequest request = accepted(READER.readJson(
                "{\"target\": {\"exam\": \"CLF-C02\"}, \"asOf\": \"2026-01-13\", \"hoursPerWeek\": 5}"));

        assertThat(request.start()).isEqualTo("2026-01-13");
    }

    @ParameterizedTest
    @CsvSource({"2026-01-12, 2026-01-12", "2026-01-13, 2026-01-17", "2026-01-17, 2026-01-17", "2026-01-18, 2026-01-26"})
    void startsTodayOrOnTheNextDayWithTime(String asOf, String start) {
        PlanRequest request = accepted(READER.readJson("""
                {"target": {"exam": "CLF-C02"}, "asOf": "%s", "availability": {"MON": 60, "SAT": 60},
                 "unavailable": [{"from": "2026-01-19", "to": "2026-01-25"}]}
                """.formatted(asOf)));

        assertThat(request.start()).isEqualTo(start);
    }

    @Test
    void aDefaultStartNeverMissesTheEnd() {
        PlanRequest request = accepted(READER.readJson("""
                {"target": {"exam": "CLF-C02"}, "asOf": "2026-01-13", "examBy": "2026-01-16", "availability": {"SAT": 60}}
                """));

        assertThat(request.start()).isEqualTo("2026-01-13");
    }

    @Test
    void tellsAllFaultsAtOnceEachWithItsPlace() {
        Intake intake = READER.readJson("""
                {
                  "learner": {"name": 7},
                  "target": {"exam": "AIP-C09"},
                  "asOf": "2026-02-30", "examBy": "soon",
                  "hoursPerWeek": "8",
                  "availability": {"MON": -1, "TUE": 30.5},
                  "unavailable": [{"from": "2026-04-12", "to": "2026-04-06"}],
                  "experience": {"cloud": 721},
                  "held": [{"exam": "CLF-C02"}],
                  "attempts": [{"exam": "AIF-C01", "takenOn": "2025-12-20", "passed": "no", "weakDomains": [6]}],
                  "weak": [{"exam": "AIP-C01", "domain": 9}],
                  "confidence": [{"exam": "AIP-C01", "domain": 1, "level": 0}],
                  "depth": "deep", "keepRetiring": 1, "acceptBeta": null, "language": "english",
                  "hours": 3
                }
                """);

        assertThat(rejected(intake, Intake.Kind.NOT_VALID))
                .extracting(RequestFault::pointer)
                .containsExactly(
                        "/learner/name",
                        "/target/exam",
                        "/asOf",
                        "/examBy",
                        "/hoursPerWeek",
                        "/availability/MON",
                        "/availability/TUE",
                        "/unavailable/0/to",
                        "/experience/cloud",
                        "/held/0/passedOn",
                        "/attempts/0/passed",
                        "/attempts/0/weakDomains/0",
                        "/weak/0/domain",
                        "/confidence/0/level",
                        "/depth",
                        "/keepRetiring",
                        "/acceptBeta",
                        "/language",
                        "/hours");
    }

    @Test
    void pointsToWhereAMissingFieldShouldBe() {
        List<RequestFault> faults = rejected(READER.readJson("{}"), Intake.Kind.NOT_VALID);

        assertThat(faults).extracting(RequestFault::pointer).containsExactly("/target", "/hoursPerWeek");
        assertThat(faults).allSatisfy(fault -> assertThat(fault.fix()).startsWith("write "));
    }

    @Test
    void refusesToRenewWhatIsNotHeldAndTwoTargets() {
        assertThat(rejected(READER.readJson("{\"renew\": \"SAA-C03\", \"hoursPerWeek\": 8}"), Intake.Kind.NOT_VALID))
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.pointer()).isEqualTo("/renew");
                    assertThat(fault.fix()).contains("'held'");
                });
        assertThat(rejected(READER.readJson("""
                {"renew": "SAA-C03", "target": {"exam": "CLF-C02"}, "hoursPerWeek": 8,
                 "held": [{"exam": "SAA-C03", "passedOn": "2024-03-20"}]}"""), Intake.Kind.NOT_VALID))
                .extracting(RequestFault::pointer)
                .containsExactly("/renew");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'target': {}                                         | /target",
                "'target': {'exam': 'AIP-C01', 'goal': 'devops'}      | /target",
                "'target': 'AIP-C01'                                  | /target",
                "'target': null                                       | /target",
                "'target': {'exam': 5}                                | /target/exam",
                "'target': {'goal': 'astronaut'}                      | /target/goal",
                "'hoursPerWeek': 0                                    | /hoursPerWeek",
                "'hoursPerWeek': -3                                   | /hoursPerWeek",
                "'hoursPerWeek': 100.01                               | /hoursPerWeek",
                "'hoursPerWeek': 0.41                                 | /hoursPerWeek",
                "'hoursPerWeek': 1e-99999                             | /hoursPerWeek",
                "'hoursPerWeek': 1e99999                              | /hoursPerWeek",
                "'availability': {}                                   | /availability",
                "'availability': {'MON': 24, 'TUE': 24}               | /availability",
                "'availability': {'MON': 961}                         | /availability/MON",
                "'availability': {'MON': '60'}                        | /availability/MON",
                "'availability': {'MON': 60, 'monday': 60}            | /availability/monday",
                "'availability': [60]                                 | /availability",
                "'asOf': '2012-12-31'                                 | /asOf",
                "'asOf': '2101-01-01'                                 | /asOf",
                "'asOf': '12.01.2026'                                 | /asOf",
                "'asOf': 20260112                                     | /asOf",
                "'start': '2026-01-11'                                | /start",
                "'start': '2028-01-13'                                | /start",
                "'examBy': '2026-01-19'                               | /examBy",
                "'unavailable': {}                                    | /unavailable",
                "'unavailable': ['2026-04-06']                        | /unavailable/0",
                "'unavailable': [{'from': '2026-04-06'}]              | /unavailable/0/to",
                "'experience': {'cloud': 1.5}                         | /experience/cloud",
                "'experience': {'cloud': -1}                          | /experience/cloud",
                "'experience': 3                                      | /experience",
                "'held': [{'exam': 'CLF-C02', 'passedOn': '2026-01-13'}] | /held/0/passedOn",
                "'attempts': [{'exam': 'CLF-C02', 'takenOn': '2026-01-13', 'passed': true}] | /attempts/0/takenOn",
                "'attempts': [{'exam': 'CLF-C02', 'takenOn': '2026-01-01'}] | /attempts/0/passed",
                "'weak': [{'exam': 'SAA-C02', 'domain': 1}]           | /weak/0/domain",
                "'weak': [{'exam': 'AIP-C01', 'domain': 0}]           | /weak/0/domain",
                "'weak': [{'exam': 'XXX-C01', 'domain': 1}]           | /weak/0/exam",
                "'confidence': [{'exam': 'AIP-C01', 'domain': 1, 'level': 6}] | /confidence/0/level",
                "'depth': 'RECOMMENDED'                               | /depth",
                "'keepRetiring': 'true'                               | /keepRetiring",
                "'language': 'e'                                      | /language",
                "'learner': 'Ana'                                     | /learner",
                "'learner': {'name': 'a\\u0007b'}                     | /learner/name",
                "'learner': {'name': '\\ud800'}                       | /learner/name",
                "'a/b~c': 1                                           | /a~1b~0c",
            })
    void refusesWhatCannotBe(String fields, String pointer) {
        assertThat(faults(fields)).extracting(RequestFault::pointer).containsExactly(pointer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'hoursPerWeek': 100",
                "'hoursPerWeek': 0.42",
                "'hoursPerWeek': 8.0",
                "'availability': {'MON': 0, 'TUE': 25.0, 'SUN': 960}",
                "'start': '2026-01-12'",
                "'start': '2028-01-12'",
                "'examBy': '2026-01-20'",
                "'target': {'exam': 'SAA-C02'}",
                "'held': [{'exam': 'SAA-C02', 'passedOn': '2026-01-12'}]",
                "'attempts': [{'exam': 'SAA-C02', 'takenOn': '2026-01-12', 'passed': true}]",
                "'attempts': [{'exam': 'AIF-C01', 'takenOn': '2026-01-12', 'passed': true, " + "'weakDomains': [5]}]",
                "'unavailable': [{'from': '2026-04-06', 'to': '2026-04-06'}]",
                "'learner': {}",
                "'language': 'PT-br'",
            })
    void acceptsWhatLiesOnTheEdge(String fields) {
        assertThat(accepted(fields)).isNotNull();
    }

    @Test
    void roundsHoursDownToMinutesAsTheyAreWritten() {
        assertThat(accepted("'hoursPerWeek': 7.1").availability().minutesPerWeek())
                .hasValue(426);
        assertThat(accepted("'hoursPerWeek': 7.99").availability().minutesPerWeek())
                .hasValue(479);
    }

    @Test
    void takesExamCodesInAnyCase() {
        assertThat(accepted("'target': {'exam': 'aip-c01'}").target().asked()).isEqualTo("AIP-C01");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'hours_per_week': 8                                  | 'hoursPerWeek'",
                "'examby': 8                                          | 'examBy'",
                "'availability': {'MON': 60, 'Monday': 60}            | 'MON'",
                "'experience': {'dev': 6}                             | 'development'",
                "'target': {'exam': 'AIPC01'}                         | AIP-C01",
                "'target': {'exam': 'SAA'}                            | SAA-C03",
                "'target': {'goal': 'ML Engineer'}                    | \"ml-engineer\"",
                "'depth': 'through'                                   | \"thorough\"",
            })
    void suggestsWhatWasMeant(String fields, String suggestion) {
        assertThat(faults(fields)).extracting(RequestFault::fix).containsExactly("did you mean " + suggestion + "?");
    }

    @Test
    void namesThePlannableExamsWhereNoneIsNear() {
        assertThat(faults("'target': {'exam': 'pottery'}"))
                .extracting(RequestFault::detail)
                .containsExactly(
                        "the catalogue has no exam 'pottery': write one of AIF-C01, AIP-C01, CLF-C02, SAA-C03");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'weak': [{'exam': 'AIP-C01', 'domain': 1}, {'exam': 'aip-c01', 'domain': 1}] | /weak/1",
                "'confidence': [{'exam': 'AIP-C01', 'domain': 1, 'level': 2}, "
                        + "{'exam': 'AIP-C01', 'domain': 1, 'level': 3}] | /confidence/1",
                "'held': [{'exam': 'CLF-C02', 'passedOn': '2024-05-01'}, "
                        + "{'exam': 'CLF-C02', 'passedOn': '2024-05-01'}] | /held/1",
                "'attempts': [{'exam': 'CLF-C02', 'takenOn': '2024-05-01', 'passed': true}, "
                        + "{'exam': 'CLF-C02', 'takenOn': '2024-05-01', 'passed': false}] | /attempts/1",
                "'attempts': [{'exam': 'CLF-C02', 'takenOn': '2024-05-01', 'passed': false, 'weakDomains': [2, 3, 2]}]"
                        + " | /attempts/0/weakDomains/2",
            })
    void refusesTheSameTwice(String fields, String pointer) {
        assertThat(faults(fields)).extracting(RequestFault::pointer).containsExactly(pointer);
    }

    @ParameterizedTest
    @CsvSource({"unavailable, 200", "held, 50", "attempts, 50", "weak, 100", "confidence, 100"})
    void refusesListsThatAreTooLong(String list, int most) {
        List<RequestFault> faults = faults("'" + list + "': " + "[" + "1, ".repeat(most) + "1]");

        assertThat(faults).hasSize(most + 1);
        assertThat(faults.get(0).pointer()).isEqualTo("/" + list);
        assertThat(faults.get(0).fix()).isEqualTo("write at most " + most);
    }

    @Test
    void countsCharactersOfANameAsReadersDo() {
        assertThat(accepted("'learner': {'name': '" + "🏔".repeat(200) + "'}").name())
                .hasSize(400);
        assertThat(faults("'learner': {'name': '" + "a".repeat(201) + "'}"))
                .extracting(RequestFault::pointer)
                .containsExactly("/learner/name");
    }

    @Test
    void tellsWhichDayAnEarlyEndMisses() {
        ObjectNode tree = with("'asOf': '2026-01-15', 'examBy': '2026-01-15'");
        tree.remove("start");

        assertThat(rejected(READER.read(tree), Intake.Kind.NOT_VALID))
                .extracting(RequestFault::problem)
                .containsExactly("examBy 2026-01-15 is not after asOf 2026-01-15");
    }

    @Test
    void readsEachDateHoweverWrongTheOthersAre() {
        assertThat(faults("'asOf': 'today', 'start': 'tomorrow', 'examBy': 'never'"))
                .extracting(RequestFault::pointer)
                .containsExactly("/asOf", "/start", "/examBy");
    }

    @Test
    void refusesAStartThatFallsBeyondTheLastDay() {
        Intake intake = READER.readJson(
                "{\"target\": {\"exam\": \"CLF-C02\"}, \"asOf\": \"2100-12-31\", \"availability\": {\"MON\": 60}}");

        assertThat(rejected(intake, Intake.Kind.NOT_VALID))
                .extracting(RequestFault::pointer)
                .containsExactly("/start");
    }

    @Test
    void asksForAsOfWhereTheClockIsFarOff() {
        Intake intake =
                Intakes.readerOn("1970-01-01").readJson("{\"target\": {\"exam\": \"AIP-C01\"}, \"hoursPerWeek\": 8}");

        assertThat(rejected(intake, Intake.Kind.NOT_VALID))
                .extracting(RequestFault::pointer)
                .containsExactly("/asOf");
    }

    @Test
    void endsAnEndlessListOfFaults() {
        String fields =
                IntStream.range(0, 5_000).mapToObj(i -> "'field" + i + "': 1").collect(Collectors.joining(", "));
        List<RequestFault> faults = faults(fields);

        assertThat(faults).hasSize(Limits.FAULTS + 1);
        assertThat(faults.get(Limits.FAULTS).problem()).isEqualTo("there are more faults than these 1000");
    }

    @Test
    void repeatsNothingThatATerminalOrUtf8CannotTake() {
        ObjectNode tree = with("");
        tree.put("\u001b[2J\ud800", "x");
        tree.put("depth", "\u0000\udc00");
        List<RequestFault> faults = rejected(READER.read(tree), Intake.Kind.NOT_VALID);

        assertThat(faults).hasSize(2).allSatisfy(fault -> {
            assertThat(PlainText.isPlain(fault.pointer())).isTrue();
            assertThat(PlainText.isPlain(fault.detail())).isTrue();
        });
    }

    @Test
    void readsTreesThatHoldWhatJsonCannot() {
        ObjectNode tree = with("");
        tree.set("hoursPerWeek", JsonNodeFactory.instance.numberNode(Double.NaN));
        tree.set("depth", JsonNodeFactory.instance.pojoNode(new Object()));
        tree.set("language", JsonNodeFactory.instance.binaryNode(new byte[] {1}));

        assertThat(rejected(READER.read(tree), Intake.Kind.NOT_VALID))
                .extracting(RequestFault::pointer)
                .containsExactly("/hoursPerWeek", "/depth", "/language");
    }

    @Test
    void readsNumbersOfAnyPrecision() {
        ObjectNode tree = object(WHOLE);
        tree.set("hoursPerWeek", JsonNodeFactory.instance.numberNode(7.5));

        assertThat(accepted(READER.read(tree))).isEqualTo(accepted(READER.readJson(WHOLE)));
    }
}
