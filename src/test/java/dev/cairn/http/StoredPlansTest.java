package dev.cairn.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.fixture.TestPostgres;
import dev.cairn.planning.PlanStore;
import dev.cairn.store.JdbiPlanStore;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Plans that last, over HTTP. */
class StoredPlansTest {
    private static final String STORED = "/api/v1/plans";
    private static final String JSON = "application/json";

    @AutoClose
    private static final Served SERVED = Served.shipped();

    private static HttpResponse<String> create() throws Exception {
        HttpResponse<String> created = SERVED.send(SERVED.post(STORED, JSON, Served.SMALL));
        assertThat(created.statusCode()).isEqualTo(201);
        return created;
    }

    private static String location(HttpResponse<String> created) {
        return created.headers().firstValue("Location").orElseThrow();
    }

    private static String tag(HttpResponse<String> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }

    @Test
    void storesAPlanAndFindsItToTheByte() throws Exception {
        HttpResponse<String> created = create();

        String id = Served.json(created).path("id").stringValue();
        assertThat(location(created)).isEqualTo("/api/v1/plans/" + id);
        assertThat(id).matches("[A-Za-z0-9_-]{22}");
        assertThat(tag(created)).isEqualTo("\"1.0\"");

        HttpResponse<String> found = SERVED.get(location(created));
        assertThat(found.statusCode()).isEqualTo(200);
        assertThat(found.body()).isEqualTo(created.body());
        assertThat(tag(found)).isEqualTo("\"1.0\"");
        assertThat(found.headers().allValues("Cache-Control")).containsExactly("no-store");
    }

    @Test
    void differsFromAPlanThatIsNotStoredByItsIdAlone() throws Exception {
        HttpResponse<String> created = create();
        HttpResponse<String> plain = SERVED.plan(Served.SMALL);

        assertThat(plain.statusCode()).isEqualTo(200);
        assertThat(plain.headers().firstValue("Location")).isEmpty();
        String stored = Served.json(created).path("id").stringValue();
        String digest = Served.json(plain).path("id").stringValue();
        assertThat(created.body().replace(stored, digest)).isEqualTo(plain.body());
    }

    @Test
    void givesEveryPlanAnIdOfItsOwn() throws Exception {
        assertThat(location(create())).isNotEqualTo(location(create()));
    }

    @ParameterizedTest
    @CsvSource({"application/json, .json", "text/markdown, .md"})
    void givesTheSameFormByAcceptAndBySuffix(String type, String suffix) throws Exception {
        String location = location(create());

        HttpResponse<String> accepted = SERVED.send(SERVED.request(location).header("Accept", type));
        HttpResponse<String> named =
                SERVED.send(SERVED.request(location + suffix).header("Accept", "image/png"));

        assertThat(accepted.statusCode()).isEqualTo(200);
        assertThat(accepted.headers().firstValue("Content-Type").orElseThrow()).startsWith(type);
        assertThat(named.statusCode()).isEqualTo(200);
        assertThat(named.body()).isEqualTo(accepted.body());
    }

    @Test
    void answersTheFormThatIsAcceptedWhenItStores() throws Exception {
        HttpResponse<String> created =
                SERVED.send(SERVED.post(STORED, JSON, Served.SMALL).header("Accept", "text/markdown"));

        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(created.body()).startsWith("# ");
        assertThat(SERVED.get(location(created) + ".md").body()).isEqualTo(created.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"AAAAAAAAAAAAAAAAAAAAAA", "1", "AAAAAAAAAAAAAAAAAAAAAA.json", "x.md", "%00", "..%2F"})
    void knowsNoOtherPlans(String id) throws Exception {
        HttpResponse<String> found = SERVED.get("/api/v1/plans/" + id);

        assertThat(found.statusCode()).isIn(400, 404);
        assertThat(found.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
    }

    @Test
    void saysWhichFormsThereAre() throws Exception {
        HttpResponse<String> found = SERVED.get(location(create()) + ".docx");

        assertThat(found.statusCode()).isEqualTo(404);
        assertThat(Served.json(found).path("detail").stringValue()).contains(".json", ".md");
    }

    @Test
    void storesNothingForARequestThatIsRefused() throws Exception {
        HttpResponse<String> refused = SERVED.send(SERVED.post(STORED, JSON, "{}"));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.headers().firstValue("Location")).isEmpty();
    }

    @Test
    void answersTheSameRequestWithTheSameKeyByTheSamePlan() throws Exception {
        HttpResponse<String> first = keyed("key-1", Served.SMALL);
        HttpResponse<String> again = keyed("key-1", Served.SMALL);

        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(location(again)).isEqualTo(location(first));
        assertThat(location(keyed("key-2", Served.SMALL))).isNotEqualTo(location(first));
    }

    @Test
    void refusesAKeyForAnotherRequest() throws Exception {
        keyed("key-3", Served.SMALL);
        HttpResponse<String> other = keyed("key-3", Served.SMALL.replace("8", "9"));

        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(Served.json(other).path("type").stringValue()).isEqualTo("/problems/key-reused");
    }

    @Test
    void makesOnePlanForAKeyHoweverOftenItIsSentAtATime() throws Exception {
        List<String> locations = IntStream.range(0, 6)
                .mapToObj(i -> SERVED.client()
                        .sendAsync(
                                SERVED.post(STORED, JSON, Served.SMALL)
                                        .header("Idempotency-Key", "key-4")
                                        .build(),
                                HttpResponse.BodyHandlers.ofString()))
                .toList()
                .stream()
                .map(answer -> location(answer.join()))
                .toList();

        assertThat(locations).containsOnly(locations.get(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"two words", "", "ä"})
    void refusesWhatIsNoKey(String key) throws Exception {
        String raw = SERVED.raw("POST /api/v1/plans HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: " + JSON
                + "\r\nIdempotency-Key: " + key + "\r\nContent-Length: " + Served.SMALL.length() + "\r\n\r\n"
                + Served.SMALL);

        assertThat(raw).startsWith("HTTP/1.1 422");
    }

    private static HttpResponse<String> keyed(String key, String body) throws Exception {
        return SERVED.send(SERVED.post(STORED, JSON, body).header("Idempotency-Key", key));
    }

    @Test
    void tellsThatTheStoreIsReady() throws Exception {
        JsonNode ready = Served.json(SERVED.get("/health/ready"));

        assertThat(ready.path("status").stringValue()).isEqualTo("ready");
        assertThat(ready.path("store").toString()).isEqualTo("{\"status\":\"ready\",\"kind\":\"sqlite\"}");
    }

    @Test
    void servesTheSamePlansFromTwoServersOnOneDatabase() throws Exception {
        String address = TestPostgres.database();
        try (PlanStore one = JdbiPlanStore.at(address);
                PlanStore two = JdbiPlanStore.at(address);
                Served first = Served.over(one);
                Served second = Served.over(two)) {
            HttpResponse<String> created = first.send(first.post(STORED, JSON, Served.SMALL));
            assertThat(second.get(location(created)).body()).isEqualTo(created.body());
        }
    }
}
