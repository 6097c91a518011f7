package dev.cairn.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.fixture.TestEngine;
import dev.cairn.intake.Limits;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class BatchTest {
    private static final String NDJSON = "application/x-ndjson";

    @AutoClose
    private static final Served SERVED = Served.shipped();

    private static HttpResponse<String> send(String lines) throws Exception {
        return SERVED.send(SERVED.post(Served.BATCH, NDJSON, lines));
    }

    private static List<JsonNode> answers(String lines) throws Exception {
        HttpResponse<String> response = send(lines);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().allValues("Content-Type")).containsExactly(NDJSON);
        return response.body().lines().map(Served::json).toList();
    }

    private static String target(String exam) {
        return Served.SMALL.replace("CLF-C02", exam);
    }

    private static String planned(JsonNode plan) {
        return plan.path("target").path("planned").stringValue();
    }

    @Test
    void answersEachLineInItsPlaceWhateverTheOthersAre() throws Exception {
        List<JsonNode> answers = answers(target("CLF-C02") + "\n{\"target\": 1}\n" + target("AIF-C01") + "\n");
        assertThat(answers).hasSize(3);
        assertThat(planned(answers.get(0))).isEqualTo("CLF-C02");
        assertThat(answers.get(1).path("type").stringValue()).isEqualTo("/problems/invalid-request");
        assertThat(answers.get(1).path("status").intValue()).isEqualTo(422);
        assertThat(answers.get(1).path("line").intValue()).isEqualTo(2);
        assertThat(planned(answers.get(2))).isEqualTo("AIF-C01");
    }

    @Test
    void givesALineTheSamePlanAsARequestOfItsOwn() throws Exception {
        assertThat(send(Served.SMALL).body())
                .isEqualTo(SERVED.plan(Served.SMALL).body());
    }

    @Test
    void answersBlankLinesToo() throws Exception {
        List<JsonNode> answers = answers("\n" + Served.SMALL + "\r\n\r\n");
        assertThat(answers).hasSize(3);
        assertThat(answers.get(0).path("detail").stringValue()).contains("empty");
        assertThat(planned(answers.get(1))).isEqualTo("CLF-C02");
        assertThat(answers.get(2).path("line").intValue()).isEqualTo(3);
    }

    @Test
    void answersNothingWithNothing() throws Exception {
        assertThat(answers("")).isEmpty();
    }

    @Test
    void refusesALineThatIsTooLongAndGoesOn() throws Exception {
        List<JsonNode> answers = answers("{\"a\": \"" + "x".repeat(3 * Limits.TEXT_BYTES) + "\"}\n" + Served.SMALL);
        assertThat(answers).hasSize(2);
        assertThat(answers.get(0).path("status").intValue()).isEqualTo(413);
        assertThat(planned(answers.get(1))).isEqualTo("CLF-C02");
    }

    @Test
    void refusesALineThatIsNoJson() throws Exception {
        assertThat(answers("nonsense\n[1]\nnull\n\u0000\n"))
                .hasSize(4)
                .allSatisfy(problem ->
                        assertThat(problem.path("type").stringValue()).isEqualTo("/problems/malformed-request"));
    }

    @Test
    void answersThousandsOfLinesInOrder() throws Exception {
        List<JsonNode> answers = answers("{}\n".repeat(5_000));
        assertThat(answers).hasSize(5_000);
        assertThat(answers.get(4_999).path("line").intValue()).isEqualTo(5_000);
    }

    @Test
    void answersALineBeforeTheNextOneIsSent() throws Exception {
        try (Socket socket = SERVED.connect()) {
            OutputStream out = socket.getOutputStream();
            out.write(bytes("POST " + Served.BATCH + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + NDJSON
                    + "\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n"));
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            for (int line = 1; line <= 3; line++) {
                out.write(bytes("3\r\n{}\n\r\n"));
                assertThat(nextDocument(in).path("line").intValue()).isEqualTo(line);
            }
            out.write(bytes("0\r\n\r\n"));
            assertThat(in.readLine()).isNull();
        }
    }

    private static JsonNode nextDocument(BufferedReader in) throws Exception {
        String line = in.readLine();
        while (!line.startsWith("{")) {
            line = in.readLine();
        }
        return Served.json(line);
    }

    @Test
    void saysInALastLineThatTheRestIsMalformed() throws Exception {
        String answer = SERVED.raw("POST " + Served.BATCH + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + NDJSON
                + "\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n3\r\n{}\n\r\nnonsense\r\n");
        assertThat(answer).startsWith("HTTP/1.1 200 ");
        assertThat(answer.lines()
                        .filter(line -> line.startsWith("{"))
                        .map(line -> Served.json(line).path("type").stringValue()))
                .containsExactly("/problems/invalid-request", "/problems/malformed-http");
    }

    @RepeatedTest(5)
    void answersAllThatCameBeforeWhatIsMalformed() throws Exception {
        String lines = (target("CLF-C02") + "\n{}\n").repeat(5);
        String answer = SERVED.raw("POST " + Served.BATCH + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + NDJSON
                + "\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n" + Integer.toHexString(lines.length())
                + "\r\n" + lines + "\r\nnonsense\r\n");
        List<String> answers =
                answer.lines().filter(line -> line.startsWith("{")).toList();
        assertThat(answers).hasSize(11);
        assertThat(Served.json(answers.get(8)).path("path").isArray()).isTrue();
        assertThat(answers.get(10)).contains("/problems/malformed-http");
    }

    @Test
    void refusesAsAWholeWhatBeginsMalformed() throws Exception {
        String answer = SERVED.raw("POST " + Served.BATCH + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + NDJSON
                + "\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\nnonsense\r\n");
        assertThat(answer).startsWith("HTTP/1.1 400 ").contains("/problems/malformed-http");
    }

    @Test
    void asksForTheBodyWhereTheClientWaitsForAWord() throws Exception {
        try (Socket socket = SERVED.connect()) {
            socket.getOutputStream()
                    .write(bytes("POST " + Served.BATCH + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + NDJSON
                            + "\r\nExpect: 100-continue\r\nContent-Length: 3\r\nConnection: close\r\n\r\n"));
            assertThat(socket.getInputStream().readNBytes("HTTP/1.1 100 Continue\r\n\r\n".length()))
                    .asString(StandardCharsets.UTF_8)
                    .startsWith("HTTP/1.1 100 ");
            socket.getOutputStream().write(bytes("{}\n"));
            assertThat(Served.firstAnswer(socket)).contains("HTTP/1.1 200 ", "/problems/invalid-request");
        }
    }

    @Test
    void aClientThatStopsReadingStopsTheWork() throws Exception {
        int lines = 400;
        AtomicInteger planned = new AtomicInteger();
        byte[] body = bytes((Served.SMALL + "\n").repeat(lines));
        try (Served served = Served.with(() -> {
                    planned.incrementAndGet();
                    return TestEngine.shared();
                });
                Socket socket = served.connect()) {
            socket.setReceiveBufferSize(64 * 1024);
            CompletableFuture<Void> sent = CompletableFuture.runAsync(() -> send(socket, body));
            int before = -1;
            while (before < planned.get() || before < 1) {
                before = planned.get();
                Thread.sleep(1_000);
            }
            assertThat(before).isLessThan(lines - 100);

            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            assertThat(in.lines().filter(line -> line.startsWith("{\"id\":"))).hasSize(lines);
            sent.get(10, TimeUnit.SECONDS);
        }
    }

    private static void send(Socket socket, byte[] body) {
        try {
            socket.getOutputStream()
                    .write(bytes("POST " + Served.BATCH + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + NDJSON
                            + "\r\nContent-Length: " + body.length + "\r\nConnection: close\r\n\r\n"));
            socket.getOutputStream().write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void takesNothingButLinesOfJson() throws Exception {
        HttpProblemsTest.assertProblem(
                SERVED.send(SERVED.post(Served.BATCH, "application/json", Served.SMALL)),
                415,
                "unsupported-media-type");
        HttpProblemsTest.assertProblem(
                SERVED.send(SERVED.post(Served.BATCH, NDJSON, Served.SMALL).header("Accept", "application/json")),
                406,
                "not-acceptable");
        HttpProblemsTest.assertProblem(
                SERVED.send(SERVED.post(Served.BATCH + "?lines=3", NDJSON, Served.SMALL)), 422, "invalid-request");
        HttpProblemsTest.assertProblem(SERVED.get(Served.BATCH), 405, "method-not-allowed");
    }

    @Test
    void answersATable() throws Exception {
        HttpResponse<String> response = SERVED.send(SERVED.post(
                Served.BATCH,
                "text/csv; charset=utf-8",
                "name,exam,asOf,hoursPerWeek\nAnn,CLF-C02,2026-01-12,8\nBo,CLF-C02,2026-01-12,-1\n"));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().allValues("Content-Type")).containsExactly(NDJSON);
        List<JsonNode> answers = response.body().lines().map(Served::json).toList();
        assertThat(answers).hasSize(2);
        assertThat(planned(answers.get(0))).isEqualTo("CLF-C02");
        assertThat(answers.get(1).path("line").intValue()).isEqualTo(3);
        assertThat(answers.get(1).path("detail").stringValue())
                .startsWith("/hoursPerWeek: line 3, column hoursPerWeek: 'hoursPerWeek' is -1: write a number");
    }

    @Test
    void refusesATableWhoseHeaderCannotBeUsed() throws Exception {
        HttpResponse<String> response = SERVED.send(SERVED.post(Served.BATCH, "text/csv", "nmae,exam\nAnn,CLF-C02\n"));
        HttpProblemsTest.assertProblem(response, 422, "invalid-request");
        assertThat(response.body()).contains("line 1, column 1: there is no column 'nmae': did you mean 'name'?");
    }

    @Test
    void manyBatchesAtATimeAllComeToTheirEnds() throws Exception {
        List<CompletableFuture<Integer>> batches = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            batches.add(CompletableFuture.supplyAsync(BatchTest::batchOfForty, task -> new Thread(task).start()));
        }
        for (CompletableFuture<Integer> batch : batches) {
            assertThat(batch.get(120, TimeUnit.SECONDS)).isEqualTo(40);
        }
    }

    private static int batchOfForty() {
        try {
            return answers((target("CLF-C02") + "\n{}\n").repeat(20)).size();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aClientThatGoesAwayLeavesRoomToOthers() throws Exception {
        for (int i = 0; i < 40; i++) {
            try (Socket socket = SERVED.connect()) {
                socket.getOutputStream()
                        .write(bytes("POST " + Served.BATCH + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + NDJSON
                                + "\r\nContent-Length: 1000000\r\n\r\n{}\n{}\n"));
                socket.getInputStream().read();
            }
        }
        assertThat(answers("{}\n".repeat(100))).hasSize(100);
    }

    @Test
    void refusesBytesThatAreNotUtf8AndGoesOn() throws Exception {
        try (Socket socket = SERVED.connect()) {
            byte[] lines = ("\u00ff\n" + Served.SMALL + "\n").getBytes(StandardCharsets.ISO_8859_1);
            socket.getOutputStream()
                    .write(bytes("POST " + Served.BATCH + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + NDJSON
                            + "\r\nContent-Length: " + lines.length + "\r\nConnection: close\r\n\r\n"));
            socket.getOutputStream().write(lines);
            String answer = Served.firstAnswer(socket);
            assertThat(answer).contains("/problems/malformed-request", "\"planned\":\"CLF-C02\"");
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
