package dev.cairn.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.fixture.CheckingClient;
import dev.cairn.fixture.TestPostgres;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Two processes on one PostgreSQL, as behind a load balancer. */
class TwoServersTest {
    private static final String REQUEST = """
            {"target": {"exam": "CLF-C02"}, "asOf": "2026-01-12", "start": "2026-01-19", "hoursPerWeek": 8, "depth": "minimal"}""";
    private static final String DONE = """
            {"sessions": [{"id": "clf-c02-learn-cloud-what-is-1", "state": "done"}]}""";

    private final HttpClient client = CheckingClient.create();

    @Test
    @Timeout(1_800)
    void serveTheSamePlansAndNeverOverwriteEachOther() throws Exception {
        String database = TestPostgres.database();
        RunningServer one = RunningServer.start(database);
        RunningServer two = RunningServer.start(database);
        try {
            HttpResponse<String> created = post(one.address().resolve("/api/v1/plans"), REQUEST, "*");
            String path = created.headers().firstValue("Location").orElseThrow();
            assertThat(get(two.address().resolve(path)).body()).isEqualTo(created.body());

            List<Integer> reported = atOnce(one, two, path + "/progress", DONE, "\"1.0\"");
            assertThat(reported).containsExactlyInAnyOrder(200, 412);

            List<Integer> replanned = atOnce(one, two, path + "/replan", "{\"asOf\": \"2026-02-09\"}", "\"1.1\"");
            assertThat(replanned).containsExactlyInAnyOrder(200, 412);
            assertThat(get(one.address().resolve(path)).body())
                    .isEqualTo(get(two.address().resolve(path)).body())
                    .contains("\"version\":2");
        } finally {
            one.kill();
            two.kill();
        }
    }

    /** The statuses with which both servers answer the same at the same time. */
    private List<Integer> atOnce(RunningServer one, RunningServer two, String path, String body, String seen) {
        List<RunningServer> servers = List.of(one, two);
        List<CompletableFuture<Integer>> answers = IntStream.range(0, 2)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> status(servers.get(i).address().resolve(path), body, seen)))
                .toList();
        return answers.stream().map(CompletableFuture::join).toList();
    }

    private int status(URI address, String body, String seen) {
        try {
            return post(address, body, seen).statusCode();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpResponse<String> post(URI address, String body, String seen) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .header("If-Match", seen)
                .POST(BodyPublishers.ofString(body))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    private HttpResponse<String> get(URI address) throws Exception {
        return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }
}
