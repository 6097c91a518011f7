package dev.cairn.cli;

import dev.cairn.planning.PlanStore;
import dev.cairn.planning.StoreUnavailableException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import picocli.CommandLine.ParseResult;

/** Which stored plans a command is about. */
final class StoredPlansOptions {
    private static final String DATABASE = "--db";
    private static final String ORGANISATION = "--organisation";

    private StoredPlansOptions() {}

    static void addTo(Command command) {
        addDatabaseTo(command);
        command.text(ORGANISATION, "NAME", "Only the plans of this organisation; everybody's by default.");
    }

    static void addDatabaseTo(Command command) {
        command.text(
                DATABASE,
                "JDBC-URL",
                "The database of the plans, as 'serve' takes it; the file data/cairn.db by default.");
    }

    static Optional<String> organisation(ParseResult given) {
        return Command.value(given, ORGANISATION);
    }

    /** @throws UserFault if the database cannot be used */
    static int with(PlansSource source, ParseResult given, Function<PlanStore, Integer> work) {
        AtomicBoolean opened = new AtomicBoolean();
        try {
            return source.with(Command.value(given, DATABASE), store -> {
                opened.set(true);
                return work.apply(store);
            });
        } catch (IllegalArgumentException e) {
            // What the work itself throws is no fault of the address.
            throw opened.get() ? e : new UserFault(String.valueOf(e.getMessage()));
        } catch (StoreUnavailableException e) {
            // Not the statement and what was bound to it, which Jdbi adds in brackets: that is somebody's plan.
            String cause =
                    String.valueOf(Optional.ofNullable(e.getCause()).orElse(e).getMessage());
            throw new UserFault(e.getMessage() + ": "
                    + cause.split(" \\[statement:", 2)[0].lines().findFirst().orElse(""));
        }
    }
}
