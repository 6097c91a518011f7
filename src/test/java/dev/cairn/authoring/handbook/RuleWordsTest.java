package dev.cairn.authoring.handbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.cairn.drl.ParsedRule;
import dev.cairn.fixture.TestEngine;
import dev.cairn.fixture.TestWorkbench;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rules in words. */
class RuleWordsTest {
    private static final String HEAD = """
            package rules.path

            import dev.cairn.planning.AsOf;
            import dev.cairn.planning.Parameter;
            import dev.cairn.planning.advice.Notice;
            import dev.cairn.planning.effort.EffortPart;
            import dev.cairn.planning.effort.EffortPart.Factor;
            import dev.cairn.planning.lifecycle.ExamStatus;
            import dev.cairn.planning.lifecycle.ExamStatus.Status;
            import dev.cairn.planning.lifecycle.LastDay;
            import dev.cairn.planning.path.Excluded;
            import dev.cairn.plan.Advisory.Severity;
            import dev.cairn.exam.DatedFact;

            rule "A rule"
                @id("PATH-900") @label(assumption) @source("a test")
            when
            """;

    private static RuleWords words(String conditions, String conclusion) {
        String text = HEAD + conditions + "\nthen\n    insertLogical(" + conclusion + ");\nend\n";
        ParsedRule parsed = TestWorkbench.make().parser().parse(text);
        assertThat(parsed.fault()).isEmpty();
        return new RuleWords(parsed, TestEngine.shared().rules().parameters().numbers());
    }

    private static String condition(String... conditions) {
        List<Phrase> phrases =
                words(String.join("\n", conditions), "new Excluded($exam)").conditions();
        return inWords(phrases.get(phrases.size() - 1));
    }

    private static String inWords(Phrase phrase) {
        return phrase.parts().isEmpty()
                ? phrase.text()
                : phrase.text() + " "
                        + phrase.parts().stream().map(RuleWordsTest::inWords).toList();
    }

    @Test
    void saysWhatAFactIsLikeAndWhatIsNotedOfIt() {
        assertThat(condition("ExamStatus( status == Status.RETIRED, $exam : exam )"))
                .isEqualTo("There is an exam status whose status is retired. Note its ‹exam›.");
        assertThat(condition("LastDay( $exam : exam, $last : day )"))
                .isEqualTo("There is a last day. Note its ‹exam› and its day as ‹last›.");
        assertThat(condition("$fact : DatedFact( languages contains \"en\" )"))
                .isEqualTo("There is a dated fact whose languages contain “en”. Note it as ‹fact›.");
    }

    @Test
    void saysWhatThereMustNotBe() {
        assertThat(condition("not LastDay( exam == $exam )")).isEqualTo("There is no last day whose exam is ‹exam›.");
        assertThat(condition("not( LastDay( $exam : exam ) and ExamStatus( exam == $exam ) )"))
                .isEqualTo("Nowhere do all of these hold together: [There is a last day. Note its ‹exam›., "
                        + "There is an exam status whose exam is ‹exam›.]");
        assertThat(condition("exists ExamStatus( status == Status.BETA || status == Status.RETIRED )"))
                .isEqualTo("There is at least one exam status whose status is beta or retired.");
    }

    @Test
    void comparesDaysAsDaysAndNumbersAsNumbers() {
        assertThat(condition("AsOf( $today : day )", "LastDay( day < $today )"))
                .isEqualTo("There is a last day whose day is before ‹today›.");
        assertThat(condition("LastDay( $day : day )", "AsOf( day.plusMonths(2) >= $day )"))
                .isEqualTo("There is an “as of” entry whose day plus 2 months is on or after ‹day›.");
        assertThat(condition("EffortPart( minutes < 60 )"))
                .isEqualTo("There is an effort part whose minutes is less than 60.");
    }

    @Test
    void saysWhatANumberIs() {
        assertThat(condition("Parameter( name == \"retake.wait-days\", $wait : value )"))
                .isEqualTo("‹wait› is the number retake.wait-days, 14 days.");
    }

    @Test
    void saysWhatIsCountedTogether() {
        assertThat(condition("accumulate( EffortPart( factor == Factor.BASE, $minutes : minutes ); "
                        + "$all : sum( $minutes ); $all > 60 )"))
                .isEqualTo("Of all these taken together: [There is an effort part whose factor is base. "
                        + "Note its ‹minutes›., ‹all› is the sum of ‹minutes›., ‹all› is more than 60.]");
    }

    @Test
    void keepsBracketsThatMatter() {
        assertThat(condition("EffortPart( $a : minutes )", "EffortPart( minutes > ($a + 1) * 2 - (3 - $a) )"))
                .isEqualTo("There is an effort part whose minutes is more than (‹a› + 1) × 2 − (3 − ‹a›).");
    }

    @Test
    void saysWhatIsInferred() {
        RuleWords words = words(
                "LastDay( $exam : exam, $day : day )",
                "Notice.about($exam, Severity.WARNING, \"late\", $exam + \" ends on \" + $day + \".\")");
        words.conditions();
        assertThat(words.conclusion().map(Phrase::text))
                .hasValue("Notice about: exam ‹exam›, severity warning, code “late”, message “‹exam› ends on ‹day›.”");
    }

    @Test
    void tellsVariablesFromWords() {
        assertThat(Phrase.of("Note its ‹exam day› twice: ‹exam day›.").pieces())
                .extracting(Phrase.Piece::text, Phrase.Piece::isVariable)
                .containsExactly(
                        tuple("Note its ", false),
                        tuple("exam day", true),
                        tuple(" twice: ", false),
                        tuple("exam day", true),
                        tuple(".", false));
    }

    @Test
    void leavesNothingOfTheLanguageInAnyShippedRule() {
        assertThat(Books.shipped().rules()).isNotEmpty().allSatisfy(entry -> {
            assertThat(entry.conditions()).as(entry.file()).isNotEmpty();
            assertThat(entry.conclusion()).as(entry.file()).isPresent();
            assertThat(Stream.concat(entry.conditions().stream(), entry.conclusion().stream())
                            .map(RuleWordsTest::inWords))
                    .as(entry.file())
                    .allSatisfy(words -> assertThat(words)
                            .doesNotContain("$", "==", "!=", "<", ">", "&&", "||", "null", "where its")
                            .doesNotContainPattern("\\w\\("));
        });
    }
}
