package dev.cairn.authoring.variant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConditionCoverageTest {
    private static final OneRule RULE = OneRule.of("""
            AsOf( $today : day )
            LastDay( $exam : exam, day < $today, $day : day )
            not OpenBeta( exam == $exam )
            """, "insertLogical(new LastSafeDay($exam, $day));");

    private static final String FIRES = """
            - name: It fires
              given: [AsOf: {day: 2026-04-01}, LastDay: {exam: SAA-C03, day: 2026-03-31}]
              then: [LastSafeDay: {exam: SAA-C03}]
            """;
    private static final String SILENT_ON_THE_DAY = """
            - name: It is silent on the day
              given: [AsOf: {day: 2026-03-31}, LastDay: {exam: SAA-C03, day: 2026-03-31}]
              then: []
            """;
    private static final String SILENT_WITH_A_BETA = """
            - name: It is silent with a beta
              given: [AsOf: {day: 2026-04-01}, LastDay: {exam: SAA-C03, day: 2026-03-31}, OpenBeta: {exam: SAA-C03}]
              then: []
            """;
    private static final String FIRES_BESIDE_ANOTHER_BETA = """
            - name: It fires beside another beta
              given: [AsOf: {day: 2026-04-01}, LastDay: {exam: SAA-C03, day: 2026-03-31}, OpenBeta: {exam: CLF-C02}]
              then: [LastSafeDay: {exam: SAA-C03}]
            """;

    @TempDir
    private Path folder;

    @Test
    void tellsEachConditionOnWhichNoCaseDependsAtItsPlace() {
        ConditionCoverage coverage = RULE.coverage(folder, FIRES);

        assertThat(coverage.conditions()).isEqualTo(3);
        assertThat(coverage.percent()).isZero();
        assertThat(coverage.gaps())
                .extracting(Spot::place, Spot::words)
                .containsExactly(
                        tuple("lifecycle/a-rule.drl:20:28", "day < $today"),
                        tuple("lifecycle/a-rule.drl:21:5", "not OpenBeta( exam == $exam )"),
                        tuple("lifecycle/a-rule.drl:21:19", "exam == $exam"));
    }

    @Test
    void tellsAConstraintWithinNotIfOnlyItsClauseDecidesACase() {
        assertThat(RULE.coverage(folder, FIRES + SILENT_ON_THE_DAY + SILENT_WITH_A_BETA)
                        .gaps())
                .extracting(Spot::words)
                .containsExactly("exam == $exam");
    }

    @Test
    void isWholeIfEachConditionDecidesACase() {
        ConditionCoverage coverage =
                RULE.coverage(folder, FIRES + SILENT_ON_THE_DAY + SILENT_WITH_A_BETA + FIRES_BESIDE_ANOTHER_BETA);

        assertThat(coverage.gaps()).isEmpty();
        assertThat(coverage.percent()).isEqualTo(100);
    }

    @Test
    void countsNoCaseThatFailsAnyway() {
        String failing = SILENT_ON_THE_DAY.replace("then: []", "then: [LastSafeDay: {}]");

        assertThat(RULE.coverage(folder, FIRES + failing).gaps())
                .extracting(Spot::words)
                .contains("day < $today");
    }

    @Test
    void tellsWhichAlternativeNeverHeld() {
        OneRule rule = OneRule.of("""
                DatedFact( occasion == Occasion.LAST_DAY || occasion == Occasion.BETA_TO, $exam : exam, $day : day )
                """, "insertLogical(new LastSafeDay($exam, $day));");

        assertThat(rule.coverage(folder, """
                        - name: It fires
                          given: [DatedFact: {exam: SAA-C03, occasion: last-day, day: 2026-03-31}]
                          then: [LastSafeDay: {exam: SAA-C03}]
                        - name: It is silent
                          given: [DatedFact: {exam: SAA-C03, occasion: available-from, day: 2026-03-31}]
                          then: []
                        """).gaps())
                .extracting(Spot::words)
                .containsExactly("occasion == Occasion.BETA_TO");
    }

    @Test
    void looksIntoWhatIsCounted() {
        OneRule rule = OneRule.of("""
                LastDay( $exam : exam, $day : day )
                accumulate( DoneSession( exam == $exam, $minutes : minutes ); $sum : sum( $minutes ); $sum > 60 )
                """, "insertLogical(new LastSafeDay($exam, $day));");

        assertThat(rule.coverage(folder, """
                        - name: It fires
                          given: [LastDay: {exam: SAA-C03}, DoneSession: {exam: SAA-C03, minutes: 61}]
                          then: [LastSafeDay: {exam: SAA-C03}]
                        - name: It is silent
                          given: [LastDay: {exam: SAA-C03}, DoneSession: {exam: SAA-C03, minutes: 60}]
                          then: []
                        """).gaps()).extracting(Spot::words).containsExactly("exam == $exam");
    }
}
