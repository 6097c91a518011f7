package dev.cairn.authoring.variant;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MutationScoreTest {
    private static final OneRule RULE =
            OneRule.of("""
            AsOf( $today : day )
            Parameter( name == "retake.wait-days", $wait : value )
            LastDay( $exam : exam, day >= $today, $day : day )
            """, "insertLogical(new LastSafeDay($exam, $day.minusDays($wait)));");

    private static final String FIRES = """
            - name: It fires
              given: [AsOf: {day: 2026-03-01}, LastDay: {exam: SAA-C03, day: 2026-03-31}]
              then: [LastSafeDay: {exam: SAA-C03}]
            """;
    private static final String FIRES_ON_THE_DAY = """
            - name: It fires on the day
              given: [AsOf: {day: 2026-03-31}, LastDay: {exam: SAA-C03, day: 2026-03-31}]
              then: [LastSafeDay: {exam: SAA-C03, day: 2026-03-17}]
            """;

    @TempDir
    private Path folder;

    @Test
    void tellsWhichMutantsSurviveWithTheLineBeforeAndAfter() {
        MutationScore score = RULE.score(folder, FIRES);

        assertThat(score.killed()).isEqualTo(1);
        assertThat(score.survivors())
                .extracting(spot -> spot.place() + " " + spot.change().label() + ": " + spot.after())
                .containsExactly(
                        "lifecycle/a-rule.drl:20:44 threshold: Parameter( name == \"retake.wait-days\", $wait : value + 1 )",
                        "lifecycle/a-rule.drl:20:44 threshold: Parameter( name == \"retake.wait-days\", $wait : value - 1 )",
                        "lifecycle/a-rule.drl:21:32 boundary: LastDay( $exam : exam, day > $today, $day : day )",
                        "lifecycle/a-rule.drl:23:47 method: insertLogical(new LastSafeDay($exam, $day.plusDays($wait)));");
        assertThat(score.survivors().get(2).before()).isEqualTo("LastDay( $exam : exam, day >= $today, $day : day )");
        assertThat(score.percent()).isEqualTo(20);
    }

    @Test
    void killsAllWhereCasesStandOnTheBoundaryAndSayWhatIsInferred() {
        MutationScore score = RULE.score(folder, FIRES + FIRES_ON_THE_DAY);

        assertThat(score).isEqualTo(new MutationScore(5, 0, List.of()));
        assertThat(score.percent()).isEqualTo(100);
    }

    @Test
    void setsThoseAsideThatDoNotCompileAndTriesTheOthers() {
        OneRule rule = OneRule.of("""
                DoneSession( $id : id, $exam : exam, minutes > 60 )
                LastDay( exam == $exam )
                """, "insertLogical(new Shift($exam, $id + $id));");

        MutationScore score = rule.score(folder, """
                - name: It is silent
                  given: [DoneSession: {id: a, exam: SAA-C03, minutes: 60}, LastDay: {exam: SAA-C03}]
                  then: []
                """);

        assertThat(score.notViable()).isEqualTo(1);
        assertThat(score.killed()).isEqualTo(2);
    }

    @Test
    void killsAMutantThatNeverComesToAnEnd() {
        OneRule rule = OneRule.of(
                "DoneSession( minutes == 60, $id : id, $exam : exam, $minutes : minutes, $day : day )",
                "insertLogical(new DoneSession($id, $exam, Work.LEARN, $minutes + 1, $day));");

        MutationScore score = rule.score(folder, """
                - name: It fires once
                  given: [DoneSession: {exam: SAA-C03, minutes: 60}]
                  then: [DoneSession: {exam: SAA-C03, minutes: 61}]
                - name: It is silent
                  given: [DoneSession: {exam: SAA-C03, minutes: 61}]
                  then: []
                """);

        assertThat(score.survivors()).extracting(Spot::change).doesNotContain(Change.NEGATION);
    }
}
