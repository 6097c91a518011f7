package dev.cairn.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.Cairn;
import dev.cairn.fixture.TestEngine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server in a process of its own, at an address that is free. */
record RunningServer(Process process, URI address, Path log) {
    private static final long PATIENCE_SECONDS = 600;

    static RunningServer start(String database, String... more) {
        List<String> command = new ArrayList<>(List.of(
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
                database));
        command.addAll(List.of(more));
        try {
            Path log = Files.createTempFile("cairn-server", ".log");
            Process process =
                    new ProcessBuilder(command).redirectError(log.toFile()).start();
            return new RunningServer(process, address(log), log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static URI address(Path log) throws IOException, InterruptedException {
        Pattern address = Pattern.compile("http://[0-9.:]+(?=\\s)");
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        Matcher found = address.matcher(Files.readString(log));
        while (!found.find()) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            Thread.sleep(5);
            found = address.matcher(Files.readString(log));
        }
        return URI.create(found.group());
    }

    /** As {@code kill -9} does. */
    void kill() throws IOException, InterruptedException {
        process.destroyForcibly();
        assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        Files.deleteIfExists(log);
    }
}
