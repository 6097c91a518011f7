package dev.cairn.authoring.variant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MutationsTest {
    private static final String THEN = "insertLogical(new LastSafeDay($exam, $day));";

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "day < $day ; boundary ; day <= $day",
                "day <= $day ; boundary ; day < $day",
                "day > $day ; boundary ; day >= $day",
                "day >= $day ; boundary ; day > $day",
                "day == $day ; negation ; day != $day",
                "day != $day ; negation ; day == $day",
                "day < $day ; negation ; day >= $day",
                "day >= $day ; negation ; day < $day",
                "exam == $exam || day == $day ; connective ; exam == $exam && day == $day",
                "exam == $exam && day == $day ; connective ; exam == $exam || day == $day",
                "minutes > 60 ; number ; minutes > 61",
                "minutes <= 60 ; number ; minutes <= 61",
                "minutes < 60 ; number ; minutes < 59",
                "minutes >= 60 ; number ; minutes >= 59",
                "minutes == 60 ; number ; minutes == 61",
                "minutes + 60 > $own ; arithmetic ; minutes - 60 > $own",
                "minutes * $own > 60 ; arithmetic ; minutes / $own > 60",
                "minutes % 60 == 0 ; arithmetic ; minutes * 60 == 0",
                "minutes > -$own ; arithmetic ; minutes > $own",
                "day.plusWeeks(2) > $day ; method ; day.minusWeeks(2) > $day",
                "day.minusMonths(2) > $day ; method ; day.plusMonths(2) > $day",
                "Math.min(minutes, $own) > 60 ; method ; Math.max(minutes, $own) > 60",
                "day.isBefore($day) == true ; method ; day.isAfter($day) == true",
                "day.isBefore($day) == true ; negation ; day.isBefore($day) == false"
            })
    void changesOneThingInAConstraint(String constraint, String change, String changed) {
        assertThat(mutations("DoneSession( " + constraint + " )"))
                .contains(change + " ⇒ DoneSession( " + changed + " )");
    }

    @Test
    void takesTheNextConstantOfAnEnum() {
        assertThat(mutations("DatedFact( occasion == Occasion.AVAILABLE_FROM )"))
                .contains("constant ⇒ DatedFact( occasion == Occasion.BETA_FROM )");
        assertThat(mutations("DatedFact( occasion == Occasion.LAST_DAY )"))
                .contains("constant ⇒ DatedFact( occasion == Occasion.AVAILABLE_FROM )");
    }

    @Test
    void turnsWhatIsLookedFor() {
        assertThat(mutations("not OpenBeta()")).containsExactly("existence ⇒ exists OpenBeta()");
        assertThat(mutations("exists( OpenBeta() )")).containsExactly("existence ⇒ not( OpenBeta() )");
        assertThat(mutations("DatedFact( languages contains \"en\" )"))
                .containsExactly("negation ⇒ DatedFact( languages not contains \"en\" )");
    }

    @Test
    void takesParametersForOtherNumbersAndLeavesTheirNames() {
        assertThat(mutations("Parameter( name == \"retake.wait-days\", $wait : value )"))
                .containsExactly(
                        "threshold ⇒ Parameter( name == \"retake.wait-days\", $wait : value + 1 )",
                        "threshold ⇒ Parameter( name == \"retake.wait-days\", $wait : value - 1 )");
    }

    @Test
    void countsInAnotherWay() {
        assertThat(mutations("accumulate( DoneSession( $minutes : minutes ); $sum : sum( $minutes ); $sum > 60 )"))
                .containsExactly(
                        "method ⇒ accumulate( DoneSession( $minutes : minutes ); $sum : max( $minutes ); $sum > 60 )",
                        "boundary ⇒ accumulate( DoneSession( $minutes : minutes ); $sum : sum( $minutes ); $sum >= 60 )",
                        "negation ⇒ accumulate( DoneSession( $minutes : minutes ); $sum : sum( $minutes ); $sum <= 60 )",
                        "number ⇒ accumulate( DoneSession( $minutes : minutes ); $sum : sum( $minutes ); $sum > 61 )");
    }

    @Test
    void changesTheConclusionButNotItsTexts() {
        assertThat(OneRule.of(
                                "LastDay( $exam : exam, $day : day )",
                                "insertLogical(new LastSafeDay($exam, $day.minusDays(2 * 7)));")
                        .mutations())
                .containsExactly(
                        "method ⇒ insertLogical(new LastSafeDay($exam, $day.plusDays(2 * 7)));",
                        "number ⇒ insertLogical(new LastSafeDay($exam, $day.minusDays(3 * 7)));",
                        "arithmetic ⇒ insertLogical(new LastSafeDay($exam, $day.minusDays(2 / 7)));",
                        "number ⇒ insertLogical(new LastSafeDay($exam, $day.minusDays(2 * 8)));");
        assertThat(OneRule.of("LastDay( $exam : exam )", "insertLogical(new Shift($exam, $exam + \" closes - \" + 1));")
                        .mutations())
                .containsExactly("number ⇒ insertLogical(new Shift($exam, $exam + \" closes - \" + 2));");
    }

    @Test
    void makesNoMutantThatMeansTheSame() {
        assertThat(mutations("LastDay( exam.compareTo($exam) > 0 )"))
                .containsExactly(
                        "boundary ⇒ LastDay( exam.compareTo($exam) >= 0 )",
                        "negation ⇒ LastDay( exam.compareTo($exam) <= 0 )");
    }

    private static List<String> mutations(String clause) {
        return OneRule.of(clause, THEN).mutations();
    }
}
