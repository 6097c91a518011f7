package dev.cairn.live;

import dev.cairn.plan.Plan.Revision;
import dev.cairn.text.Digest;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The last snapshot that held, in a file, so that a server that starts over broken rules has something to answer by. Each pair of folders has its own. The
 * file is written aside and moved, and names its digest. Whatever is wrong with it is logged and costs nothing but its help. Safe for use by several processes.
 */
final class LastGood {
    private static final Logger LOG = LoggerFactory.getLogger(LastGood.class);
    private static final String FORM = "cairn last good 1";

    /** No honest file says more; a damaged one may say anything. */
    private static final int MOST_FILES = 10_000;

    private static final int LARGEST_FILE = 4 * 1024 * 1024;

    private final Path file;

    private LastGood(Path file) {
        this.file = file;
    }

    /** That of these folders, among those of others. */
    static LastGood in(Path folder, Sources sources) {
        String name = new Digest()
                .add(sources.rules().toAbsolutePath().normalize().toString())
                .add(sources.catalogue().toAbsolutePath().normalize().toString())
                .value()
                .replace(':', '-');
        return new LastGood(folder.resolve(name + ".snapshot"));
    }

    /**
     * What the file begins with.
     *
     * @param digest of the snapshot
     * @param revision of the engine that was made of it
     */
    record Head(String digest, Revision revision) {}

    /** What is kept; nothing if there is none, or none that can be used. */
    Optional<Head> head() {
        return read(LastGood::readHead);
    }

    /** The snapshot itself. */
    Optional<Snapshot> snapshot() {
        return read(in -> {
            Head head = readHead(in);
            Snapshot snapshot = readSnapshot(in);
            if (!snapshot.digest().equals(head.digest())) {
                throw new IOException("it is damaged");
            }
            return snapshot;
        });
    }

    private interface Reading<T> {
        T of(DataInputStream in) throws IOException;
    }

    private <T> Optional<T> read(Reading<T> reading) {
        try (DataInputStream in = new DataInputStream(new InflaterInputStream(Files.newInputStream(file)))) {
            return Optional.of(reading.of(in));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            LOG.warn("the last good rules cannot be read from {}: {}", file, e.toString());
            return Optional.empty();
        }
    }

    private static Head readHead(DataInputStream in) throws IOException {
        if (!in.readUTF().equals(FORM)) {
            throw new IOException("another version of Cairn wrote it");
        }
        return new Head(in.readUTF(), new Revision(in.readUTF(), in.readUTF(), in.readUTF()));
    }

    private static Snapshot readSnapshot(DataInputStream in) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        for (int left = bounded(in.readInt(), MOST_FILES); left > 0; left--) {
            String path = in.readUTF();
            if (!isInside(path)) {
                throw new IOException("it is damaged");
            }
            files.put(path, in.readNBytes(bounded(in.readInt(), LARGEST_FILE)));
        }
        return new Snapshot(files, List.of());
    }

    private static boolean isInside(String path) {
        try {
            return !Path.of(path).isAbsolute() && !path.contains("..");
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private static int bounded(int number, int most) throws IOException {
        if (number < 0 || number > most) {
            throw new IOException("it is damaged");
        }
        return number;
    }

    /** Keeps this in the place of what was kept before. */
    void keep(Snapshot snapshot, Revision revision) {
        try {
            Path folder = file.resolveSibling(".");
            Files.createDirectories(folder);
            Path aside = Files.createTempFile(folder, "snapshot", ".part");
            try {
                write(snapshot, revision, aside);
                Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(aside);
            }
        } catch (IOException e) {
            LOG.warn(
                    "these rules are not kept for a start over broken ones, since {} cannot be written: {}",
                    file,
                    e.toString());
        }
    }

    private static void write(Snapshot snapshot, Revision revision, Path aside) throws IOException {
        try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(Files.newOutputStream(aside)))) {
            out.writeUTF(FORM);
            out.writeUTF(snapshot.digest());
            out.writeUTF(revision.rules());
            out.writeUTF(revision.catalogue());
            out.writeUTF(revision.parameters());
            out.writeInt(snapshot.files().size());
            for (Map.Entry<String, byte[]> each : snapshot.files().entrySet()) {
                out.writeUTF(each.getKey());
                out.writeInt(each.getValue().length);
                out.write(each.getValue());
            }
        }
    }
}
