package dev.cairn.cli;

import dev.cairn.planning.ApiKey;
import dev.cairn.planning.ApiKeys;
import dev.cairn.planning.KeyText;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.TypeConversionException;

/** {@code cairn keys new}: a key for an organisation, shown this once. */
final class NewKeyCommand extends Command {
    private static final String ORGANISATION = "--organisation";

    private final KeysSource source;
    private final Clock clock;
    private final Streams streams;

    NewKeyCommand(KeysSource source, Clock clock, Streams streams) {
        super("new", "Makes a key for an organisation, and shows it this once.");
        this.source = source;
        this.clock = clock;
        this.streams = streams;
        option(
                ORGANISATION,
                "NAME",
                String.class,
                NewKeyCommand::name,
                "Whose plans the key opens. All keys of one name open the same.");
        option("--label", "TEXT", String.class, NewKeyCommand::name, "What the key is for, to tell it from others.");
        KeysCommand.addDatabaseTo(this);
    }

    private static String name(String text) {
        if (!ApiKey.isName(text)) {
            throw new TypeConversionException("'" + text.replaceAll("\\P{Print}", "?")
                    + "': write 1 to 100 characters on one line, without space at either end");
        }
        return text;
    }

    @Override
    int run(ParseResult given) {
        String organisation = Command.<String>value(given, ORGANISATION)
                .orElseThrow(() -> new ParameterException(
                        spec().commandLine(), "say whose plans the key opens: " + ORGANISATION + " NAME"));
        String label = Command.<String>value(given, "--label").orElse("");
        return KeysCommand.with(source, given, keys -> make(keys, organisation, label));
    }

    private int make(ApiKeys keys, String organisation, String label) {
        KeyText text = KeyText.random().get();
        List<ApiKey> before = keys.list();
        keys.add(
                new ApiKey(
                        text.id(),
                        organisation,
                        label,
                        clock.instant().truncatedTo(ChronoUnit.MILLIS),
                        Optional.empty()),
                text.hash());
        try (Results results = Results.to(Optional.empty(), streams)) {
            results.write(text.value() + "\n").complete();
        }
        streams.err()
                .println("cairn: this is " + count(before, organisation) + " of '" + organisation
                        + "'. It is not shown again; cairn keys revoke " + text.id() + " ends it.");
        return ExitCode.DONE;
    }

    /** A name that was mistyped is that of another organisation, without plans. */
    private static String count(List<ApiKey> before, String organisation) {
        long known = before.stream()
                .filter(key -> key.organisation().equals(organisation))
                .count();
        return known == 0 ? "the first key" : "key " + (known + 1);
    }
}
