package dev.cairn.catalogue;

import dev.cairn.text.Digest;
import dev.cairn.text.Utf8;
import dev.cairn.yaml.Faults;
import dev.cairn.yaml.YamlValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The files of a catalogue, each read once; a path is relative to the folder and has slashes. */
final class SeedFolder {
    static final String EXAMS = "exams";

    private static final List<String> SINGLE_FILES =
            List.of("comparisons.yaml", "lifecycle.yaml", "links.yaml", "services.yaml");
    private static final String YAML = ".yaml";

    private final Path folder;
    private final Faults faults;
    private final SortedSet<String> paths = new TreeSet<>();
    private final SortedMap<String, byte[]> bytes = new TreeMap<>();

    private SeedFolder(Path folder, Faults faults) {
        this.folder = folder;
        this.faults = faults;
    }

    static SeedFolder read(Path seeds, Faults faults) {
        SeedFolder folder = new SeedFolder(seeds, faults);
        if (Files.isDirectory(seeds)) {
            SINGLE_FILES.forEach(folder::readFile);
            folder.readExams();
        } else {
            faults.add(seeds.toString(), 0, "the folder is missing", "make it, or name the folder of the catalogue");
        }
        return folder;
    }

    /** What a fault calls the file. */
    String label(String path) {
        return name() + "/" + path;
    }

    /** The exam files, by name, readable or not. */
    List<String> examFiles() {
        return paths.stream().filter(path -> path.startsWith(EXAMS + "/")).toList();
    }

    /** The map that a file holds. If it cannot be read or holds none, that was told as a fault. */
    Optional<YamlValue> document(String path) {
        return text(path).map(text -> YamlValue.read(label(path), text, faults)).filter(SeedFolder::holdsMap);
    }

    /** A digest of the paths and bytes of all files. */
    String revision() {
        Digest digest = new Digest();
        bytes.forEach((path, content) -> digest.add(path).add(content));
        return digest.value();
    }

    private void readExams() {
        Path exams = folder.resolve(EXAMS);
        try (Stream<Path> files = Files.list(exams)) {
            files.filter(SeedFolder::isExamFile).forEach(file -> readFile(EXAMS + "/" + file.getFileName()));
        } catch (IOException | UncheckedIOException e) {
            faults.add(label(EXAMS), 0, "the folder cannot be read", "make it, with a file for each exam in it");
            return;
        }
        if (examFiles().isEmpty()) {
            faults.add(label(EXAMS), 0, "the folder holds no exam", "write a file for each exam, such as saa-c03.yaml");
        }
    }

    private static boolean isExamFile(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(YAML) && !name.startsWith(".") && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
    }

    private void readFile(String path) {
        Path file = folder.resolve(path);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            faults.add(label(path), 0, "the file is missing", "write it; a symbolic link does not count");
            return;
        }
        paths.add(path);
        try {
            bytes.put(path, Files.readAllBytes(file));
        } catch (IOException e) {
            faults.add(label(path), 0, "the file cannot be read", "let everybody read it");
        }
    }

    private Optional<String> text(String path) {
        byte[] content = bytes.get(path);
        if (content == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Utf8.decoded(content));
        } catch (CharacterCodingException e) {
            faults.add(label(path), 0, "the file is not UTF-8", "save it as UTF-8");
            return Optional.empty();
        }
    }

    private static boolean holdsMap(YamlValue document) {
        if (document.isPresent() && !document.isMap()) {
            document.fault("the file should be a map", "write keys and values");
        }
        return document.isMap();
    }

    private String name() {
        Path name = folder.toAbsolutePath().normalize().getFileName();
        return name == null ? "" : name.toString();
    }
}
