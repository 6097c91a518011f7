package dev.cairn.planning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.exam.ExamCode;
import dev.cairn.exam.Kind;
import dev.cairn.exam.Status;
import dev.cairn.fixture.TestEngine;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExamDirectoryTest {
    private final ExamDirectory exams = new ExamDirectory(TestEngine.shared());

    @ParameterizedTest
    @CsvSource({
        "MLS-C01, 2026-03-31, en, RETIRING",
        "MLS-C01, 2026-04-01, en, RETIRED",
        "SAP-C03, 2026-11-16, en, ANNOUNCED",
        "SAP-C03, 2026-11-17, en, ACTIVE",
        "AIP-C01, 2026-03-31, en, BETA",
        "SAA-C03, 2026-11-22, en, ACTIVE",
        "SAA-C03, 2026-11-22, it, RETIRING",
        "SAA-C03, 2027-01-01, it, RETIRED",
        "MLA-C01, 2026-11-22, ja, RETIRING"
    })
    void infersTheStatusOfAnExamOnADayInALanguage(String code, LocalDate asOf, String language, Status status) {
        assertThat(exams.find(new ExamCode(code), asOf, language))
                .map(ExamEntry::status)
                .contains(status);
    }

    @Test
    void givesEveryVersionOfTheCatalogueAStatusOnEveryDay() {
        List<ExamCode> codes = TestEngine.shared().catalogue().versions().stream()
                .map(version -> version.code())
                .toList();

        for (LocalDate day = LocalDate.of(2024, 1, 1); day.isBefore(LocalDate.of(2028, 1, 1)); day = day.plusWeeks(5)) {
            assertThat(exams.at(day, "en")).extracting(ExamEntry::code).containsExactlyElementsOf(codes);
        }
    }

    @Test
    void tellsDatesAndSuccessors() {
        ExamEntry.Life life = exams.find(new ExamCode("MLS-C01"), LocalDate.of(2025, 10, 6), "en")
                .orElseThrow()
                .lifecycle();

        assertThat(life.lastDay()).contains(LocalDate.of(2026, 3, 31));
        assertThat(life.lastSafeDay()).contains(LocalDate.of(2026, 3, 17));
        assertThat(life.successors()).containsExactly(new ExamCode("MLA-C01"), new ExamCode("AIP-C01"));
        assertThat(life.facts())
                .isNotEmpty()
                .allSatisfy(fact -> assertThat(fact.source()).isNotBlank());
    }

    @Test
    void knowsNoExamThatTheCatalogueDoesNotHave() {
        assertThat(exams.find(new ExamCode("XYZ-C01"), LocalDate.of(2026, 11, 22), "en"))
                .isEmpty();
    }

    @Test
    void viewsAStubWithoutWhatIsNotKnownOfIt() {
        ExamView stub = ExamView.of(exams.find(new ExamCode("SOA-C02"), LocalDate.of(2026, 11, 22), "en")
                .orElseThrow());

        assertThat(stub.kind()).isEqualTo(Kind.STUB);
        assertThat(stub.fee()).isEmpty();
        assertThat(stub.domains()).isEmpty();
        assertThat(stub.services().inScope()).isEmpty();
    }

    @Test
    void viewsAProvisionalExamAsSuch() {
        ExamView coming = ExamView.of(exams.find(new ExamCode("DVA-C03"), LocalDate.of(2026, 11, 22), "en")
                .orElseThrow());

        assertThat(coming.provisional()).isTrue();
        assertThat(coming.domains())
                .extracting(domain -> domain.weight().orElse(0))
                .containsExactly(30, 26, 22, 22);
        assertThat(coming.summary().domains()).hasSameSizeAs(coming.domains());
    }
}
