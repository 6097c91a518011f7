package dev.cairn.export;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.exam.Area;
import dev.cairn.exam.ExamCode;
import dev.cairn.exam.Status;
import dev.cairn.plan.Advisory.Severity;
import dev.cairn.plan.Plan;
import dev.cairn.plan.Session;
import dev.cairn.plan.Work;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class JsonTest {
    record Order(int second, int first, Optional<LocalDate> day, Optional<ExamCode> exam) {}

    record Holder(@Nullable Object value) {}

    @Test
    void writesRecordsByTheirComponentsInTheOrderOfDeclaration() {
        Order order = new Order(2, 1, Optional.of(LocalDate.of(2026, 1, 12)), Optional.of(new ExamCode("SAA-C03")));

        assertThat(Json.compact(order))
                .isEqualTo("{\"second\":2,\"first\":1,\"day\":\"2026-01-12\",\"exam\":\"SAA-C03\"}");
    }

    @Test
    void writesWhatIsAbsentAsNull() {
        assertThat(Json.compact(new Order(2, 1, Optional.empty(), Optional.empty())))
                .endsWith("\"day\":null,\"exam\":null}");
    }

    @Test
    void writesConstantsAsLabelsButStatusesInUpperCase() {
        assertThat(Json.compact(List.of(Work.MOCK_REVIEW, Severity.CRITICAL, Status.RETIRING)))
                .isEqualTo("[\"mock-review\",\"critical\",\"RETIRING\"]");
    }

    @Test
    void writesConstantsThatAreKeysAsLabels() {
        Map<Area, Integer> months = new EnumMap<>(Area.class);
        months.put(Area.GENAI, 3);

        assertThat(Json.compact(months)).isEqualTo("{\"genai\":3}");
        assertThat(Json.mapper().writeValueAsString(months)).isEqualTo("{\"genai\":3}");
    }

    @ParameterizedTest
    @CsvSource({"0.2, 0.2", "1, 1.0", "0, 0.0", "0.00012, 0.00012", "-0.00012, -0.00012", "123456789, 123456789"})
    void writesNumbersWithoutExponents(double number, String text) {
        assertThat(Json.compact(new Holder(number))).isEqualTo("{\"value\":" + text + "}");
    }

    @Test
    void writesDecimalsWithoutExponents() {
        assertThat(Json.compact(new Holder(new BigDecimal("1E+3")))).isEqualTo("{\"value\":1000}");
    }

    @Test
    void leavesWhatItDoesNotKnowToJackson() {
        JsonNode tree = Json.mapper().createObjectNode().put("a", 1);

        assertThat(Json.compact(new Holder(tree))).isEqualTo("{\"value\":{\"a\":1}}");
        assertThat(Json.compact(new Holder(new int[] {1, 2}))).isEqualTo("{\"value\":[1,2]}");
    }

    @Test
    void indentsByTwoSpacesAndEndsWithALineFeed() {
        Map<String, Object> nested = Map.of("a", List.of(), "b", Map.of());

        assertThat(Json.pretty(Map.of("x", List.of(1, 2)))).isEqualTo("{\n  \"x\": [\n    1,\n    2\n  ]\n}\n");
        assertThat(Json.pretty(nested)).contains("\"a\": []", "\"b\": {}").doesNotContain("\r");
    }

    @Test
    void writesAPlanWithTheNamesOfTheContract() throws IOException {
        String plan = Json.compact(Samples.planOf("ml-switcher-2025"));

        assertThatJson(plan).node("asOf").isEqualTo("2025-10-06");
        assertThatJson(plan).node("target.asked").isEqualTo("MLS-C01");
        assertThatJson(plan).node("feasibility.verdict").isString().isIn("feasible", "tight", "infeasible");
        assertThatJson(plan).node("path[0].status").isString().isUpperCase();
        assertThatJson(plan).node("path[0].role").isEqualTo("prerequisite");
        assertThatJson(plan).node("path[0].lastSafeDay").isEqualTo(null);
        assertThatJson(plan).node("weeks[0].kind").isEqualTo("study");
        assertThatJson(plan).node("weeks[0].sessions[0].kind").isEqualTo("start");
        assertThatJson(plan).node("weeks[0].sessions[0].state").isAbsent();
        assertThatJson(plan).node("advisories[0].severity").isEqualTo("critical");
        assertThat(Json.mapper().readTree(plan).propertyNames())
                .containsExactly(Arrays.stream(Plan.class.getRecordComponents())
                        .map(component -> component.getName())
                        .toArray(String[]::new));
    }

    @Test
    void leavesOutOfASessionWhatIsEmptyAndThatItIsPlanned() throws IOException {
        Session planned = Samples.planOf("new-to-aws").weeks().get(0).sessions().get(0);
        Session done =
                planned.with(planned.date(), Session.State.DONE, true, Optional.of(25), Optional.of(planned.date()));

        assertThat(Json.mapper().readTree(Json.compact(planned)).propertyNames())
                .containsExactly("id", "date", "minutes", "exam", "kind", "title", "topics", "resources", "why");
        assertThatJson(Json.compact(done)).node("state").isEqualTo("done");
        assertThatJson(Json.compact(done)).node("locked").isEqualTo(true);
        assertThatJson(Json.compact(done)).node("spentMinutes").isEqualTo(25);
        assertThatJson(Json.compact(done))
                .node("doneOn")
                .isEqualTo(planned.date().toString());
    }

    @Test
    void aPlanOfElevenMonthsIsAtMostAHundredAndEightyFiveKilobytes() {
        Plan plan = Samples.plan("""
                target: {exam: SAA-C03}
                hoursPerWeek: 3
                depth: minimal
                asOf: 2026-11-30
                """);

        assertThat(plan.weeks()).hasSizeBetween(44, 52);
        assertThat(Json.compact(plan).getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(185_000);
    }

    @Test
    void leavesOutOfAWeekAMilestoneAndAnOutcomeThatItDoesNotHave() throws IOException {
        JsonNode rest = Json.mapper()
                .readTree(Json.compact(Samples.planOf("new-to-aws")))
                .path("weeks")
                .valueStream()
                .filter(week -> week.path("kind").stringValue().equals("rest"))
                .findFirst()
                .orElseThrow();

        assertThat(rest.propertyNames())
                .containsExactly("week", "from", "to", "capacityMinutes", "plannedMinutes", "kind", "why", "sessions");
    }

    @Test
    void jacksonWritesPlansTheSame() throws IOException {
        Plan plan = Samples.planOf("genai-developer");

        assertThat(Json.mapper().writeValueAsString(plan)).isEqualTo(Json.compact(plan));
        assertThat(Json.mapper().readTree(Json.pretty(plan)))
                .isEqualTo(Json.mapper().readTree(Json.compact(plan)));
    }

    @Test
    void writesTheSameBytesForTheSameRequest() throws IOException {
        assertThat(Json.pretty(Samples.planOf("failed-attempt")))
                .isEqualTo(Json.pretty(Samples.planOf("failed-attempt")));
    }
}
