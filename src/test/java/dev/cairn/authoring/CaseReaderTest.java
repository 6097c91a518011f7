package dev.cairn.authoring;

import static dev.cairn.authoring.CaseTexts.faultsOf;
import static dev.cairn.authoring.CaseTexts.oneCase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.cairn.exam.Confidence;
import dev.cairn.exam.DatedFact;
import dev.cairn.exam.ExamCode;
import dev.cairn.exam.ExamVersion;
import dev.cairn.exam.Family;
import dev.cairn.exam.Kind;
import dev.cairn.exam.Level;
import dev.cairn.exam.Occasion;
import dev.cairn.learner.Target;
import dev.cairn.planning.AsOf;
import dev.cairn.planning.lifecycle.LastDay;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaseReaderTest {
    @Test
    void readsTheFactsOfACase() {
        CaseFile file = CaseTexts.read(oneCase("[]"));

        assertThat(file.subject().label()).isEqualTo("LIFE-007");
        assertThat(file.ruleCases()).singleElement().satisfies(ruleCase -> {
            assertThat(ruleCase.name()).isEqualTo("The day after its last day it is retired");
            assertThat(ruleCase.line()).isEqualTo(3);
            assertThat(ruleCase.fires()).isFalse();
            assertThat(ruleCase.given())
                    .containsExactly(
                            new AsOf(LocalDate.of(2026, 4, 1)),
                            new LastDay(new ExamCode("MLS-C01"), LocalDate.of(2026, 3, 31)));
        });
    }

    @Test
    void fillsWhatIsNotMentionedWithNeutralValues() {
        assertThat(given("DatedFact: {exam: SAA-C03, occasion: last-day, languages: [it, fr]}"))
                .isEqualTo(new DatedFact(
                        new ExamCode("SAA-C03"),
                        Occasion.LAST_DAY,
                        LocalDate.EPOCH,
                        Set.of("fr", "it"),
                        "",
                        Confidence.HIGH,
                        LocalDate.EPOCH));
    }

    @Test
    void takesTheSeriesFromTheExamCode() {
        assertThat(given("ExamVersion: {code: MLA-C01, level: associate}"))
                .isEqualTo(
                        new ExamVersion(new ExamCode("MLA-C01"), "MLA", "", Level.ASSOCIATE, Family.CLOUD, Kind.FULL));
    }

    @Test
    void readsTypesThatAreNestedInOthers() {
        assertThat(given("NamedExam: {exam: MLA-C01}")).isEqualTo(new Target.NamedExam(new ExamCode("MLA-C01")));
    }

    @Test
    void readsNumbersThatTheCasesHaveOfTheirOwn() {
        assertThat(CaseTexts.read(oneCase("[]") + "parameters: {retake.wait-days: 7}")
                        .parameters())
                .containsExactly(entry("retake.wait-days", 7));
    }

    @Test
    void tellsOfATypeThatDoesNotExist() {
        tells(
                oneCase("[]").replace("LastDay", "Lastday"),
                "6: there is no type of fact 'Lastday' — did you mean 'LastDay'? Use a type that the rule imports");
    }

    @Test
    void tellsOfAComponentThatDoesNotExist() {
        tells(
                oneCase("[]").replace("exam: ", "exm: "),
                "6: LastDay has no component 'exm' — did you mean 'exam'? It has exam, day");
    }

    @Test
    void tellsOfAConstantThatDoesNotExist() {
        tells(
                oneCase("[ExamStatus: {status: gone}]"),
                "7: 'status' is gone — write one of announced, beta, active, retiring, retired");
    }

    @Test
    void tellsOfADayThatDoesNotExist() {
        tells(
                oneCase("[]").replace("2026-03-31", "2026-02-30"),
                "6: 'day' is 2026-02-30 — write a day of the calendar as 2026-11-22");
    }

    @Test
    void tellsOfWhatIsNoExamCode() {
        tells(
                oneCase("[]").replace("MLS-C01", "mls-c01"),
                "6: 'mls-c01' is no exam code — write three capital letters or digits, -C and two digits");
    }

    @Test
    void tellsOfAFactThatCannotBe() {
        tells(
                oneCase("[]").replace("LastDay: {exam: MLS-C01, day: 2026-03-31}", "SelfRating: {exam: MLS-C01}"),
                "6: there is no such fact: a confidence is between 1 and 5: 0 — mention what it needs");
    }

    @Test
    void tellsOfAFactWithTwoTypes() {
        tells(
                oneCase("[]").replace("LastDay: {exam: MLS-C01, day: 2026-03-31}", "{OpenBeta: {}, EmptyPath: {}}"),
                "6: a fact has one type — write it as - Type: {component: value}");
    }

    @Test
    void tellsOfParametersAmongTheFacts() {
        tells(
                oneCase("[]").replace("LastDay: {exam: MLS-C01, day: 2026-03-31}", "Parameter: {name: stale.months}"),
                "6: parameters are always given — to change numbers write 'parameters: {name: value}' at the end of the file");
    }

    @Test
    void tellsOfAParameterThatDoesNotExist() {
        tells(
                oneCase("[]") + "parameters: {retake.wait-day: 7}",
                "8: there is no parameter 'retake.wait-day' — did you mean 'retake.wait-days'? See rules/parameters");
    }

    @Test
    void tellsOfCasesForAnotherRule() {
        tells(
                oneCase("[]").replace("LIFE-007", "LIFE-008"),
                "1: the cases are for LIFE-008, the rule beside them is LIFE-007 — write rule: LIFE-007");
    }

    @Test
    void tellsOfTwoCasesOfOneName() {
        String text = oneCase("[]");
        tells(
                text + text.substring(text.indexOf("  - name")),
                "8: the case 'The day after its last day it is retired' is here twice — give each case a sentence of its own");
    }

    @Test
    void tellsOfACaseThatExpectsNeitherSomethingNorNothing() {
        tells(oneCase("").replace("    then: \n", ""), "3: 'then' is missing — write it");
    }

    @ParameterizedTest
    @ValueSource(strings = {"retired", "Retired", "It is retired.", "it is retired"})
    void tellsOfANameThatIsNoSentence(String name) {
        tells(
                oneCase("[]").replace("The day after its last day it is retired", name),
                "3: the name '" + name
                        + "' is no sentence — say what the case shows: a capital letter, two words or more, no full stop");
    }

    private static void tells(String text, String fault) {
        assertThat(faultsOf(text)).extracting(Object::toString).containsExactly(CaseTexts.PATH + ":" + fault);
    }

    private static Object given(String fact) {
        String text = oneCase("[]").replace("LastDay: {exam: MLS-C01, day: 2026-03-31}", fact);
        return CaseTexts.read(text).ruleCases().get(0).given().get(1);
    }
}
