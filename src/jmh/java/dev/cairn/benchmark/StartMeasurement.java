package dev.cairn.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/**
 * Starts processes in turn, an empty Java among them, and compares. Run from its source by {@code bin/measure-start}, with the home folder of the
 * product and the number of rounds as arguments; so it uses nothing but the JDK.
 */
final class StartMeasurement {
    private static final int PLANS = 1_000;
    private static final long REST_MILLIS = 2_000;
    private static final Pattern ADDRESS = Pattern.compile("http://\\S+(?=\\s)");
    private static final Pattern TIME = Pattern.compile("(\\d+)m([\\d.]+)s");

    private final HttpClient client = HttpClient.newHttpClient();
    private final Path cairn;
    private final List<Path> samples;
    private final List<String> emptyJava;

    private StartMeasurement(Path home, Path emptyClass) throws IOException {
        this.cairn = home.resolve("bin/cairn");
        this.emptyJava = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                emptyClass.toString(),
                "Empty");
        try (Stream<Path> files = Files.list(home.resolve("seeds/learners"))) {
            this.samples = files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    /** A process that has ended, or is ready: seconds on the clock, and of work by all processors, where that is known. */
    private record Run(double seconds, double cpu) {}

    /** One of each kind, one right after the other, so that they met with the same machine. */
    private record Round(Run empty, Run plan, Run serve) {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("empty");
        Path source = Files.writeString(
                folder.resolve("Empty.java"), "class Empty { public static void main(String[] arguments) {} }");
        Objects.requireNonNull(ToolProvider.getSystemJavaCompiler(), "needs a JDK")
                .run(null, null, null, "-d", folder.toString(), source.toString());
        StartMeasurement measurement = new StartMeasurement(Path.of(arguments[0]), folder);
        tellMachine();
        measurement.tellStarts(Integer.parseInt(arguments[1]));
        measurement.tellMemory();
    }

    private static void tellMachine() {
        System.out.printf(
                "Java %s (%s), %s %s, %d processors%n%n",
                System.getProperty("java.vm.version"),
                System.getProperty("java.vendor"),
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors());
    }

    private void tellStarts(int number) throws Exception {
        round();
        List<Round> rounds = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            rounds.add(round());
        }
        System.out.printf("%d rounds after one to warm up%n%n", number);
        System.out.println("| start | least | median | median of multiples | CPU, median |");
        System.out.println("|---|---:|---:|---:|---:|");
        tell("an empty Java", rounds, Round::empty);
        tell("`cairn plan`", rounds, Round::plan);
        tell("`cairn serve` until ready", rounds, Round::serve);
    }

    private static void tell(String name, List<Round> rounds, Function<Round, Run> of) {
        double cpu = median(rounds, round -> of.apply(round).cpu());
        System.out.printf(
                "| %s | %.0f ms | %.0f ms | %.1f | %s |%n",
                name,
                1000
                        * rounds.stream()
                                .mapToDouble(round -> of.apply(round).seconds())
                                .min()
                                .orElseThrow(),
                1000 * median(rounds, round -> of.apply(round).seconds()),
                median(
                        rounds,
                        round -> of.apply(round).seconds() / round.empty().seconds()),
                Double.isNaN(cpu) ? "" : "%.0f ms".formatted(1000 * cpu));
    }

    private static double median(List<Round> rounds, ToDoubleFunction<Round> figure) {
        double[] sorted = rounds.stream().mapToDouble(figure).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    private Round round() throws Exception {
        Run empty = run(emptyJava);
        Run plan = run(List.of(cairn.toString(), "plan", "--in", samples.get(0).toString()));
        long start = System.nanoTime();
        try (Server server = Server.start(cairn)) {
            server.awaitReady(client);
            return new Round(empty, plan, new Run((System.nanoTime() - start) / 1e9, Double.NaN));
        }
    }

    /** Through a shell, which can tell the work of its children. */
    private static Run run(List<String> command) throws IOException, InterruptedException {
        List<String> shell = new ArrayList<>(List.of("sh", "-c", "\"$@\" >/dev/null && times", "sh"));
        shell.addAll(command);
        long start = System.nanoTime();
        Process process = new ProcessBuilder(shell)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String times = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("this failed: " + String.join(" ", command));
        }
        return new Run((System.nanoTime() - start) / 1e9, children(times));
    }

    /** The second line is that of the children: user time and system time. */
    private static double children(String times) {
        double seconds = 0;
        Matcher time = TIME.matcher(times.lines().skip(1).findFirst().orElse(""));
        while (time.find()) {
            seconds += 60 * Double.parseDouble(time.group(1)) + Double.parseDouble(time.group(2));
        }
        return seconds;
    }

    private void tellMemory() throws Exception {
        System.out.println();
        System.out.println("| `cairn serve`, resident memory | |");
        System.out.println("|---|---:|");
        try (Server server = Server.start(cairn)) {
            server.awaitReady(client);
            Thread.sleep(REST_MILLIS);
            System.out.printf("| at rest after the start | %d MB |%n", server.residentMegabytes());
            long start = System.nanoTime();
            for (int i = 0; i < PLANS; i++) {
                server.plan(client, samples.get(i % samples.size()));
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            Thread.sleep(REST_MILLIS);
            System.out.printf("| at rest after %d plans | %d MB |%n", PLANS, server.residentMegabytes());
            System.out.printf("%nThese plans, one after the other, from a fresh start, took %.1f s.%n", seconds);
        }
    }

    /** {@code cairn serve} in a process of its own. */
    private record Server(Process process, URI address) implements AutoCloseable {

        static Server start(Path cairn) throws IOException, InterruptedException {
            Path log = Files.createTempFile("serve", ".log");
            Process process = new ProcessBuilder(cairn.toString(), "serve", "--port", "0")
                    .redirectError(log.toFile())
                    .start();
            Matcher address = ADDRESS.matcher("");
            while (!address.reset(Files.readString(log)).find()) {
                if (!process.isAlive()) {
                    throw new IOException("the server does not start: " + Files.readString(log));
                }
                Thread.sleep(1);
            }
            Files.delete(log);
            return new Server(process, URI.create(address.group()));
        }

        void awaitReady(HttpClient client) throws IOException, InterruptedException {
            HttpRequest ready =
                    HttpRequest.newBuilder(address.resolve("/health/ready")).build();
            while (client.send(ready, BodyHandlers.discarding()).statusCode() != 200) {
                Thread.sleep(1);
            }
        }

        void plan(HttpClient client, Path sample) throws IOException, InterruptedException {
            HttpRequest plan = HttpRequest.newBuilder(address.resolve("/api/v1/plans?store=false"))
                    .header("Content-Type", "application/yaml")
                    .POST(BodyPublishers.ofFile(sample))
                    .build();
            int status = client.send(plan, BodyHandlers.discarding()).statusCode();
            if (status != 200) {
                throw new IOException("the answer to " + sample + " is " + status);
            }
        }

        long residentMegabytes() throws IOException {
            Process ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(process.pid())).start();
            String kilobytes = new String(ps.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return Long.parseLong(kilobytes.strip()) / 1024;
        }

        @Override
        public void close() throws InterruptedException {
            process.destroy();
            process.waitFor();
        }
    }
}
