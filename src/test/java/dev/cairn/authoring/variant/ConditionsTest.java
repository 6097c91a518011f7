package dev.cairn.authoring.variant;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ConditionsTest {
    private static final String THEN = "insertLogical(new LastSafeDay($exam, $day));";

    @Test
    void leavesOutEachConstraintAndNoBinding() {
        assertThat(OneRule.of("""
                AsOf( $today : day )
                LastDay( exam == "SAA-C03", day > $today, $exam : exam, $day : day )
                """, THEN).conditions())
                .containsExactly(
                        "exam == \"SAA-C03\" ⇒ LastDay( day > $today, $exam : exam, $day : day )",
                        "day > $today ⇒ LastDay( exam == \"SAA-C03\", $exam : exam, $day : day )");
    }

    @Test
    void leavesOutTheLastConstraintWithTheCommaBeforeIt() {
        assertThat(OneRule.of("""
                LastDay( $exam : exam, $day : day )
                FirstDay( $first : day, exam == $exam, $first.plusDays(Math.min(1, 2)) < $day )
                """, THEN).conditions())
                .contains("$first.plusDays(Math.min(1, 2)) < $day ⇒ FirstDay( $first : day, exam == $exam )");
    }

    @Test
    void leavesOutWholeClausesThatNothingElseNeeds() {
        assertThat(OneRule.of("""
                LastDay( $exam : exam, $day : day )
                not OpenBeta( exam == $exam )
                exists( FirstDay() )
                $other : FirstDay()
                """, THEN).conditions())
                .containsExactly(
                        "not OpenBeta( exam == $exam ) ⇒ ",
                        "exam == $exam ⇒ not OpenBeta(  )",
                        "exists( FirstDay() ) ⇒ ",
                        "$other : FirstDay() ⇒ ");
    }

    @Test
    void leavesOutThePartsOfWhatIsLookedFor() {
        assertThat(OneRule.of("""
                LastDay( $exam : exam, $day : day )
                not( FirstDay( $first : exam ) and OpenBeta( exam == $first ) )
                exists( OpenBeta( exam == $exam ) or ( FirstDay( exam == $exam ) and AsOf() ) )
                """, THEN).conditions())
                .contains(
                        "OpenBeta( exam == $first ) ⇒ not( FirstDay( $first : exam ) )",
                        "OpenBeta( exam == $exam ) ⇒ exists( ( FirstDay( exam == $exam ) and AsOf() ) )",
                        "( FirstDay( exam == $exam ) and AsOf() ) ⇒ exists( OpenBeta( exam == $exam ) )",
                        "AsOf() ⇒ exists( OpenBeta( exam == $exam ) or ( FirstDay( exam == $exam ) ) )");
    }

    @Test
    void leavesOutAlternativesHoweverTheyAreNested() {
        assertThat(OneRule.of("""
                LastDay( exam == "A" || ( exam == "B" && ( day > $day || exam == "C" ) ) || exam == "D", $exam : exam, $day : day )
                """, THEN).conditions())
                .contains(
                        "exam == \"A\" ⇒ LastDay(  ( exam == \"B\" && ( day > $day || exam == \"C\" ) ) || exam == \"D\", $exam : exam, $day : day )",
                        "exam == \"B\" && ( day > $day || exam == \"C\" ) ⇒ LastDay( exam == \"A\"  || exam == \"D\", $exam : exam, $day : day )",
                        "exam == \"B\" ⇒ LastDay( exam == \"A\" || (  ( day > $day || exam == \"C\" ) ) || exam == \"D\", $exam : exam, $day : day )",
                        "day > $day ⇒ LastDay( exam == \"A\" || ( exam == \"B\" && (  exam == \"C\" ) ) || exam == \"D\", $exam : exam, $day : day )",
                        "exam == \"D\" ⇒ LastDay( exam == \"A\" || ( exam == \"B\" && ( day > $day || exam == \"C\" ) ) , $exam : exam, $day : day )");
    }

    @Test
    void leavesOutConstraintsOfFactsThatAreCountedAndOfTheCount() {
        assertThat(OneRule.of("""
                LastDay( $exam : exam, $day : day )
                accumulate( DoneSession( exam == $exam, $minutes : minutes ); $sum : sum( $minutes ); $sum > 60 )
                """, THEN).conditions())
                .containsExactly(
                        "accumulate( DoneSession( exam == $exam, $minutes : minutes ); $sum : sum( $minutes ); $sum > 60 ) ⇒ ",
                        "exam == $exam ⇒ accumulate( DoneSession( $minutes : minutes ); $sum : sum( $minutes ); $sum > 60 )",
                        "$sum > 60 ⇒ accumulate( DoneSession( exam == $exam, $minutes : minutes ); $sum : sum( $minutes ) )");
    }

    @Test
    void saysNothingOfWhatAParameterIsCalled() {
        assertThat(OneRule.of("""
                Parameter( name == "retake.wait-days", $wait : value )
                LastDay( $exam : exam, $day : day )
                """, "insertLogical(new LastSafeDay($exam, $day.minusDays($wait)));")
                        .conditions())
                .isEmpty();
    }
}
