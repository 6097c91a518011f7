package dev.cairn.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.cairn.exam.ExamCode;
import dev.cairn.fixture.TestEngine;
import dev.cairn.planning.RunawayRulesException;
import dev.cairn.planning.Stage;
import dev.cairn.planning.lifecycle.LastDay;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RunawayRulesTest {
    private static final String RULE = """
            package rules.lifecycle

            import dev.cairn.planning.lifecycle.LastDay;
            import dev.cairn.planning.lifecycle.LastSafeDay;

            rule "It has no end"
                @id("LIFE-001") @label(aws) @source("a test")
            when
                %s
            then
                insertLogical(%s);
            end
            """;
    private static final String PAIR = "LastDay( $exam : exam, $day : day ) LastDay( $other : day )";

    /** On a slow machine the time is over first. */
    @Test
    void stopsARuleThatFeedsItself() {
        assertThat(stopped("LastDay( $exam : exam, $day : day )", "new LastDay($exam, $day.plusDays(1))", 1))
                .containsAnyOf("stage lifecycle fired 100000 times", "stage lifecycle took longer than 5 seconds");
    }

    @Test
    void stopsARuleWithMoreMatchesThanMemoryHasRoomFor() {
        assertThat(stopped(PAIR, "new LastSafeDay($exam, $other)", 150)).contains("more than 20000 matches");
    }

    /** The engine looks for its first match all the time: it never comes to a firing. */
    @Test
    void stopsARuleInTheMiddleOfASlowCondition() {
        String when = PAIR
                + " exists( LastDay( $late : day > $day ) and LastDay( $early : day < $late ) and LastDay( day > $late, day < $early ) )";
        assertThat(stopped(when, "new LastSafeDay($exam, $other)", 120)).contains("longer than 5 seconds");
    }

    @Test
    void leavesAnotherRunOfTheSameThreadAlone() {
        stopsARuleInTheMiddleOfASlowCondition();

        DroolsRuleBook sound = book("LastDay( $exam : exam, $day : day )", "new LastSafeDay($exam, $day)");
        assertThat(sound.infer(Stage.LIFECYCLE, days(3)).conclusions()).hasSize(3);
    }

    private static String stopped(String when, String then, int days) {
        DroolsRuleBook book = book(when, then);
        RunawayRulesException stopped =
                catchThrowableOfType(RunawayRulesException.class, () -> book.infer(Stage.LIFECYCLE, days(days)));
        assertThat(stopped.stage()).isEqualTo(Stage.LIFECYCLE);
        return stopped.getMessage();
    }

    private static DroolsRuleBook book(String when, String then) {
        return DroolsRuleBook.readWritten(
                TestEngine.home().resolve("rules"),
                new TreeMap<>(Map.of("lifecycle/it-has-no-end.drl", RULE.formatted(when, then))));
    }

    private static List<LastDay> days(int count) {
        ExamCode exam = ExamCode.parse("ANY-C00").orElseThrow();
        LocalDate first = LocalDate.of(2026, 1, 1);
        return IntStream.range(0, count)
                .mapToObj(i -> new LastDay(exam, first.plusDays(i)))
                .toList();
    }
}
