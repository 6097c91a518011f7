package dev.cairn.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.Cairn;
import dev.cairn.fixture.CheckingClient;
import dev.cairn.fixture.TestEngine;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The real server, told to stop in the middle of its work: whatever it took on it answers in full, and it takes on nothing more. */
class StoppedServerTest {
    private static final int CLIENTS = 4;
    private static final int LINES = 12;
    private static final long PATIENCE_SECONDS = 600;

    /** What a process ends with that a SIGTERM ended. */
    private static final int TERMINATED = 143;

    private static final String REQUEST = """
            {"target": {"exam": "CLF-C02"}, "asOf": "2026-01-12", "start": "2026-01-19", "hoursPerWeek": 8, "depth": "minimal"}""";

    @TempDir
    private Path folder;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicInteger stored = new AtomicInteger();
    private final Queue<String> unexpected = new ConcurrentLinkedQueue<>();

    @AfterEach
    void stopThreads() {
        threads.shutdownNow();
    }

    @Test
    @Timeout(1_800)
    void answersAllThatItTookOnAndTakesOnNoMore() throws Exception {
        Path log = folder.resolve("log");
        Process server = start(log);
        try {
            URI address = address(log, server);
            List<CompletableFuture<Void>> clients = IntStream.range(0, CLIENTS)
                    .mapToObj(i -> CompletableFuture.runAsync(() -> makePlans(address), threads))
                    .toList();
            while (stored.get() < 2 * CLIENTS) {
                Thread.sleep(5);
            }
            try (Batch batch = new Batch(address);
                    Socket idle = connect(address)) {
                batch.send(LINES / 2);
                assertThat(batch.answers(1)).hasSize(1);

                server.destroy();
                awaitRefusal(address);
                assertNotReady(idle);
                batch.send(LINES - LINES / 2);
                batch.end();
                assertThat(batch.answers(LINES - 1))
                        .hasSize(LINES - 1)
                        .allSatisfy(line -> assertThat(line).startsWith("{\"id\":"));
            }
            CompletableFuture.allOf(clients.toArray(CompletableFuture[]::new)).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            assertThat(server.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
            assertThat(server.exitValue()).isEqualTo(TERMINATED);
            assertThat(unexpected).isEmpty();
            assertThat(plansInStore()).isEqualTo(stored.get());
            assertThat(Files.readString(log)).doesNotContain("\"ERROR\"");
            assertTellsEveryRequest(log);
        } finally {
            server.destroyForcibly();
        }
    }

    private Process start(Path log) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dcairn.home=" + TestEngine.home().toAbsolutePath(),
                "-cp",
                System.getProperty("java.class.path"),
                Cairn.class.getName(),
                "serve",
                "--port",
                "0",
                "--db",
                database());
        builder.environment().put("CAIRN_LOG", "json");
        return builder.redirectError(log.toFile()).start();
    }

    private String database() {
        return "jdbc:sqlite:" + folder.resolve("cairn.db");
    }

    private static URI address(Path log, Process server) throws IOException, InterruptedException {
        Pattern address = Pattern.compile("http://[0-9.:]+(?=\\s)");
        Matcher found = address.matcher(Files.readString(log));
        while (!found.find()) {
            assertThat(server.isAlive()).isTrue();
            Thread.sleep(5);
            found = address.matcher(Files.readString(log));
        }
        return URI.create(found.group());
    }

    /** Makes plans over a connection that is kept, until the server takes no more. */
    private void makePlans(URI address) {
        HttpClient client = CheckingClient.create();
        HttpRequest request = HttpRequest.newBuilder(address.resolve("/api/v1/plans"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(REQUEST))
                .build();
        try {
            for (int status = 201; status == 201; ) {
                HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
                status = answer.statusCode();
                if (status == 201) {
                    stored.incrementAndGet();
                } else if (status != 503) {
                    unexpected.add(answer.body());
                }
            }
        } catch (IOException e) {
            // Not taken on: the connection was closed before, and nothing was stored, which is counted in the end.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (AssertionError e) {
            unexpected.add(e.getMessage());
        }
    }

    private static Socket connect(URI address) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), address.getPort());
        socket.setSoTimeout((int) TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
        return socket;
    }

    private static void awaitRefusal(URI address) throws InterruptedException {
        boolean refused = false;
        while (!refused) {
            try {
                connect(address).close();
                Thread.sleep(2);
            } catch (IOException e) {
                refused = true;
            }
        }
        assertThatThrownBy(() -> connect(address)).isInstanceOf(ConnectException.class);
    }

    /** Over a connection that was there before: a 503, unless it is closed already. */
    private static void assertNotReady(Socket connection) throws IOException {
        String status;
        try {
            connection
                    .getOutputStream()
                    .write("GET /health/ready HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            status = new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8))
                    .readLine();
        } catch (IOException e) {
            status = null;
        }
        assertThat(status)
                .satisfiesAnyOf(
                        line -> assertThat(line).isNull(),
                        line -> assertThat(line).startsWith("HTTP/1.1 503 "));
    }

    private int plansInStore() throws Exception {
        try (Connection connection = DriverManager.getConnection(database());
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("SELECT COUNT(DISTINCT plan_id) FROM plan_version")) {
            return count.getInt(1);
        }
    }

    /** Each line of the log is a document; each request has one, by its route, and with an id. */
    private void assertTellsEveryRequest(Path log) throws IOException {
        JsonMapper json = JsonMapper.builder().build();
        List<JsonNode> lines = Files.readAllLines(log).stream()
                .filter(line -> line.startsWith("{"))
                .map(json::readTree)
                .toList();
        assertThat(lines.stream().filter(line -> told(line).equals("POST /api/v1/plans 201")))
                .hasSize(stored.get())
                .allSatisfy(line -> assertThat(line.path("mdc").path("request").stringValue())
                        .isNotEmpty());
        assertThat(lines.stream().map(StoppedServerTest::told)).contains("POST /api/v1/plans:batch 200");
    }

    private static String told(JsonNode line) {
        return line.path("formattedMessage").stringValue("").replaceFirst(" \\d+ ms \\d+ bytes$", "");
    }

    /** A batch that is sent piece by piece. */
    private static final class Batch implements AutoCloseable {
        private final Socket socket;
        private final OutputStream out;
        private final BufferedReader in;

        Batch(URI address) throws IOException {
            socket = connect(address);
            out = socket.getOutputStream();
            in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            write(String.join(
                    "\r\n",
                    "POST /api/v1/plans:batch HTTP/1.1",
                    "Host: localhost",
                    "Content-Type: application/x-ndjson",
                    "Transfer-Encoding: chunked",
                    "",
                    ""));
        }

        private void write(String text) throws IOException {
            out.write(text.getBytes(StandardCharsets.UTF_8));
            out.flush();
        }

        void send(int lines) throws IOException {
            String text = (REQUEST + "\n").repeat(lines);
            write(Integer.toHexString(text.length()) + "\r\n" + text + "\r\n");
        }

        void end() throws IOException {
            write("0\r\n\r\n");
        }

        /** The next so many lines of the answer; fewer if it ends before. */
        List<String> answers(int count) throws IOException {
            List<String> answers = new ArrayList<>();
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.startsWith("{")) {
                    answers.add(line);
                }
                if (answers.size() == count) {
                    break;
                }
            }
            return answers;
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
