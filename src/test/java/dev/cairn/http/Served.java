package dev.cairn.http;

import dev.cairn.fixture.CheckingClient;
import dev.cairn.fixture.DocumentedApi;
import dev.cairn.fixture.TestEngine;
import dev.cairn.fixture.TestStores;
import dev.cairn.planning.EngineInUse;
import dev.cairn.planning.PlanId;
import dev.cairn.planning.PlanStore;
import dev.cairn.problem.Problem;
import dev.cairn.server.HttpServer;
import dev.cairn.server.HttpSettings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A server on a free port, for which today is 22 November 2026, and a client for it. */
final class Served implements AutoCloseable {
    static final String PLANS = "/api/v1/plans?store=false";
    static final String BATCH = "/api/v1/plans:batch";

    /** What is planned quickly. */
    static final String SMALL = """
            {"target": {"exam": "CLF-C02"}, "asOf": "2026-01-12", "start": "2026-01-19", "hoursPerWeek": 8, "depth": "minimal"}""";

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int PATIENCE = 20_000;

    private final HttpServer server;
    private final HttpClient client = CheckingClient.create();

    private final PlanStore store;

    private Served(EngineInUse engine, PlanStore store, HttpSettings settings) {
        this.store = store;
        server = HttpServer.start(engine, store, settings, List.of(Api::new));
    }

    /** For any free port; today is 22 November 2026. */
    static HttpSettings settings() {
        return HttpSettings.DEFAULT.withPort(0).withClock(CLOCK);
    }

    static Served shipped() {
        return with(TestEngine::shared);
    }

    static Served with(EngineInUse engine) {
        return new Served(engine, TestStores.temporary(), settings());
    }

    static Served over(PlanStore store) {
        return over(store, settings());
    }

    static Served over(PlanStore store, HttpSettings settings) {
        return new Served(TestEngine::shared, store, settings);
    }

    /** With names of the test's own for plans that are stored. */
    static Served naming(Supplier<PlanId> planIds) {
        return over(TestStores.temporary(), settings().withPlanIds(planIds));
    }

    int port() {
        return server.port();
    }

    HttpClient client() {
        return client;
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path));
    }

    HttpRequest.Builder post(String path, String type, String body) {
        return request(path).header("Content-Type", type).POST(BodyPublishers.ofString(body));
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path));
    }

    HttpResponse<String> plan(String json) throws IOException, InterruptedException {
        return send(post(PLANS, "application/json", json));
    }

    Socket connect() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port());
        socket.setSoTimeout(PATIENCE);
        return socket;
    }

    /** All that the server says to these bytes until it closes the connection, or falls silent for a second. */
    String raw(byte[] bytes) throws IOException {
        try (Socket socket = connect()) {
            socket.getOutputStream().write(bytes);
            String answer = firstAnswer(socket);
            if (answer.contains("\r\nContent-Type: " + Problem.MEDIA_TYPE)) {
                DocumentedApi.shared().holdProblem(document(answer));
            }
            return answer;
        }
    }

    String raw(String text) throws IOException {
        return raw(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Reads until the server closes the connection, or falls silent for a second after having said something. */
    static String firstAnswer(Socket socket) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        InputStream in = socket.getInputStream();
        try {
            for (int next = in.read(); next >= 0; next = in.read()) {
                answer.write(next);
                socket.setSoTimeout(1_000);
            }
        } catch (SocketTimeoutException e) {
            // It keeps the connection for the next request.
        }
        return answer.toString(StandardCharsets.UTF_8);
    }

    static JsonNode json(String text) {
        return JSON.readTree(text);
    }

    static JsonNode json(HttpResponse<String> response) {
        return json(response.body());
    }

    /** The document at the end of an answer that was read from a socket. */
    static JsonNode document(String answer) {
        return json(answer.substring(answer.indexOf("\r\n\r\n") + 4));
    }

    @Override
    public void close() {
        server.close();
        store.close();
    }
}
