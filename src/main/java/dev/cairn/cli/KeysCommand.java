package dev.cairn.cli;

import dev.cairn.planning.ApiKeys;
import dev.cairn.planning.StoreUnavailableException;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine.ParseResult;

/** {@code cairn keys}: the keys that advisors need where the API is served with {@code --auth keys}. */
final class KeysCommand extends CommandGroup {

    KeysCommand(KeysSource source, Clock clock, Streams streams) {
        super("keys", "The keys of advisors, for cairn serve --auth keys.");
        spec().addSubcommand("new", new NewKeyCommand(source, clock, streams).spec());
        spec().addSubcommand("list", new ListKeysCommand(source, streams).spec());
        spec().addSubcommand("revoke", new RevokeKeyCommand(source, clock, streams).spec());
    }

    static void addDatabaseTo(Command command) {
        command.text(
                "--db",
                "JDBC-URL",
                "The database that is served, jdbc:sqlite:FILE or jdbc:postgresql://HOST/DATABASE; the file data/cairn.db by default.");
    }

    /** @throws UserFault if there is no such database, or it cannot be used */
    static int with(KeysSource source, ParseResult given, Function<ApiKeys, Integer> work) {
        Optional<String> database = Command.value(given, "--db");
        try {
            return source.with(database, work);
        } catch (StoreUnavailableException e) {
            throw new UserFault(e.getMessage() + ": " + reason(e));
        } catch (IllegalArgumentException e) {
            throw new UserFault(String.valueOf(e.getMessage()));
        }
    }

    private static String reason(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    }
}
