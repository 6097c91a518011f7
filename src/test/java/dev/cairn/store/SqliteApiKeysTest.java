package dev.cairn.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.planning.ApiKey;
import dev.cairn.planning.KeyText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys on SQLite. */
class SqliteApiKeysTest extends ApiKeysContract {
    @TempDir
    private Path folder;

    @Override
    String database() {
        return "jdbc:sqlite:" + folder.resolve("cairn.db");
    }

    @Test
    void writesNoKeyToTheDisk() throws Exception {
        KeyText text = KeyText.random().get();
        try (Database another = Database.at(database())) {
            another.keys().add(new ApiKey(text.id(), "department", "", Instant.EPOCH, Optional.empty()), text.hash());
            String secret = text.value()
                    .substring(text.value().lastIndexOf(text.id()) + text.id().length() + 1);

            List<String> files = contents();

            assertThat(files).anyMatch(file -> file.contains(text.hash()));
            assertThat(files).noneMatch(file -> file.contains(secret));
        }
    }

    private List<String> contents() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(SqliteApiKeysTest::content).toList();
        }
    }

    private static String content(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
