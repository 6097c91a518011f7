package dev.cairn.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.fixture.TestEngine;
import dev.cairn.fixture.TestStores;
import dev.cairn.http.HttpServer;
import dev.cairn.http.HttpSettings;
import dev.cairn.planning.PlanStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/** A server on a free port with a store of its own, for which today is 22 November 2026. */
public final class Site implements AutoCloseable {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);

    private final PlanStore store;
    private final HttpServer server;

    private Site(PlanStore store, HttpSettings settings) {
        this.store = store;
        server = HttpServer.start(TestEngine::shared, store, settings);
    }

    public static Site start() {
        return start(HttpSettings.DEFAULT);
    }

    /** With these settings, but for port and clock. */
    public static Site start(HttpSettings settings) {
        return new Site(TestStores.temporary(), settings.withPort(0).withClock(CLOCK));
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.port());
    }

    public PlanStore store() {
        return store;
    }

    /** Stores the plan of a learner of {@code seeds/learners}; its path in the API. */
    public String plan(String learner) {
        try {
            String request =
                    Files.readString(TestEngine.home().resolve("seeds/learners").resolve(learner + ".yaml"));
            HttpResponse<String> created = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(address().resolve("/api/v1/plans"))
                                    .header("Content-Type", "application/yaml")
                                    .POST(BodyPublishers.ofString(request))
                                    .build(),
                            BodyHandlers.ofString());
            assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
            return created.headers().firstValue("Location").orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.close();
        store.close();
    }
}
