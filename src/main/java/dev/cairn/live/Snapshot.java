package dev.cairn.live;

import dev.cairn.authoring.FolderStamps;
import dev.cairn.text.Digest;
import dev.cairn.yaml.Fault;
import dev.cairn.yaml.Faults;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The texts of rules and catalogue as they were at one moment: what is checked is what answers, whatever happens to the folders meanwhile.
 *
 * @param files by path: {@code rules/} or {@code seeds/}, and the path within the folder
 * @param faults why it is not all there
 */
record Snapshot(SortedMap<String, byte[]> files, List<Fault> faults) {
    static final String RULES = "rules";
    static final String CATALOGUE = "seeds";

    /** Ten times what is shipped. */
    private static final int MOST_FILES = 5_000;

    private static final long LARGEST_FILE = 1024 * 1024;
    private static final long MOST_BYTES = 32 * LARGEST_FILE;

    Snapshot {
        faults = List.copyOf(faults);
    }

    /** Reads both folders. */
    static Snapshot of(Sources sources) {
        Faults faults = new Faults();
        SortedMap<String, byte[]> files = new TreeMap<>();
        read(sources.rules(), RULES, files, faults);
        read(sources.catalogue(), CATALOGUE, files, faults);
        return new Snapshot(files, faults.all());
    }

    private static void read(Path folder, String name, SortedMap<String, byte[]> files, Faults faults) {
        if (!Files.isDirectory(folder)) {
            // Faults are told to everybody: where the folder is on this machine is not theirs to know.
            faults.add(name, 0, "the folder is missing", "put it back");
            return;
        }
        try {
            for (Path file : FolderStamps.files(folder)) {
                add(file, name + "/" + folder.relativize(file).toString().replace('\\', '/'), files, faults);
            }
        } catch (UncheckedIOException e) {
            faults.add(name, 0, "the folder cannot be read", "let everybody read it");
        }
    }

    private static void add(Path file, String path, SortedMap<String, byte[]> files, Faults faults) {
        // A catalogue has no links, as its reader wants it.
        boolean isTaken = path.startsWith(RULES)
                ? Files.isRegularFile(file)
                : Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
        if (!isTaken || !faults.isEmpty()) {
            return;
        }
        try {
            long size = Files.size(file);
            long others =
                    files.values().stream().mapToLong(bytes -> bytes.length).sum();
            if (size > LARGEST_FILE || others + size > MOST_BYTES || files.size() >= MOST_FILES) {
                faults.add(path, 0, "there are too many files, or too large ones", "leave here rules and exams only");
            } else {
                files.put(path, Files.readAllBytes(file));
            }
        } catch (IOException e) {
            faults.add(path, 0, "the file cannot be read", "let everybody read it");
        }
    }

    /** A digest of all of it. Two that are equal are the same to whoever checks them. */
    String digest() {
        Digest digest = new Digest();
        files.forEach((path, bytes) -> digest.add(path).add(bytes));
        faults.forEach(fault -> digest.add(fault.toString()));
        return digest.value();
    }

    /** Writes it into an empty folder. */
    void writeTo(Path folder) throws IOException {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.resolveSibling("."));
            Files.write(path, file.getValue());
        }
    }
}
