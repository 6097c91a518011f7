package dev.cairn.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What no HTTP client would send, byte by byte. */
class MalformedHttpTest {
    private static final String HOST = " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n";
    private static final String POST = "POST " + Served.PLANS + HOST + "Content-Type: application/json\r\n";

    @AutoClose
    private static final Served SERVED = Served.shipped();

    private static JsonNode assertProblem(String answer, int status, String type) {
        assertThat(answer).startsWith("HTTP/1.1 " + status + " ");
        assertThat(answer)
                .contains(
                        "\r\nContent-Type: application/problem+json\r\n",
                        "\r\nX-Request-Id: ",
                        "\r\nX-Content-Type-Options: nosniff\r\n",
                        "\r\nReferrer-Policy: no-referrer\r\n")
                .doesNotContain("Server:", "Jetty", "Exception");
        JsonNode problem = Served.document(answer);
        assertThat(problem.path("status").intValue()).isEqualTo(status);
        assertThat(problem.path("type").stringValue()).isEqualTo(type);
        return problem;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense\r\n\r\n",
                "\u0016\u0003\u0001\u0002\r\n\r\n",
                "GET /health/live HTTP/1.1\r\n\r\n",
                "GET /health/live" + HOST + "X A: b\r\n\r\n",
                "GET /health/live" + HOST + "X-A: b\u0000c\r\n\r\n",
                "GET /health/live" + HOST + "X-A: b\r\n c\r\n\r\n",
                "GET /health/live" + HOST + "Host: other\r\n\r\n",
                "GET /health/live HTTP/1.1\r\nHost: a b\r\n\r\n",
                "GET /api/v1/exams/%" + HOST + "\r\n",
                "GET /api/v1/exams/%zz" + HOST + "\r\n",
                "GET /api/v1/exams/%FF" + HOST + "\r\n",
                "GET /api/v1/exams/%00" + HOST + "\r\n",
                "GET /api/v1/exams/a%2Fb" + HOST + "\r\n",
                "GET /api/v1/exams/\u00e9" + HOST + "\r\n",
                "GET /../../etc/passwd" + HOST + "\r\n",
                "GET //health/live" + HOST + "\r\n",
                POST + "Content-Length: many\r\n\r\n",
                POST + "Content-Length: -1\r\n\r\n",
                POST + "Content-Length: 99999999999999999999\r\n\r\n",
                POST + "Content-Length: 1\r\nContent-Length: 2\r\n\r\nab",
                POST + "Content-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                POST + "Transfer-Encoding: gzip\r\n\r\n",
                POST + "Transfer-Encoding: chunked\r\n\r\nsome\r\n",
                POST + "Transfer-Encoding: chunked\r\n\r\n-1\r\nabc\r\n"
            })
    void refusesWhatIsNotHttp(String request) throws Exception {
        assertProblem(SERVED.raw(request), 400, "/problems/malformed-http");
    }

    @Test
    void refusesABodyThatBreaksOff() throws Exception {
        try (Socket socket = SERVED.connect()) {
            send(socket, POST + "Content-Length: 10\r\n\r\n{}");
            socket.shutdownOutput();
            assertProblem(Served.firstAnswer(socket), 400, "/problems/malformed-http");
        }
    }

    @Test
    void refusesAnAddressThatIsTooLong() throws Exception {
        String path = "/" + "a".repeat(20_000);
        assertProblem(SERVED.raw("GET " + path + HOST + "\r\n"), 414, "/problems/uri-too-long");
    }

    @Test
    void refusesHeadersThatAreTooLong() throws Exception {
        String header = "X-A: " + "a".repeat(20_000) + "\r\n";
        assertProblem(SERVED.raw("GET /health/live" + HOST + header + "\r\n"), 431, "/problems/headers-too-large");
    }

    @Test
    void refusesWhatItWouldNotTakeBeforeItIsSent() throws Exception {
        String answer = SERVED.raw(POST + "Expect: 100-continue\r\nContent-Length: 99999999\r\n\r\n");
        assertProblem(answer, 413, "/problems/too-large");
        assertThat(answer).contains("\r\nConnection: close\r\n");
    }

    @Test
    void asksForABodyThatItWouldTake() throws Exception {
        int length = Served.SMALL.length();
        try (Socket socket = SERVED.connect()) {
            send(socket, POST + "Expect: 100-continue\r\nContent-Length: " + length + "\r\n\r\n");
            byte[] go = socket.getInputStream().readNBytes("HTTP/1.1 100 Continue\r\n\r\n".length());
            assertThat(new String(go, StandardCharsets.US_ASCII)).startsWith("HTTP/1.1 100 ");
            send(socket, Served.SMALL);
            assertThat(Served.firstAnswer(socket)).startsWith("HTTP/1.1 200 ");
        }
    }

    @Test
    void tellsWhatElseItDoesNotDo() throws Exception {
        assertProblem(SERVED.raw("GET /health/live HTTP/3.0\r\nHost: localhost\r\n\r\n"), 505, "about:blank");
        assertProblem(SERVED.raw("GET /health/live\r\n\r\n"), 505, "about:blank");
        assertProblem(SERVED.raw(POST + "Expect: wonders\r\nContent-Length: 2\r\n\r\n{}"), 417, "about:blank");
        assertProblem(SERVED.raw("OPTIONS *" + HOST + "\r\n"), 404, "/problems/not-found");
    }

    @Test
    void takesAnOfferToSwitchProtocolsForAnOrdinaryRequest() throws Exception {
        String upgrade = String.join(
                "\r\n",
                "GET /health/live HTTP/1.1",
                "Host: localhost",
                "Connection: Upgrade",
                "Upgrade: websocket",
                "Sec-WebSocket-Version: 13",
                "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
                "\r\n");
        assertThat(SERVED.raw(upgrade)).startsWith("HTTP/1.1 200 ");
    }

    @Test
    void keepsTheConnectionOfWhoIsRefusedWhileStillSending() throws Exception {
        try (Socket socket = SERVED.connect()) {
            send(socket, "POST /nothing HTTP/1.1\r\nHost: localhost\r\nContent-Length: 4\r\n\r\n");
            Thread.sleep(100);
            send(socket, "bodyGET /health/live HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
            assertThat(Served.firstAnswer(socket)).startsWith("HTTP/1.1 404 ").contains("HTTP/1.1 200 OK", "\"live\"");
        }
    }

    @Test
    void goesOnServingOthers() throws Exception {
        for (int i = 0; i < 20; i++) {
            try (Socket socket = SERVED.connect()) {
                send(socket, POST + "Content-Length: 10\r\n\r\n{}");
            }
        }
        assertThat(SERVED.get("/health/live").statusCode()).isEqualTo(200);
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }
}
