package dev.cairn.authoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * When each rule, case, YAML file and table of a folder was written last, how long it is, and which file it is: two that are equal mean that nothing was written in
 * between.
 *
 * @param byPath by the path within the folder, with slashes; none if there is no such folder
 */
public record FolderStamps(NavigableMap<String, String> byPath) {
    /** Rules and catalogues are folders of folders of files. */
    private static final int DEPTH = 2;

    private static final List<String> ENDINGS = List.of(".drl", ".yaml", ".tsv");

    /**
     * The stamps of now.
     *
     * @throws UncheckedIOException if the folder is there and cannot be read
     */
    public static FolderStamps of(Path folder) {
        NavigableMap<String, String> stamps = new TreeMap<>();
        for (Path file : files(folder)) {
            stamp(file)
                    .ifPresent(stamp ->
                            stamps.put(folder.relativize(file).toString().replace('\\', '/'), stamp));
        }
        return new FolderStamps(stamps);
    }

    /**
     * The files that are looked at, by path. What editors write aside is not: it ends otherwise, or begins with a dot.
     *
     * @throws UncheckedIOException if the folder is there and cannot be read
     */
    public static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder, DEPTH, FileVisitOption.FOLLOW_LINKS)) {
            return files.filter(FolderStamps::isLookedAt).sorted().toList();
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof NoSuchFileException) {
                // Deleted while it was walked through.
                return List.of();
            }
            throw e;
        } catch (IOException e) {
            throw new UncheckedIOException("the folder cannot be read: " + folder, e);
        }
    }

    private static boolean isLookedAt(Path file) {
        String name = String.valueOf(file.getFileName());
        return !name.startsWith(".") && ENDINGS.stream().anyMatch(name::endsWith);
    }

    private static Optional<String> stamp(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return attributes.isRegularFile()
                    ? Optional.of(attributes.lastModifiedTime() + " " + attributes.size() + " " + attributes.fileKey())
                    : Optional.empty();
        } catch (IOException e) {
            // Editors write aside, and move.
            return Optional.empty();
        }
    }

    /** The files that were written, made or deleted since these earlier stamps. */
    public SortedSet<String> changedSince(FolderStamps earlier) {
        SortedSet<String> changed = new TreeSet<>(byPath.keySet());
        changed.addAll(earlier.byPath.keySet());
        changed.removeIf(path -> Objects.equals(byPath.get(path), earlier.byPath.get(path)));
        return changed;
    }
}
