package dev.cairn.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ServerStopTest {

    @Test
    void finishesTheRequestInFlight() throws Exception {
        Served served = Served.shipped();
        String half = Served.SMALL.substring(0, 20);
        try (Socket socket = served.connect()) {
            send(
                    socket,
                    "POST " + Served.PLANS + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                            + "Expect: 100-continue\r\nContent-Length: " + Served.SMALL.length() + "\r\n\r\n");
            // By asking for the body, the server says that it is at work.
            assertThat(socket.getInputStream().readNBytes("HTTP/1.1 100 Continue\r\n\r\n".length()))
                    .isNotEmpty();
            send(socket, half);
            CompletableFuture<Void> stopped = CompletableFuture.runAsync(served::close);
            awaitRefusal(served);
            // Longer than idle connections are given.
            Thread.sleep(500);
            assertThat(stopped).isNotDone();
            send(socket, Served.SMALL.substring(half.length()));
            assertThat(Served.firstAnswer(socket)).startsWith("HTTP/1.1 200 ").contains("\"explanations\":{", "}}}\n");
            stopped.get(10, TimeUnit.SECONDS);
        }
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Waits until nobody new is let in. */
    private static void awaitRefusal(Served served) throws Exception {
        for (int i = 0; i < 500; i++) {
            try {
                served.connect().close();
            } catch (IOException e) {
                return;
            }
            Thread.sleep(10);
        }
        throw new AssertionError("the server lets new connections in");
    }

    @Test
    void stopsWithoutDelayWhereNothingIsInFlight() throws Exception {
        Served served = Served.shipped();
        assertThat(served.get("/health/live").statusCode()).isEqualTo(200);
        long start = System.nanoTime();
        served.close();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
        assertThatThrownBy(() -> served.get("/health/live")).isInstanceOf(ConnectException.class);
    }

    @Test
    void stopsTwiceWithoutComplaint() {
        Served served = Served.shipped();
        served.close();
        served.close();
    }
}
