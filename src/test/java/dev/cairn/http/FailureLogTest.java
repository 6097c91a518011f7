package dev.cairn.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What standard error, where the log goes, says of a failure. */
class FailureLogTest {
    private final PrintStream before = System.err;
    private final ByteArrayOutputStream log = new ByteArrayOutputStream();

    @BeforeEach
    void listen() {
        System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void restore() {
        System.setErr(before);
    }

    @Test
    void hasTheStackOfAFailedRequestOnce() throws Exception {
        String text = logOf(Served.PLANS, "application/json");

        assertThat(text).containsOnlyOnce("java.lang.IllegalStateException: nothing works");
        assertThat(text).containsOnlyOnce("request a-request failed");
        assertThat(text).contains("\tat dev.cairn.http.FailureLogTest");
    }

    @Test
    void hasTheStackOfAFailedLineOnce() throws Exception {
        String text = logOf(Served.BATCH, "application/x-ndjson");

        assertThat(text).containsOnlyOnce("java.lang.IllegalStateException: nothing works");
        assertThat(text).containsOnlyOnce("line 1 of request a-request failed");
        assertThat(text).contains("\tat dev.cairn.http.FailureLogTest");
    }

    @Test
    void hasNothingOfWhatWasSent() throws Exception {
        assertThat(logOf(Served.PLANS + "&wanted=secret", "application/json")).doesNotContain("secret");
        assertThat(logOf(Served.PLANS, "application/json")).doesNotContain("secret", "CLF-C02");
        assertThat(logOf(Served.BATCH, "application/x-ndjson")).doesNotContain("secret", "CLF-C02");
    }

    private String logOf(String path, String type) throws Exception {
        String body = Served.SMALL.replaceFirst("\\{", "{\"learner\": {\"name\": \"secret\"}, ");
        try (Served failing = Served.with(() -> {
            throw new IllegalStateException("nothing works");
        })) {
            failing.send(failing.post(path, type, body)
                    .header("X-Request-Id", "a-request")
                    .header("Authorization", "Bearer secret"));
        }
        return log.toString(StandardCharsets.UTF_8);
    }
}
