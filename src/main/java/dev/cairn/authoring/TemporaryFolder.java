package dev.cairn.authoring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder that is there until this is closed, with all that was written into it. */
public record TemporaryFolder(Path path) implements AutoCloseable {

    /**
     * Makes one that nobody else may look into.
     *
     * @throws IOException if there is no room for it
     */
    public static TemporaryFolder make() throws IOException {
        return new TemporaryFolder(Files.createTempDirectory("cairn"));
    }

    /** @throws IOException if something of it cannot be deleted */
    @Override
    public void close() throws IOException {
        try (Stream<Path> files = Files.walk(path)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.delete(file);
            }
        }
    }
}
