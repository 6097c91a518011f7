package dev.cairn.catalogue;

import dev.cairn.text.Digest;
import dev.cairn.text.Utf8;
import dev.cairn.yaml.Faults;
import dev.cairn.yaml.ParsedYaml;
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
    static final String TOPICS = "topics";
    static final String SYLLABI = "syllabi";
    static final String LIMITS = "limits.yaml";
    static final String PAGES = "pages.tsv";
    static final String FIRST_SESSION = "shared/first-session.yaml";
    static final String EXAM_DAY = "shared/exam-day.yaml";

    private static final List<String> SINGLE_FILES = List.of(
            "comparisons.yaml",
            "lifecycle.yaml",
            LIMITS,
            PAGES,
            "renewals.yaml",
            "services.yaml",
            EXAM_DAY,
            FIRST_SESSION);
    private static final String YAML = ".yaml";

    private final Path folder;
    private final Faults faults;
    private final SortedSet<String> paths = new TreeSet<>();
    private final SortedMap<String, byte[]> bytes = new TreeMap<>();
    private final SortedMap<String, String> keys = new TreeMap<>();

    private SeedFolder(Path folder, Faults faults) {
        this.folder = folder;
        this.faults = faults;
    }

    static SeedFolder read(Path seeds, Faults faults) {
        SeedFolder folder = new SeedFolder(seeds, faults);
        if (Files.isDirectory(seeds)) {
            SINGLE_FILES.forEach(folder::readFile);
            folder.readAll(EXAMS, "exam", "saa-c03.yaml");
            folder.readAll(TOPICS, "subject", "s3.yaml");
            folder.readAll(SYLLABI, "syllabus", "saa-c03.yaml");
        } else {
            faults.add(seeds.toString(), 0, "the folder is missing", "make it, or name the folder of the catalogue");
        }
        return folder;
    }

    /** What a fault calls the file. */
    String label(String path) {
        return name() + "/" + path;
    }

    /** The files of a subfolder, by name, readable or not. */
    List<String> files(String subfolder) {
        return paths.stream().filter(path -> path.startsWith(subfolder + "/")).toList();
    }

    /** The map that a file holds. If it cannot be read or holds none, that was told as a fault. */
    Optional<YamlValue> document(String path) {
        return Optional.ofNullable(keys.get(path))
                .flatMap(key -> YamlValue.shipped(label(path), key, faults))
                .or(() -> text(path).map(text -> YamlValue.read(label(path), text, faults)))
                .filter(SeedFolder::holdsMap);
    }

    /** A digest of the paths and bytes of all files. */
    String revision() {
        Digest digest = new Digest();
        keys.forEach((path, key) -> digest.add(path).add(key));
        return digest.value();
    }

    private void readAll(String subfolder, String what, String example) {
        try (Stream<Path> files = Files.list(folder.resolve(subfolder))) {
            files.filter(SeedFolder::isYaml).forEach(file -> readFile(subfolder + "/" + file.getFileName()));
        } catch (IOException | UncheckedIOException e) {
            String fix = "make it, with a file for each " + what + " in it";
            faults.add(label(subfolder), 0, "the folder cannot be read", fix);
            return;
        }
        if (files(subfolder).isEmpty()) {
            String fix = "write a file for each " + what + ", such as " + example;
            faults.add(label(subfolder), 0, "the folder holds no " + what, fix);
        }
    }

    private static boolean isYaml(Path file) {
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
            byte[] content = Files.readAllBytes(file);
            bytes.put(path, content);
            keys.put(path, ParsedYaml.key(content));
        } catch (IOException e) {
            faults.add(label(path), 0, "the file cannot be read", "let everybody read it");
        }
    }

    /** The text of a file. */
    Optional<String> text(String path) {
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
