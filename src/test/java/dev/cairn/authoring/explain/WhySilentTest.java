package dev.cairn.authoring.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.authoring.Workbench;
import dev.cairn.authoring.explain.Answer.Fired;
import dev.cairn.authoring.explain.Answer.Missed;
import dev.cairn.authoring.explain.Answer.Unasked;
import dev.cairn.authoring.explain.NearMiss.Cause;
import dev.cairn.exam.ExamCode;
import dev.cairn.fixture.TestEngine;
import dev.cairn.fixture.TestWorkbench;
import dev.cairn.planning.AsOf;
import dev.cairn.planning.RuleBench;
import dev.cairn.planning.RuleInfo;
import dev.cairn.planning.lifecycle.FirstDay;
import dev.cairn.planning.lifecycle.LastDay;
import dev.cairn.planning.lifecycle.LastSafeDay;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each way in which a condition can fail, on a rule of its own. */
class WhySilentTest {
    private static final Path FOLDER = TestEngine.home().resolve("rules");
    private static final Workbench WORKBENCH = TestWorkbench.make();
    private static final ExamCode ONE = new ExamCode("MLS-C01");
    private static final ExamCode OTHER = new ExamCode("DVA-C02");
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 31);
    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);

    private static Answer answer(String conditions, Map<String, Object> about, Object... facts) {
        String text = """
                package rules.lifecycle

                import dev.cairn.planning.AsOf;
                import dev.cairn.planning.lifecycle.FirstDay;
                import dev.cairn.planning.lifecycle.LastDay;
                import dev.cairn.planning.lifecycle.LastSafeDay;
                import dev.cairn.planning.lifecycle.OpenBeta;

                rule "An exam is tried"
                    @id("LIFE-900") @label(aws) @source("a test")
                when
                %s
                then
                    insertLogical(new OpenBeta($exam));
                end
                """.formatted(conditions.indent(4).stripTrailing());
        RuleBench bench = WORKBENCH.written().apply(FOLDER, new TreeMap<>(Map.of("lifecycle/tried.drl", text)));
        RuleInfo rule = bench.rules().get(0);
        return WhySilent.of(WORKBENCH, FOLDER, bench, List.of(rule)).answer(rule, List.of(List.of(facts)), about);
    }

    private static NearMiss miss(String conditions, Object... facts) {
        return ((Missed) answer(conditions, Map.of(), facts)).miss();
    }

    @Test
    void tellsTheValueThatAComponentHasAndTheOneThatIsWanted() {
        NearMiss miss = miss("""
                AsOf( $limit : day )
                LastDay( $exam : exam, $last : day, day < $limit )""", new AsOf(MARCH), new LastDay(ONE, MAY));

        assertThat(miss.condition()).isEqualTo(2);
        assertThat(miss.conditions()).isEqualTo(2);
        assertThat(miss.failed()).isEqualTo("day < $limit");
        assertThat(miss.line()).isEqualTo(13);
        assertThat(miss.column()).isEqualTo(41);
        assertThat(miss.cause()).isEqualTo(Cause.OTHER_VALUES);
        assertThat(miss.nearest()).singleElement().satisfies(near -> {
            assertThat(near.values()).containsExactly(Map.entry("day", MAY), Map.entry("$limit", MARCH));
            assertThat(near.facts()).containsExactly(new LastDay(ONE, MAY));
            assertThat(near.matched()).containsExactly(new AsOf(MARCH));
        });
    }

    @Test
    void takesTheFactThatLacksNothingElse() {
        NearMiss miss = miss("""
                AsOf( $limit : day )
                LastDay( day < $limit, exam.value == "MLS-C01", $exam : exam )""", new AsOf(MARCH), new LastDay(OTHER, MAY), new LastDay(ONE, MAY));

        assertThat(miss.nearest())
                .singleElement()
                .satisfies(near -> assertThat(near.facts()).containsExactly(new LastDay(ONE, MAY)));
    }

    @Test
    void tellsThatThereIsNoFactOfAType() {
        NearMiss miss = miss("""
                AsOf( $limit : day )
                FirstDay( $exam : exam, day < $limit )""", new AsOf(MARCH));

        assertThat(miss.cause()).isEqualTo(Cause.NO_FACT);
        assertThat(miss.type()).hasValue("FirstDay");
    }

    @Test
    void namesTheRulesThatInferWhatIsNotThere() {
        NearMiss miss = miss("OpenBeta( $exam : exam )");

        assertThat(miss.sources())
                .singleElement()
                .satisfies(rule -> assertThat(rule.id()).isEqualTo("LIFE-900"));
    }

    @Test
    void showsTheFactThatIsInTheWay() {
        NearMiss miss = miss("""
                LastDay( $exam : exam, $last : day )
                not FirstDay( exam == $exam, day <= $last )""", new LastDay(ONE, MAY), new FirstDay(OTHER, MARCH), new FirstDay(ONE, MARCH));

        assertThat(miss.cause()).isEqualTo(Cause.IN_THE_WAY);
        assertThat(miss.condition()).isEqualTo(2);
        assertThat(miss.nearest()).singleElement().satisfies(near -> {
            assertThat(near.facts()).containsExactly(new FirstDay(ONE, MARCH));
            assertThat(near.matched()).containsExactly(new LastDay(ONE, MAY));
        });
    }

    @Test
    void showsWhatIsInTheWayTogether() {
        NearMiss miss = miss(
                """
                LastDay( $exam : exam )
                not( FirstDay( $first : day ) and LastSafeDay( day == $first ) )""",
                new LastDay(ONE, MAY),
                new FirstDay(ONE, MARCH),
                new LastSafeDay(ONE, MARCH),
                new LastSafeDay(OTHER, MAY));

        assertThat(miss.nearest())
                .singleElement()
                .satisfies(near -> assertThat(near.facts())
                        .containsExactly(new FirstDay(ONE, MARCH), new LastSafeDay(ONE, MARCH)));
    }

    @Test
    void looksIntoWhatHasToExist() {
        NearMiss miss = miss("""
                LastDay( $exam : exam )
                exists( FirstDay( exam == $exam ) and AsOf() )""", new LastDay(ONE, MAY), new FirstDay(OTHER, MAY));

        assertThat(miss.failed()).isEqualTo("exam == $exam");
        assertThat(miss.nearest())
                .singleElement()
                .satisfies(near ->
                        assertThat(near.values()).containsExactly(Map.entry("exam", OTHER), Map.entry("$exam", ONE)));
    }

    @Test
    void tellsTheSumThatIsAnother() {
        NearMiss miss = miss("""
                LastDay( $exam : exam )
                accumulate( FirstDay( $first : day, $year : day.year ); $years : sum( $year ); $years > 5000 )""", new LastDay(ONE, MAY), new FirstDay(OTHER, MAY), new FirstDay(ONE, MAY));

        assertThat(miss.cause()).isEqualTo(Cause.OTHER_SUM);
        assertThat(miss.failed()).isEqualTo("$years > 5000");
        assertThat(miss.nearest())
                .singleElement()
                .satisfies(near -> assertThat(near.values()).containsExactly(Map.entry("$years", 4052)));
    }

    @Test
    void looksIntoWhatCannotBeAddedUp() {
        NearMiss miss = miss("""
                LastDay( $exam : exam )
                accumulate( FirstDay( exam == $exam, $year : day.year ); $mean : average( $year ) )""", new LastDay(ONE, MAY), new FirstDay(OTHER, MAY));

        assertThat(miss.failed()).isEqualTo("exam == $exam");
        assertThat(miss.cause()).isEqualTo(Cause.OTHER_VALUES);
    }

    @Test
    void tellsThatNoAlternativeHolds() {
        NearMiss miss = miss("""
                LastDay( $exam : exam )
                ( FirstDay( exam == $exam ) or LastSafeDay( exam == $exam ) )""", new LastDay(ONE, MAY));

        assertThat(miss.cause()).isEqualTo(Cause.NO_ALTERNATIVE);
        assertThat(miss.failed()).isEqualTo("( FirstDay( exam == $exam ) or LastSafeDay( exam == $exam ) )");
    }

    @Test
    void tellsOfAnotherThatItHoldsFor() {
        Answer answer = answer("""
                AsOf( $limit : day )
                LastDay( $exam : exam, day > $limit )""", Map.of("$exam", ONE), new AsOf(MARCH), new LastDay(OTHER, MAY));

        assertThat(answer).isInstanceOfSatisfying(Missed.class, missed -> {
            assertThat(missed.miss().cause()).isEqualTo(Cause.OTHER_SUBJECT);
            assertThat(missed.miss().nearest())
                    .singleElement()
                    .satisfies(near -> assertThat(near.values()).containsExactly(Map.entry("$exam", OTHER)));
        });
    }

    @Test
    void tellsAFewOfManyThatComeNear() {
        Object[] facts = Stream.concat(
                        Stream.of(new AsOf(MARCH)),
                        IntStream.range(0, 9).mapToObj(i -> new LastDay(ONE, MAY.plusDays(i))))
                .toArray();
        NearMiss miss = miss("""
                AsOf( $limit : day )
                LastDay( $exam : exam, day < $limit )""", facts);

        assertThat(miss.nearest()).hasSize(3);
        assertThat(miss.others()).isEqualTo(6);
    }

    @Test
    void tellsThatARuleDidFire() {
        Answer answer = answer("LastDay( $exam : exam )", Map.of(), new LastDay(ONE, MAY));

        assertThat(answer)
                .isInstanceOfSatisfying(
                        Fired.class,
                        fired -> assertThat(fired.matches())
                                .singleElement()
                                .satisfies(
                                        match -> assertThat(match.values()).containsExactly(Map.entry("$exam", ONE))));
    }

    @Test
    void tellsThatARuleWasNotAsked() {
        RuleBench bench = WORKBENCH.all().apply(FOLDER);
        RuleInfo rule = bench.rules().get(0);

        assertThat(WhySilent.of(WORKBENCH, FOLDER, bench, List.of(rule)).answer(rule, List.of(), Map.of()))
                .isEqualTo(new Unasked(rule));
    }
}
