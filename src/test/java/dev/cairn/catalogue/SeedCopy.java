package dev.cairn.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.cairn.planning.ExamCatalogue;
import dev.cairn.yaml.Fault;
import dev.cairn.yaml.FaultyFilesException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A copy of the shipped catalogue, for a test to break something in. */
public final class SeedCopy {
    public static final Path SHIPPED = Path.of(System.getProperty("cairn.home", "."), "seeds");

    private final Path folder;

    private SeedCopy(Path folder) {
        this.folder = folder;
    }

    /** Copies the files of the catalogue to {@code seeds} under this folder. */
    public static SeedCopy under(Path parent) {
        SeedCopy copy = new SeedCopy(parent.resolve("seeds"));
        copy.copy("");
        copy.copy("exams");
        copy.copy("topics");
        copy.copy("syllabi");
        copy.copy("shared");
        return copy;
    }

    public Path folder() {
        return folder;
    }

    public Path path(String file) {
        return folder.resolve(file);
    }

    public String text(String file) {
        try {
            return Files.readString(path(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public SeedCopy write(String file, String text) {
        try {
            Files.writeString(path(file), text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public SeedCopy append(String file, String text) {
        return write(file, text(file) + text);
    }

    public SeedCopy delete(String file) {
        try {
            Files.delete(path(file));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Replaces the first place where this text stands. */
    public SeedCopy replace(String file, String old, String replacement) {
        String text = text(file);
        int start = start(file, text, old);
        return write(file, text.substring(0, start) + replacement + text.substring(start + old.length()));
    }

    /** The line, counted from 1, on which this text first begins. */
    public int line(String file, String wanted) {
        String text = text(file);
        return 1
                + (int) text.substring(0, start(file, text, wanted))
                        .chars()
                        .filter(character -> character == '\n')
                        .count();
    }

    ExamCatalogue read() {
        return CatalogueFiles.read(folder);
    }

    /** What is told when this copy is read. */
    List<Fault> faults() {
        FaultyFilesException refused = catchThrowableOfType(FaultyFilesException.class, this::read);
        assertThat(refused).as("the catalogue is refused").isNotNull();
        return refused.faults();
    }

    private static int start(String file, String text, String wanted) {
        int start = text.indexOf(wanted);
        assertThat(start).as("where '%s' stands in %s", wanted, file).isNotNegative();
        return start;
    }

    private void copy(String subfolder) {
        try (Stream<Path> files = Files.list(SHIPPED.resolve(subfolder))) {
            Files.createDirectories(path(subfolder));
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, path(subfolder).resolve(file.getFileName()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
