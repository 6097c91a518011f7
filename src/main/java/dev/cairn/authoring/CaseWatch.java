package dev.cairn.authoring;

import dev.cairn.planning.Parameters;
import dev.cairn.planning.RuleBench;
import dev.cairn.planning.RuleInfo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Runs cases again when their files change. Only rules that were changed are compiled anew, each by itself, which takes a fraction of what all of them
 * take. Not safe for use by several threads.
 */
public final class CaseWatch {
    private static final String RULE = ".drl";
    private static final String PARAMETERS = "parameters/";

    private final Path folder;
    private final Workbench workbench;
    private NavigableMap<String, String> seen;

    /** Where each rule runs, by the path of its file: those that were changed on benches of their own. */
    private final NavigableMap<String, RuleBench> benches = new TreeMap<>();

    private CaseWatch(Path folder, Workbench workbench) {
        this.folder = folder;
        this.workbench = workbench;
        this.seen = stamps();
    }

    /**
     * Begins to watch a folder.
     *
     * @param bench with its rules as they are now
     */
    public static CaseWatch over(Path folder, Workbench workbench, RuleBench bench) {
        CaseWatch watch = new CaseWatch(folder, workbench);
        bench.rules().forEach(rule -> watch.benches.put(rule.file(), bench));
        // The first compilation of a process takes more than a second, and nobody waits for this one.
        bench.rules().stream().findFirst().ifPresent(rule -> watch.make(Set.of(rule.file())));
        return watch;
    }

    /**
     * Runs the cases that the files changed since the last look may have changed.
     *
     * @return nothing if there is no such file
     * @throws dev.cairn.yaml.FaultyFilesException if what was written cannot be used
     */
    public Optional<CaseRun> look() {
        NavigableMap<String, String> now = stamps();
        SortedSet<String> changed = new TreeSet<>(now.keySet());
        changed.addAll(seen.keySet());
        changed.removeIf(path -> Objects.equals(now.get(path), seen.get(path)));
        seen = now;
        return changed.isEmpty() ? Optional.empty() : Optional.of(run(changed));
    }

    private CaseRun run(SortedSet<String> changed) {
        SortedSet<String> written = new TreeSet<>(changed);
        written.removeIf(path -> !path.endsWith(RULE));
        // Until they compile again, there are none to run.
        written.forEach(benches::remove);
        written.removeIf(path -> !seen.containsKey(path));
        if (!written.isEmpty()) {
            RuleBench made = make(written);
            written.forEach(path -> benches.put(path, made));
        }
        boolean all = changed.stream().anyMatch(path -> path.startsWith(PARAMETERS));
        return run(all ? benches.keySet() : rules(changed));
    }

    /** The rules to which these files belong. */
    private Set<String> rules(SortedSet<String> files) {
        SortedSet<String> rules = new TreeSet<>();
        files.forEach(file -> rules.add(file.replaceFirst("\\.cases\\.yaml$", RULE)));
        rules.retainAll(benches.keySet());
        return rules;
    }

    private CaseRun run(Set<String> files) {
        Parameters parameters = workbench.some().apply(folder, Set.of()).parameters();
        List<RuleInfo> rules = new ArrayList<>();
        List<CaseResult> results = new ArrayList<>();
        for (String file : new TreeSet<>(files)) {
            RuleBench bench = Objects.requireNonNull(benches.get(file));
            CaseRun run = CaseRun.ofRules(folder, new NarrowBench(bench, file, parameters));
            rules.addAll(run.rules());
            results.addAll(run.results());
        }
        return new CaseRun(rules, results);
    }

    private RuleBench make(Set<String> files) {
        return workbench.some().apply(folder, files);
    }

    /** When each file was written last, and how long it is. */
    private NavigableMap<String, String> stamps() {
        NavigableMap<String, String> stamps = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.toList()) {
                stamp(file)
                        .ifPresent(stamp ->
                                stamps.put(folder.relativize(file).toString().replace('\\', '/'), stamp));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the folder cannot be read: " + folder, e);
        }
        return stamps;
    }

    private static Optional<String> stamp(Path file) throws IOException {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return attributes.isRegularFile()
                    ? Optional.of(attributes.lastModifiedTime() + " " + attributes.size())
                    : Optional.empty();
        } catch (NoSuchFileException e) {
            // Editors write aside, and move.
            return Optional.empty();
        }
    }
}
