package dev.cairn.authoring.impact;

import dev.cairn.authoring.TemporaryFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Rules, and perhaps a catalogue, as they were before an edit: in a folder, or of a git revision and in a folder that is there until this is closed.
 *
 * @param name what it is called: as it was asked for, and the commit that a revision is
 * @param rules the folder of rules with its parameters
 * @param catalogue the folder of the catalogue; without it the catalogue is that of after the edit
 * @param temporary what to delete in the end
 */
public record Baseline(String name, Path rules, Optional<Path> catalogue, Optional<TemporaryFolder> temporary)
        implements AutoCloseable {
    private static final String RULES = "rules";
    private static final String PARAMETERS = "parameters";
    private static final String CATALOGUE = "seeds";
    private static final int COMMIT_SHOWN = 12;

    /**
     * Finds what is asked for: a folder if there is one of that name, or else a revision.
     *
     * @param asked a folder that holds {@code rules} and perhaps {@code seeds}, a folder of rules, or a git revision
     * @param rules the rules after the edit: a revision is one of the repository in which they lie, and so are the rules looked for in it
     * @param catalogue the catalogue after the edit: that of the revision if it lies in the same repository
     * @throws UnusableBaseException if there is no such thing, or no rules are in it
     * @throws InterruptedException if this thread was interrupted
     */
    public static Baseline open(String asked, Path rules, Path catalogue) throws InterruptedException {
        Optional<Path> folder = folder(asked);
        return folder.isPresent() ? ofFolder(asked, folder.get()) : ofRevision(asked, rules, catalogue);
    }

    private static Optional<Path> folder(String asked) {
        try {
            return Optional.of(Path.of(asked)).filter(path -> !asked.isBlank() && Files.isDirectory(path));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static Baseline ofFolder(String name, Path folder) {
        if (holdsRules(folder.resolve(RULES))) {
            Optional<Path> catalogue = Optional.of(folder.resolve(CATALOGUE)).filter(Files::isDirectory);
            return new Baseline(name, folder.resolve(RULES), catalogue, Optional.empty());
        }
        if (holdsRules(folder)) {
            return new Baseline(name, folder, Optional.empty(), Optional.empty());
        }
        throw new UnusableBaseException("there are no rules in the folder " + folder
                + ": name a folder with 'rules' in it, or a folder of rules, which has 'parameters' in it");
    }

    private static boolean holdsRules(Path folder) {
        return Files.isDirectory(folder.resolve(PARAMETERS));
    }

    private static Baseline ofRevision(String asked, Path rules, Path catalogue) throws InterruptedException {
        GitRepository repository = GitRepository.around(rules, asked);
        String commit = repository.commit(asked);
        String inside = repository.pathOf(rules).orElse("");
        if (inside.isEmpty() || !repository.has(commit, inside)) {
            throw new UnusableBaseException("revision " + asked + " has no folder '" + inside
                    + "', which is where the rules are: name a revision that has it, or a folder");
        }
        List<String> paths = new ArrayList<>(List.of(inside));
        Optional<String> catalogueInside = repository.pathOf(catalogue).filter(path -> !path.isEmpty());
        if (catalogueInside.isPresent() && repository.has(commit, catalogueInside.get())) {
            paths.add(catalogueInside.get());
        }
        TemporaryFolder temporary = temporaryFolder();
        try {
            repository.extract(commit, paths, temporary.path());
            return new Baseline(
                    asked + " (" + commit.substring(0, COMMIT_SHOWN) + ")",
                    temporary.path().resolve(inside),
                    paths.stream().skip(1).findFirst().map(temporary.path()::resolve),
                    Optional.of(temporary));
        } catch (RuntimeException | InterruptedException e) {
            delete(temporary);
            throw e;
        }
    }

    private static TemporaryFolder temporaryFolder() {
        try {
            return TemporaryFolder.make();
        } catch (IOException e) {
            throw new UnusableBaseException("no temporary folder can be made: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        temporary.ifPresent(Baseline::delete);
    }

    private static void delete(TemporaryFolder folder) {
        try {
            folder.close();
        } catch (IOException e) {
            throw new UncheckedIOException("a temporary folder cannot be deleted", e);
        }
    }
}
