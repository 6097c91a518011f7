package dev.cairn.cli;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExamsCommandTest {

    @ParameterizedTest
    @CsvSource({"2025-10-06, RETIRING", "2026-03-31, RETIRING", "2026-04-01, RETIRED"})
    void tellsTheStatusAtADate(String day, String status) {
        Ran ran = Ran.cairn("exams", "--as-of", day);

        assertThat(ran.code()).isZero();
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out().lines().filter(line -> line.startsWith("MLS-C01")))
                .singleElement()
                .asString()
                .contains(" " + status + " ");
    }

    @ParameterizedTest
    @CsvSource({"en, RETIRED", "ja, RETIRING", "zh-CN, RETIRING"})
    void tellsTheStatusInALanguage(String language, String status) {
        String exam = Ran.cairn("exams", "MLA-C01", "--language", language, "--format", "json")
                .out();

        assertThatJson(exam).node("status").isEqualTo(status);
        assertThat(Ran.cairn("exams", "--language", language).out().lines())
                .anyMatch(line -> line.startsWith("MLA-C01") && line.contains(" " + status + " "));
    }

    @Test
    void refusesALanguageThatIsNone() {
        Ran ran = Ran.cairn("exams", "--language", "Klingon");

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("'Klingon' is no language: write the two letters of a language");
    }

    @Test
    void tellsTheStatusOfTodayIfNoDateIsGiven() {
        assertThat(Ran.cairn("exams")).isEqualTo(Ran.cairn("exams", "--as-of", "2026-11-22"));
    }

    @Test
    void tellsAllOfOneExam() {
        Ran ran = Ran.cairn("exams", "saa-c03");

        assertThat(ran.code()).isZero();
        assertThat(ran.out())
                .startsWith("SAA-C03  AWS Certified Solutions Architect - Associate\n")
                .contains("\nDomain 4: ", "\nServices in scope\n");
    }

    @Test
    void listsInJsonWithoutTasksAndServices() {
        String list = Ran.cairn("exams", "--format", "json").out();

        assertThatJson(list).isArray().hasSizeGreaterThan(13);
        assertThatJson(list).node("[1].code").isEqualTo("AIB-C01");
        assertThatJson(list).node("[1].domains[0]").isObject().containsOnlyKeys("domain", "name", "weight");
        assertThatJson(list).node("[1].services").isAbsent();
    }

    @Test
    void tellsOneExamInJsonWithTasksAndServices() {
        String exam = Ran.cairn("exams", "MLA-C01", "--as-of", "2025-10-06", "--format", "json")
                .out();

        assertThatJson(exam).node("status").isEqualTo("RETIRING");
        assertThatJson(exam).node("lifecycle.lastSafeDay").isEqualTo("2026-09-14");
        assertThatJson(exam).node("lifecycle.successors").isEqualTo("[\"MLA-C02\"]");
        assertThatJson(exam).node("domains[0].tasks[0].task").isString().isEqualTo("1.1");
        assertThatJson(exam).node("services.inScope[0].services").isArray().isNotEmpty();
    }

    @Test
    void tellsWhatIsKnownOfAStub() {
        assertThat(Ran.cairn("exams", "DBS-C01").out()).contains("cannot be planned");
        assertThatJson(Ran.cairn("exams", "DBS-C01", "--format", "json").out())
                .node("fee")
                .isEqualTo(null);
    }

    @ParameterizedTest
    @CsvSource({"SAA-C99", "nonsense"})
    void refusesACodeThatTheCatalogueDoesNotHave(String code) {
        Ran ran = Ran.cairn("exams", code);

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).startsWith("cairn: the catalogue has no exam '" + code + "': write one of ");
    }
}
