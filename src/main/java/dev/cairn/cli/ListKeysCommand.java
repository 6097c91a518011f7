package dev.cairn.cli;

import dev.cairn.export.Json;
import dev.cairn.planning.ApiKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ParseResult;

/** {@code cairn keys list}: all keys, without what makes them keys. */
final class ListKeysCommand extends Command {
    private final KeysSource source;
    private final Streams streams;

    ListKeysCommand(KeysSource source, Streams streams) {
        super("list", "Lists all keys, the oldest first. The keys themselves are not known.");
        this.source = source;
        this.streams = streams;
        option(
                "--format",
                "table|json",
                OutputForm.class,
                text -> OutputForm.parse(text, OutputForm.TABLE, OutputForm.JSON),
                "The form of the answer; table by default.");
        KeysCommand.addDatabaseTo(this);
    }

    /** A key as programs get it. */
    record Row(String id, String organisation, String label, String createdAt, Optional<String> revokedAt) {
        static Row of(ApiKey key) {
            return new Row(
                    key.id(),
                    key.organisation(),
                    key.label(),
                    key.createdAt().toString(),
                    key.revokedAt().map(Instant::toString));
        }
    }

    @Override
    int run(ParseResult given) {
        boolean json = Command.<OutputForm>value(given, "--format")
                .filter(OutputForm.JSON::equals)
                .isPresent();
        return KeysCommand.with(source, given, keys -> {
            List<Row> rows = keys.list().stream().map(Row::of).toList();
            try (Results results = Results.to(Optional.empty(), streams)) {
                results.write(json ? Json.pretty(rows) : table(rows)).complete();
            }
            return ExitCode.DONE;
        });
    }

    private static String table(List<Row> rows) {
        TextTable table = new TextTable("ID", "CREATED", "REVOKED", "ORGANISATION", "LABEL");
        rows.forEach(row ->
                table.add(row.id(), row.createdAt(), row.revokedAt().orElse("-"), row.organisation(), row.label()));
        return table.text();
    }
}
