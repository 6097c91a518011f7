package dev.cairn.cli;

import dev.cairn.planning.ApiKey;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code cairn keys revoke}: has a key open nothing from now on. */
final class RevokeKeyCommand extends Command {
    private final KeysSource source;
    private final Clock clock;
    private final Streams streams;

    RevokeKeyCommand(KeysSource source, Clock clock, Streams streams) {
        super("revoke", "Has a key open nothing from now on. Plans stay as they are.");
        this.source = source;
        this.clock = clock;
        this.streams = streams;
        spec().addPositional(PositionalParamSpec.builder()
                .paramLabel("ID")
                .type(String.class)
                .index("0")
                .arity("1")
                .required(true)
                .description("The id of the key, as cairn keys list shows it; also the part of a key after cairn_.")
                .build());
        KeysCommand.addDatabaseTo(this);
    }

    @Override
    int run(ParseResult given) {
        String id = given.matchedPositionalValue(0, "");
        return KeysCommand.with(source, given, keys -> {
            // Not what was written, which may have been the key itself.
            ApiKey key = keys.revoke(id, clock.instant().truncatedTo(ChronoUnit.MILLIS))
                    .orElseThrow(() -> new UserFault("no key has this id: cairn keys list shows all"));
            streams.err()
                    .println("cairn: the key " + key.id() + " of '" + key.organisation() + "' opens nothing since "
                            + key.revokedAt().orElseThrow());
            return ExitCode.DONE;
        });
    }
}
