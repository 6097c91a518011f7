package dev.cairn.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.fixture.TestEngine;
import dev.cairn.learner.PlanRequest;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvHeaderTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);
    private static final RequestReader READER =
            new RequestReader(TestEngine.shared().catalogue(), CLOCK);

    @Test
    void aRowIsTheRequestThatOneWouldWriteInJson() {
        String header =
                "name,exam,asOf,start,examBy,hoursPerWeek,mon,sat,unavailable,cloud,development,held,attempts,weak,"
                        + "confidence,known,depth,keepRetiring,acceptBeta,language";
        String row = "\"Zoë 王, jr.\",AIP-C01,2026-01-12,2026-01-19,2026-09-30,7.5,60,240,"
                + "2026-04-06..2026-04-12 holiday; 2026-05-01..2026-05-01,6,24,"
                + "\"CLF-C02:2024-05-01; AIF-C01 : 2025-01-02\",AIF-C01:2024-12-20:failed:1 3,AIP-C01:3;AIP-C01:1,"
                + "AIP-C01:1:2,vpc; iam.roles;saa-c03.vpc,thorough,yes,0,en";

        assertThat(accepted(header, row)).isEqualTo(json("""
                {"learner": {"name": "Zoë 王, jr."}, "target": {"exam": "AIP-C01"}, "asOf": "2026-01-12",
                 "start": "2026-01-19", "examBy": "2026-09-30", "hoursPerWeek": 7.5,
                 "availability": {"MON": 60, "SAT": 240},
                 "unavailable": [{"from": "2026-04-06", "to": "2026-04-12", "why": "holiday"},
                                 {"from": "2026-05-01", "to": "2026-05-01"}],
                 "experience": {"cloud": 6, "development": 24},
                 "held": [{"exam": "CLF-C02", "passedOn": "2024-05-01"}, {"exam": "AIF-C01", "passedOn": "2025-01-02"}],
                 "attempts": [{"exam": "AIF-C01", "takenOn": "2024-12-20", "passed": false, "weakDomains": [1, 3]}],
                 "weak": [{"exam": "AIP-C01", "domain": 3}, {"exam": "AIP-C01", "domain": 1}],
                 "confidence": [{"exam": "AIP-C01", "domain": 1, "level": 2}],
                 "known": ["vpc", "iam.roles", "saa-c03.vpc"],
                 "depth": "thorough", "keepRetiring": true, "acceptBeta": false, "language": "en"}"""));
    }

    @Test
    void whatSpreadsheetsWriteIsUnderstood() {
        PlanRequest request = json(
                "{\"learner\": {\"name\": \"Ann Lee\"}, \"target\": {\"goal\": \"developer\"}, \"hoursPerWeek\": 7.5}");

        assertThat(accepted("\uFEFFName;Goal;Hours per week\r", "\"Ann\r\nLee\";developer;7,5\r"))
                .isEqualTo(request);
        assertThat(accepted("name\tgoal\thours_per_week", "Ann Lee\tdeveloper\t7.5"))
                .isEqualTo(request);
        assertThat(accepted("name,#staff number,goal,hoursPerWeek,,", "Ann Lee,007,developer,7.5,,"))
                .isEqualTo(request);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", ",,", "\"a"})
    void aHeaderIsNeeded(String header) {
        assertThatThrownBy(() -> CsvHeader.read(header)).isInstanceOf(CsvHeaderException.class);
    }

    @Test
    void aHeaderMayBeOnlySoWide() {
        assertThat(headerFaults("x,".repeat(500_000)))
                .containsExactly("line 1 has 500001 columns: leave 200 of them at most");
    }

    @Test
    void aMisspeltColumnIsRefusedWithTheNameThatWasMeant() {
        assertThat(headerFaults("nmae,exam,hoursPerWeek,exam,shoe size"))
                .containsExactly(
                        "line 1, column 1: there is no column 'nmae': did you mean 'name'? A column whose name begins with # is ignored",
                        "line 1, column 4: 'exam' is here twice: keep one of the two",
                        "line 1, column 5: there is no column 'shoe size': put # before its name, and it is ignored; known columns are "
                                + "name, exam, goal, renew, asOf, start, examBy, hoursPerWeek, mon, tue, wed, thu, fri, sat, sun, unavailable, "
                                + "cloud, development, ml, genai, data, operations, security, networking, held, attempts, weak, "
                                + "confidence, known, depth, keepRetiring, acceptBeta, oneAttempt, language");
        assertThat(headerFaults("name"))
                .containsExactly(
                        "line 1 has no column 'exam' or 'goal': add one of them",
                        "line 1 has no column 'hoursPerWeek' or 'mon' to 'sun': add one of them");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "exam,hoursPerWeek|SAA-C99,8|/target/exam|line 7, column exam: the catalogue has no exam 'SAA-C99': did you mean SAA-C03?",
                "exam,Hours per week|SAA-C03,lots|/hoursPerWeek|line 7, column Hours per week: 'hoursPerWeek' is the text \"lots\": write a number",
                "exam,hoursPerWeek|,8|/target|line 7, column exam: neither 'exam' nor 'goal' is given: write one",
                "goal,exam,hoursPerWeek|devops,SAA-C03,8|/target|line 7, column goal: both 'exam' and 'goal' are given: leave one",
                "exam,mon,tue|SAA-C03,,|/hoursPerWeek|line 7, column mon: neither 'hoursPerWeek' nor a day from 'mon' to 'sun'",
                "exam,mon,tue|SAA-C03,,2000|/availability/TUE|line 7, column tue: 'TUE' is 2000: write minutes",
                "exam,mon,held|SAA-C03,60,CLF-C02|/held/0/passedOn|line 7, column held: 'passedOn' is missing: write a day",
                "exam,mon,held|SAA-C03,60,CLF-C02:1.5.24|/held/0/passedOn|line 7, column held: 'passedOn' is the text \"1.5.24\": write a day",
                "exam,mon,held|SAA-C03,60,CLF-C02:2024-05-01:3|/held/0/passedOn|line 7, column held: 'passedOn' is the text \"2024-05-01:3\": write a day",
                "exam,mon,weak|SAA-C03,60,SAA-C03:9|/weak/0/domain|line 7, column weak: ",
                "exam,mon,known|SAA-C03,60,vpc;vpc.natt|/known/1|line 7, column known: there is no subject, topic or unit 'vpc.natt': did you mean 'vpc.nat'?",
                "exam,mon,keepRetiring|SAA-C03,60,perhaps|/keepRetiring|line 7, column keepRetiring: 'keepRetiring' is the text \"perhaps\": write true or false",
            })
    void aFaultNamesLineColumnAndFix(String header, String row, String pointer, String beginning) {
        List<RequestFault> faults = rejected(header, row);

        assertThat(faults).hasSize(1);
        assertThat(faults.get(0).pointer()).isEqualTo(pointer);
        assertThat(faults.get(0).detail()).startsWith(beginning);
    }

    @Test
    void aCellThatCameApartIsPointedOut() {
        assertThat(rejected("name,exam,mon", "Lee, Ann,SAA-C03,60").get(0).detail())
                .isEqualTo("line 7, column 4: the header has no name for '60': "
                        + "put the cell that holds a ',' in quotation marks, or name the column");
    }

    @Test
    void aRowThatIsNoCsvIsRefusedAlone() {
        assertThat(rejected("name,exam,mon", "\"Ann\" Lee,SAA-C03,60").get(0).detail())
                .isEqualTo(
                        "line 7: this is not CSV: close every quotation mark that is open, and double those inside a cell");
        assertThat(rejected("name,exam,mon", "\"Ann Lee,SAA-C03,60")).hasSize(1);
    }

    @Test
    void everyColumnIsDocumented() throws Exception {
        String page = Files.readString(TestEngine.home().resolve("docs/csv-columns.md"));

        assertThat(CsvColumn.all().values())
                .allSatisfy(column -> assertThat(page).contains("`" + column.name() + "`"));
    }

    private static List<String> headerFaults(String header) {
        try {
            CsvHeader.read(header);
            return List.of();
        } catch (CsvHeaderException e) {
            return e.faults().stream().map(RequestFault::detail).toList();
        }
    }

    private static PlanRequest accepted(String header, String row) {
        Intake intake = CsvHeader.read(header).request(row, 7, READER);
        assertThat(intake).isInstanceOf(Intake.Accepted.class);
        return ((Intake.Accepted) intake).request();
    }

    private static List<RequestFault> rejected(String header, String row) {
        Intake intake = CsvHeader.read(header).request(row, 7, READER);
        assertThat(intake).isInstanceOf(Intake.Rejected.class);
        return ((Intake.Rejected) intake).faults();
    }

    private static PlanRequest json(String text) {
        return ((Intake.Accepted) READER.readJson(text)).request();
    }
}
