package dev.cairn;

import dev.cairn.authoring.Workbench;
import dev.cairn.authoring.draft.Workroom;
import dev.cairn.authoring.handbook.Handbooks;
import dev.cairn.catalogue.CatalogueFiles;
import dev.cairn.catalogue.check.CatalogueCheck;
import dev.cairn.cli.CairnCommand;
import dev.cairn.cli.Serving;
import dev.cairn.cli.Serving.Access;
import dev.cairn.cli.Serving.Folders;
import dev.cairn.cli.Serving.Place;
import dev.cairn.cli.Streams;
import dev.cairn.cohort.SummaryUpkeep;
import dev.cairn.drl.ParsedOnce;
import dev.cairn.drl.RuleParser;
import dev.cairn.http.Api;
import dev.cairn.live.LiveEngine;
import dev.cairn.live.Makers;
import dev.cairn.live.Sources;
import dev.cairn.planning.ApiKeys;
import dev.cairn.planning.Engine;
import dev.cairn.planning.EngineInUse;
import dev.cairn.planning.ExamCatalogue;
import dev.cairn.planning.PlanStore;
import dev.cairn.planning.RuleBook;
import dev.cairn.planning.StoreUnavailableException;
import dev.cairn.rules.CompiledRulesCache;
import dev.cairn.rules.DroolsRuleBook;
import dev.cairn.rules.DroolsRuleParser;
import dev.cairn.server.AccessSettings;
import dev.cairn.server.Face;
import dev.cairn.server.HttpServer;
import dev.cairn.server.HttpSettings;
import dev.cairn.server.Services;
import dev.cairn.store.Database;
import dev.cairn.web.Web;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.slf4j.LoggerFactory;

/** The program: puts the parts together. The only place that makes adapters. Its home folder is named by the system property {@code cairn.home}. */
public final class Cairn {
    private static final Path HOME = Path.of(System.getProperty("cairn.home", ""));

    private static final CompiledRulesCache CACHE =
            new CompiledRulesCache(Optional.of(HOME.resolve("target/rules-cache")));

    private static final RuleParser PARSER = new ParsedOnce(new DroolsRuleParser());

    /** Where an address with a password can stand and not be seen by everybody on the machine. */
    private static final String DATABASE_VARIABLE = "CAIRN_DB";

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
        return new CairnCommand(
                        version(),
                        Cairn::engine,
                        Cairn::plans,
                        Cairn::keys,
                        workbench(),
                        CatalogueCheck::of,
                        serving,
                        new SystemClock(),
                        streams)
                .run(arguments);
    }

    /** Reads the catalogue while it reads the rules. */
    private static Engine engine(Optional<Path> rules, Optional<Path> catalogue) {
        CompletableFuture<ExamCatalogue> exams = CompletableFuture.supplyAsync(
                () -> CatalogueFiles.read(catalogue.orElseGet(() -> HOME.resolve("seeds"))));
        RuleBook book = DroolsRuleBook.read(rules.orElseGet(() -> HOME.resolve("rules")), CACHE);
        return Engine.of(book, result(exams));
    }

    /** What the server answers. */
    static List<Function<Services, Face>> faces(Folders folders) {
        Path rules = folders.rules().orElseGet(() -> HOME.resolve("rules"));
        Path learners = HOME.resolve("seeds/learners");
        Handbooks handbooks = new Handbooks(rules, PARSER);
        Optional<Workroom> workroom =
                folders.author() ? Optional.of(new Workroom(rules, learners, workbench())) : Optional.empty();
        return List.of(services -> new Web(services, learners, handbooks, workroom), Api::new);
    }

    private static Workbench workbench() {
        return new Workbench(
                HOME.resolve("rules"),
                PARSER,
                folder -> DroolsRuleBook.read(folder, CACHE),
                DroolsRuleBook::readOnly,
                DroolsRuleBook::readWritten,
                () -> CatalogueFiles.read(HOME.resolve("seeds")));
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

    /** Opens the database while it reads rules and catalogue. */
    private static void serve(Folders folders, Place place) throws IOException, InterruptedException {
        try (Database database = database(place.database());
                PlanStore store = database.plans()) {
            CompletableFuture<Boolean> opened = CompletableFuture.supplyAsync(() -> isOpen(store));
            HttpSettings settings = settings(place, database);
            List<Function<Services, Face>> faces = faces(folders);
            if (folders.watched()) {
                LiveEngine engine = live(folders, database.folder().orElseGet(() -> HOME.resolve("data")));
                serve(engine, store, opened, settings, faces, () -> engine.watch(each -> sumUp(store, each)));
            } else {
                Engine engine = engine(folders.rules(), folders.catalogue());
                serve(() -> engine, store, opened, settings, faces, () -> {});
            }
        } catch (UncheckedIOException e) {
            throw new IOException(e.getMessage(), e.getCause());
        }
    }

    private static void serve(
            EngineInUse engine,
            PlanStore store,
            CompletableFuture<Boolean> opened,
            HttpSettings settings,
            List<Function<Services, Face>> faces,
            Runnable whenUp)
            throws InterruptedException {
        try (HttpServer server = HttpServer.start(engine, store, settings, faces)) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, store), "stop"));
            System.err.println("Cairn answers on http://" + settings.host() + ":" + server.port());
            whenUp.run();
            if (result(opened)) {
                sumUp(store, engine.get());
            }
            Thread.currentThread().join();
        }
    }

    /**
     * The engine of folders that are watched.
     *
     * @param data where to keep what was found sound
     */
    static LiveEngine live(Folders folders, Path data) {
        Sources sources = new Sources(
                folders.rules().orElseGet(() -> HOME.resolve("rules")),
                folders.catalogue().orElseGet(() -> HOME.resolve("seeds")));
        Makers makers = new Makers(
                (rules, catalogue) -> engine(Optional.of(rules), Optional.of(catalogue)),
                workbench(),
                CatalogueFiles::read,
                HOME.resolve("seeds/learners"));
        return LiveEngine.start(sources, makers, data.resolve("last-good"), new SystemClock());
    }

    private static HttpSettings settings(Place place, Database database) {
        Access access = place.access();
        AccessSettings settings = new AccessSettings(
                access.byKeys() ? Optional.of(database.keys()) : Optional.empty(),
                access.behindProxy(),
                access.requestsPerMinute(),
                access.batchLines(),
                access.batchBytes(),
                access.repeats(),
                AccessSettings.WORKING_DAY);
        return HttpSettings.DEFAULT
                .withHost(place.host())
                .withPort(place.port())
                .withAccess(settings);
    }

    private static int keys(Optional<String> address, Function<ApiKeys, Integer> work) {
        try (Database database = database(address)) {
            return work.apply(database.keys());
        }
    }

    private static int plans(Optional<String> address, Function<PlanStore, Integer> work) {
        try (Database database = database(address)) {
            return work.apply(database.plans());
        }
    }

    private static Database database(Optional<String> address) {
        return Database.at(address.or(() -> Optional.ofNullable(System.getenv(DATABASE_VARIABLE)))
                .orElseGet(() -> "jdbc:sqlite:" + HOME.resolve("data/cairn.db")));
    }

    private static boolean isOpen(PlanStore store) {
        try {
            store.check();
            return true;
        } catch (StoreUnavailableException e) {
            tellUnavailable(e);
            return false;
        }
    }

    /** Sums up what another version stored, while nobody waits for it yet. */
    private static void sumUp(PlanStore store, Engine engine) {
        try {
            new SummaryUpkeep(store).bringUpToDate(engine.rules(), SummaryUpkeep.UNTIL_DONE);
        } catch (StoreUnavailableException e) {
            tellUnavailable(e);
        }
    }

    private static void tellUnavailable(StoreUnavailableException cause) {
        System.err.println("cairn: plans cannot be stored yet: " + cause.getMessage() + "; it is tried again");
        LoggerFactory.getLogger(Cairn.class).warn("the database cannot be opened", cause);
    }

    private static void stop(HttpServer server, PlanStore store) {
        server.close();
        store.close();
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
