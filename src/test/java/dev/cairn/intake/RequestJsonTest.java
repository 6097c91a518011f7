package dev.cairn.intake;

import static dev.cairn.intake.Intakes.JSON;
import static dev.cairn.intake.Intakes.READER;
import static dev.cairn.intake.Intakes.WHOLE;
import static dev.cairn.intake.Intakes.accepted;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.learner.Availability;
import dev.cairn.learner.PlanRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestJsonTest {

    @Test
    void readsBackAsTheSameRequest() {
        PlanRequest request = accepted(READER.readJson(WHOLE));

        assertThat(back(request)).isEqualTo(request);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'target': {'goal': 'genai-developer'}",
                "'availability': {'SUN': 100, 'MON': 0}",
                "'unavailable': [{'from': '2026-04-06', 'to': '2026-04-06'}]",
                "'language': 'ja'"
            })
    void readsBackWhateverIsLeftOut(String fields) {
        PlanRequest request = accepted(fields);

        assertThat(back(request)).isEqualTo(request);
    }

    @Test
    void keepsEveryNumberOfMinutesAWeek() {
        PlanRequest request = accepted("'keepRetiring': false");
        for (int minutes = Limits.LEAST_MINUTES; minutes <= 6_000; minutes++) {
            PlanRequest other = request.with(new Availability(OptionalInt.of(minutes), Optional.empty()));

            assertThat(back(other)).isEqualTo(other);
        }
    }

    @Test
    void writesWholeHoursAsWholeNumbers() {
        assertThat(RequestJson.fields(accepted("'hoursPerWeek': 100.0"))).containsEntry("hoursPerWeek", 100);
    }

    @Test
    void namesAllFieldsInTheOrderOfTheContract() {
        assertThat(RequestJson.fields(accepted(READER.readJson(WHOLE))).keySet())
                .containsExactlyElementsOf(RequestForm.FIELDS.stream()
                        .filter(field -> !field.equals("renew"))
                        .toList());
    }

    @Test
    void writesWhatIsToBeRenewedInThePlaceOfATarget() {
        String renewal = """
                {"renew": "SAA-C03", "hoursPerWeek": 8, "held": [{"exam": "SAA-C03", "passedOn": "2024-03-20"}]}""";

        Map<String, Object> fields = RequestJson.fields(accepted(READER.readJson(renewal)));

        assertThat(fields).containsEntry("renew", "SAA-C03").doesNotContainKey("target");
        assertThat(RequestJson.fields(back(accepted(READER.readJson(renewal))))).isEqualTo(fields);
    }

    @Test
    void fillsInTheDefaults() {
        Map<String, Object> fields = RequestJson.fields(
                accepted(READER.readJson("{\"target\": {\"exam\": \"aip-c01\"}, \"hoursPerWeek\": 8}")));

        assertThat(fields)
                .containsEntry("target", Map.of("exam", "AIP-C01"))
                .containsEntry("asOf", "2026-01-14")
                .containsEntry("start", "2026-01-14")
                .containsEntry("hoursPerWeek", 8)
                .containsEntry("held", List.of())
                .containsEntry("depth", "recommended")
                .containsEntry("acceptBeta", false)
                .containsEntry("language", "en")
                .doesNotContainKeys("examBy", "availability");
    }

    private static PlanRequest back(PlanRequest request) {
        return accepted(READER.readJson(JSON.writeValueAsString(RequestJson.fields(request))));
    }
}
