package dev.cairn.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.planning.PlanStore;
import dev.cairn.store.JdbiPlanStore;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the server says when there is no room left. SQLite is given a bound, since a full disk is hard to come by in a test. */
class FullDiskTest {
    private static final int MOST_PLANS = 100;

    @TempDir
    private Path folder;

    @Test
    void answersByAProblemWritesNothingByHalfAndRecovers() throws Exception {
        String file = "jdbc:sqlite:" + folder.resolve("cairn.db");
        try (PlanStore store = JdbiPlanStore.at(file + "?max_page_count=300");
                Served served = Served.over(store)) {
            HttpResponse<String> first = create(served);
            assertThat(first.statusCode()).isEqualTo(201);
            String location = first.headers().firstValue("Location").orElseThrow();

            HttpResponse<String> refused = createUntilRefused(served);

            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.headers().firstValue("Content-Type").orElseThrow())
                    .startsWith("application/problem+json");
            assertThat(refused.headers().firstValue("Retry-After")).contains("5");
            assertThat(Served.json(refused).path("type").stringValue()).isEqualTo("/problems/store-unavailable");
            assertThat(refused.body()).doesNotContainIgnoringCase("sqlite");
            assertThat(served.get(location).body()).isEqualTo(first.body());
            assertThat(count(file, "SELECT count(*) FROM plan"))
                    .isEqualTo(count(file, "SELECT count(*) FROM plan_version"));

            makeRoom(file);

            assertThat(create(served).statusCode()).isEqualTo(201);
            assertThat(Served.json(served.get("/health/ready")).path("status").stringValue())
                    .isEqualTo("ready");
        }
    }

    private static HttpResponse<String> create(Served served) throws Exception {
        return served.send(served.post("/api/v1/plans", "application/json", Served.SMALL));
    }

    private static HttpResponse<String> createUntilRefused(Served served) throws Exception {
        HttpResponse<String> answer = create(served);
        for (int i = 0; i < MOST_PLANS && answer.statusCode() == 201; i++) {
            answer = create(served);
        }
        return answer;
    }

    private static void makeRoom(String file) throws SQLException {
        try (Connection connection = DriverManager.getConnection(file);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("DELETE FROM plan_version");
        }
    }

    private static int count(String file, String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection(file);
                Statement statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            return row.getInt(1);
        }
    }

    @Test
    void plansAsBeforeWithoutItsDatabaseAndSaysThatItIsDegraded() throws Exception {
        String nowhere = "jdbc:postgresql://127.0.0.1:1/cairn?connectTimeout=1";
        try (PlanStore store = JdbiPlanStore.at(nowhere);
                Served served = Served.over(store)) {
            assertThat(served.plan(Served.SMALL).statusCode()).isEqualTo(200);
            assertThat(create(served).statusCode()).isEqualTo(503);
            HttpResponse<String> ready = served.get("/health/ready");
            assertThat(ready.statusCode()).isEqualTo(200);
            assertThat(Served.json(ready).path("status").stringValue()).isEqualTo("degraded");
            assertThat(Served.json(ready).path("store").path("status").stringValue())
                    .isEqualTo("unavailable");
        }
    }
}
