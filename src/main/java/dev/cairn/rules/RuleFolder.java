package dev.cairn.rules;

import dev.cairn.planning.Stage;
import dev.cairn.text.Digest;
import dev.cairn.yaml.Faults;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;

/**
 * The rule files of a folder, by path.
 *
 * @param revision a digest of their paths and texts
 */
record RuleFolder(List<RuleFile> files, String revision) {
    private static final long LARGEST_FILE = 64 * 1024;

    /** @throws dev.cairn.yaml.FaultyFilesException if a file cannot be read or a stage has no rules */
    static RuleFolder read(Path folder) {
        Faults faults = new Faults();
        List<RuleFile> files = new ArrayList<>();
        Digest digest = new Digest();
        for (Stage stage : Stage.values()) {
            int before = files.size();
            for (Path path : drlFiles(folder.resolve(stage.label()), faults)) {
                String name = stage.label() + "/" + path.getFileName();
                String text = read(path, name, faults);
                digest.add(name).add(text);
                files.add(new RuleFile(stage, name, text));
            }
            if (files.size() == before) {
                faults.add(
                        stage.label(),
                        0,
                        "the stage has no rules",
                        "write at least one rule under " + stage.label() + "/");
            }
        }
        faults.throwIfAny("The rules cannot be read");
        return new RuleFolder(List.copyOf(files), digest.value());
    }

    /** Some of the files, by their paths. */
    RuleFolder only(Collection<String> paths) {
        List<RuleFile> some =
                files.stream().filter(file -> paths.contains(file.path())).toList();
        return of(some);
    }

    /**
     * Files that are not written yet, by path.
     *
     * @throws dev.cairn.yaml.FaultyFilesException if a path does not begin with the folder of a stage
     */
    static RuleFolder of(SortedMap<String, String> texts) {
        Faults faults = new Faults();
        List<RuleFile> files = new ArrayList<>();
        texts.forEach((path, text) -> Stage.parse(path.substring(0, Math.max(0, path.indexOf('/'))))
                .ifPresentOrElse(
                        stage -> files.add(new RuleFile(stage, path, text)),
                        () -> faults.add(
                                path, 0, "there is no stage of that name", "name it after its stage: path/…")));
        faults.throwIfAny("The rules cannot be read");
        return of(files);
    }

    private static RuleFolder of(List<RuleFile> files) {
        Digest digest = new Digest();
        files.forEach(file -> digest.add(file.path()).add(file.text()));
        return new RuleFolder(List.copyOf(files), digest.value());
    }

    private static List<Path> drlFiles(Path stage, Faults faults) {
        try (Stream<Path> files = Files.list(stage)) {
            return files.filter(path -> path.getFileName().toString().endsWith(".drl"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            faults.add(
                    String.valueOf(stage.getFileName()),
                    0,
                    "the folder cannot be read",
                    "make it, with the rules of the stage in it");
            return List.of();
        }
    }

    private static String read(Path path, String name, Faults faults) {
        try {
            if (Files.size(path) > LARGEST_FILE) {
                faults.add(name, 0, "the file is larger than " + LARGEST_FILE + " bytes", "one decision a file");
                return "";
            }
            return Files.readString(path, StandardCharsets.UTF_8);
        } catch (IOException e) {
            faults.add(name, 0, "the file cannot be read as UTF-8", "save it as UTF-8 and let everybody read it");
            return "";
        }
    }
}
