package dev.cairn.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.fixture.EditedSeeds;
import dev.cairn.fixture.TestEngine;
import dev.cairn.planning.Engine;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** {@code GET /plans:affected}, before and after CLF-C02 gets a last day. Today is 22 November 2026. */
class AffectedPlansTest {
    private static final String AFFECTED = "/api/v1/plans:affected";

    @TempDir
    private Path seeds;

    private final AtomicReference<Engine> engine = new AtomicReference<>(TestEngine.shared());
    private Served served;

    @BeforeEach
    void createPlans() throws Exception {
        served = Served.with(engine::get);
        for (String exam : List.of("CLF-C02", "SOA-C03", "CLF-C02")) {
            String request = """
                    {"learner": {"name": "Ana"}, "target": {"exam": "%s"}, "asOf": "2026-11-22", "hoursPerWeek": 3, "depth": "minimal"}""".formatted(exam);
            assertThat(served.send(served.post("/api/v1/plans", "application/json", request))
                            .statusCode())
                    .isEqualTo(201);
        }
    }

    @AfterEach
    void close() {
        served.close();
    }

    private void changeCatalogue() throws Exception {
        EditedSeeds.withLastDayOfClf(seeds, "2027-02-15");
        engine.set(EditedSeeds.engine(seeds));
    }

    private JsonNode get(String address) throws Exception {
        HttpResponse<String> answer = served.get(address);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Served.json(answer);
    }

    @Test
    void looksAtNoPlanThatWasMadeByTheSameRulesAndCatalogue() throws Exception {
        assertThat(get(AFFECTED).toString()).isEqualTo("{\"plans\":[],\"reviewed\":0,\"next\":null}");
    }

    @Test
    void listsThePlansThatAChangeTouches() throws Exception {
        changeCatalogue();

        JsonNode answer = get(AFFECTED);

        assertThat(answer.path("reviewed").intValue()).isEqualTo(3);
        assertThat(answer.path("plans").size()).isEqualTo(2);
        JsonNode plan = answer.path("plans").path(0);
        assertThat(plan.path("learner").stringValue()).isEqualTo("Ana");
        assertThat(plan.path("missed").path(0).path("exam").stringValue()).isEqualTo("CLF-C02");
        assertThat(plan.path("missed").path(0).path("lastSafeDay").stringValue())
                .isEqualTo("2027-02-01");
        assertThat(plan.path("difference").isObject()).isTrue();
        assertThat(get(plan.path("self").stringValue()).path("id")).isEqualTo(plan.path("id"));
    }

    @Test
    void leadsThroughAllPlansStepByStep() throws Exception {
        changeCatalogue();

        List<JsonNode> found = new ArrayList<>();
        int reviewed = 0;
        for (String address = AFFECTED + "?size=1"; !address.isEmpty(); ) {
            JsonNode answer = get(address);
            answer.path("plans").forEach(found::add);
            reviewed += answer.path("reviewed").intValue();
            address = answer.path("next").asString("");
        }

        assertThat(reviewed).isEqualTo(3);
        assertThat(found).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void changesNothing() throws Exception {
        String before = served.get("/api/v1/plans").body();
        changeCatalogue();
        get(AFFECTED);

        assertThat(served.get("/api/v1/plans").body()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?size=0", "?size=101", "?after=x", "?page=1"})
    void refusesWhatItDoesNotKnow(String query) throws Exception {
        HttpResponse<String> refused = served.get(AFFECTED + query);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(Served.json(refused).path("errors").path(0).path("pointer").stringValue())
                .isEqualTo(query.substring(0, query.indexOf('=')));
    }

    @Test
    void answersHeadAndOptions() throws Exception {
        HttpResponse<String> head = served.send(served.request(AFFECTED).method("HEAD", BodyPublishers.noBody()));
        HttpResponse<String> options = served.send(served.request(AFFECTED).method("OPTIONS", BodyPublishers.noBody()));

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(options.headers().firstValue("Allow")).contains("GET, HEAD, OPTIONS");
    }
}
