package dev.cairn;

import dev.cairn.catalogue.CatalogueFiles;
import dev.cairn.cli.CairnCommand;
import dev.cairn.cli.Serving;
import dev.cairn.cli.Streams;
import dev.cairn.http.HttpServer;
import dev.cairn.http.HttpSettings;
import dev.cairn.planning.Engine;
import dev.cairn.planning.ExamCatalogue;
import dev.cairn.planning.RuleBook;
import dev.cairn.rules.CompiledRulesCache;
import dev.cairn.rules.DroolsRuleBook;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** The program: puts the parts together. The only place that makes adapters. Its home folder is named by the system property {@code cairn.home}. */
public final class Cairn {
    private static final Path HOME = Path.of(System.getProperty("cairn.home", ""));

    private Cairn() {}

    public static void main(String[] arguments) {
        System.exit(run(Cairn::serve, new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)), arguments));
    }

    /** Runs a command, and tells how it ended. */
    static int run(Serving serving, BufferedOutputStream out, String... arguments) {
        // Plans are in English, and the same bytes everywhere.
        Locale.setDefault(Locale.ROOT);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        Streams streams = new Streams(System.in, out, err, isTerminal());
        return new CairnCommand(version(), Cairn::engine, serving, new SystemClock(), streams).run(arguments);
    }

    /** Reads the catalogue while it reads the rules. */
    private static Engine engine(Optional<Path> rules, Optional<Path> catalogue) {
        CompletableFuture<ExamCatalogue> exams = CompletableFuture.supplyAsync(
                () -> CatalogueFiles.read(catalogue.orElseGet(() -> HOME.resolve("seeds"))));
        CompiledRulesCache cache = new CompiledRulesCache(Optional.of(HOME.resolve("target/rules-cache")));
        RuleBook book = DroolsRuleBook.read(rules.orElseGet(() -> HOME.resolve("rules")), cache);
        return Engine.of(book, result(exams));
    }

    private static <T> T result(CompletableFuture<T> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException fault) {
                throw fault;
            }
            throw e;
        }
    }

    private static void serve(Engine engine, String host, int port) throws IOException, InterruptedException {
        try (HttpServer server = HttpServer.start(
                () -> engine, HttpSettings.DEFAULT.withHost(host).withPort(port))) {
            System.err.println("Cairn answers on http://" + host + ":" + server.port());
            Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop"));
            Thread.currentThread().join();
        } catch (UncheckedIOException e) {
            throw new IOException(e.getMessage(), e.getCause());
        }
    }

    private static String version() {
        return Optional.ofNullable(Cairn.class.getPackage().getImplementationVersion())
                .orElse("of a checkout");
    }

    /** Whether standard error is a terminal, which Java cannot tell: the script that starts us does, else Linux may. */
    private static boolean isTerminal() {
        return Optional.ofNullable(System.getProperty("cairn.terminal"))
                .map(Boolean::parseBoolean)
                .orElseGet(Cairn::looksLikeTerminal);
    }

    private static boolean looksLikeTerminal() {
        try {
            String file = Files.readSymbolicLink(Path.of("/proc/self/fd/2")).toString();
            return file.startsWith("/dev/pts/") || file.startsWith("/dev/tty");
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }
}
