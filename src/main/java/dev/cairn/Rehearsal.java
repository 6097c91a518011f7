package dev.cairn;

import dev.cairn.cli.Serving;
import dev.cairn.cli.Serving.Folders;
import dev.cairn.planning.EngineInUse;
import dev.cairn.planning.PlanStore;
import dev.cairn.server.HttpServer;
import dev.cairn.server.HttpSettings;
import dev.cairn.store.JdbiPlanStore;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Run while the product is built, and recorded: plans and serves once, so that the archive has the classes that either of them needs. */
final class Rehearsal {
    private Rehearsal() {}

    /**
     * Plans, then serves.
     *
     * @param arguments the file of a request, in YAML
     */
    public static void main(String[] arguments) {
        String request = arguments[0];
        Serving serving = (folders, place) -> answer(folders, Path.of(request));
        Cairn.run(serving, nowhere(), "plan", "--in", request, "--format", "json");
        Cairn.run(serving, nowhere(), "plan", "--in", request, "--format", "md");
        Cairn.run(serving, nowhere(), "serve");
        System.exit(0);
    }

    private static void answer(Folders folders, Path request) throws IOException {
        Path folder = Files.createTempDirectory("cairn-rehearsal");
        EngineInUse engine = Cairn.live(folders, folder);
        try (PlanStore store = JdbiPlanStore.at("jdbc:sqlite:" + folder.resolve("plans.db"));
                HttpServer server =
                        HttpServer.start(engine, store, HttpSettings.DEFAULT.withPort(0), Cairn.faces(folders))) {
            URI address = URI.create("http://127.0.0.1:" + server.port());
            read(connection(address.resolve("/health/ready")));
            HttpURLConnection plan = connection(address.resolve("/api/v1/plans"));
            plan.setDoOutput(true);
            plan.setRequestProperty("Content-Type", "application/yaml");
            try (OutputStream body = plan.getOutputStream()) {
                Files.copy(request, body);
            }
            read(plan);
            read(connection(address.resolve("/")));
            String made = plan.getHeaderField("Location").replace("/api/v1", "");
            read(connection(address.resolve(made)));
            read(connection(address.resolve(made + "/week")));
        }
        delete(folder);
    }

    private static void delete(Path folder) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    private static HttpURLConnection connection(URI address) throws IOException {
        return (HttpURLConnection) address.toURL().openConnection();
    }

    private static void read(HttpURLConnection connection) throws IOException {
        connection.getInputStream().readAllBytes();
    }

    private static BufferedOutputStream nowhere() {
        return new BufferedOutputStream(OutputStream.nullOutputStream());
    }
}
