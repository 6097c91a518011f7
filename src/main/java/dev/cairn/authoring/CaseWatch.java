package dev.cairn.authoring;

import dev.cairn.planning.Parameters;
import dev.cairn.planning.RuleBench;
import dev.cairn.yaml.FaultyFilesException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Runs cases again when their files change. Only rules that were changed are compiled anew, each by itself, which takes a fraction of what all of them
 * take. Not safe for use by several threads.
 */
public final class CaseWatch {
    private static final String RULE = ".drl";
    private static final String PARAMETERS = "parameters/";

    private final Path folder;
    private final Workbench workbench;
    private FolderStamps seen;

    private boolean isThere = true;

    /** Where each rule runs, by the path of its file: those that were changed on benches of their own. */
    private final NavigableMap<String, RuleBench> benches = new TreeMap<>();

    private CaseWatch(Path folder, Workbench workbench) {
        this.folder = folder;
        this.workbench = workbench;
        this.seen = FolderStamps.of(folder);
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
        bench.rules().stream().findFirst().ifPresent(rule -> watch.warmUp(rule.file()));
        return watch;
    }

    private void warmUp(String file) {
        try {
            make(Set.of(file));
        } catch (RuntimeException e) {
            // It may have changed since, or be half written: that is for the first look to tell.
            benches.remove(file);
        }
    }

    /**
     * Runs the cases that the files changed since the last look may have changed. What cannot be used, half written or away for a moment, is told in
     * place of results, once for each change.
     */
    public void look(Consumer<CaseRun> results, Consumer<String> troubles) {
        look(troubles).ifPresent(results);
    }

    private Optional<CaseRun> look(Consumer<String> troubles) {
        boolean wasThere = isThere;
        isThere = Files.isDirectory(folder);
        try {
            if (isThere) {
                FolderStamps now = FolderStamps.of(folder);
                SortedSet<String> changed = now.changedSince(seen);
                seen = now;
                return changed.isEmpty() ? Optional.empty() : Optional.of(run(changed));
            } else if (wasThere) {
                troubles.accept("the folder cannot be read: " + folder);
            }
        } catch (RuntimeException e) {
            // Besides faults that Cairn tells of, whatever Drools throws.
            troubles.accept(inWords(e));
        }
        return Optional.empty();
    }

    private static String inWords(RuntimeException e) {
        return Optional.ofNullable(e.getMessage()).orElseGet(e::toString);
    }

    private CaseRun run(SortedSet<String> changed) {
        SortedSet<String> written = new TreeSet<>(changed);
        written.removeIf(path -> !path.endsWith(RULE));
        // Until they compile again, there are none to run.
        written.forEach(benches::remove);
        written.removeIf(path -> !seen.byPath().containsKey(path));
        SortedSet<String> concerned = new TreeSet<>(changed);
        concerned.addAll(putOnBenches(written));
        boolean all = changed.stream().anyMatch(path -> path.startsWith(PARAMETERS));
        return run(all ? benches.keySet() : rules(concerned));
    }

    /**
     * Tries those again, too, that could not be used when they were written: what was wrong may have been elsewhere.
     *
     * @return all that can be used now
     */
    private Set<String> putOnBenches(SortedSet<String> written) {
        SortedSet<String> missing = new TreeSet<>(seen.byPath().keySet());
        missing.removeIf(path -> !path.endsWith(RULE) || benches.containsKey(path));
        try {
            put(missing);
            return missing;
        } catch (FaultyFilesException e) {
            if (written.containsAll(missing)) {
                throw e;
            }
            put(written);
            return written;
        }
    }

    private void put(Set<String> written) {
        if (!written.isEmpty()) {
            RuleBench made = make(written);
            written.forEach(path -> benches.put(path, made));
        }
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
        CaseRun runs = CaseRun.NONE;
        for (String file : new TreeSet<>(files)) {
            RuleBench bench = Objects.requireNonNull(benches.get(file));
            runs = runs.and(CaseRun.ofRule(folder, bench, file, parameters));
        }
        return runs;
    }

    private RuleBench make(Set<String> files) {
        return workbench.some().apply(folder, files);
    }
}
