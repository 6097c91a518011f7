package dev.cairn.authoring.impact;

import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * A git repository, read by the program {@code git}, which is started for each question, without a shell; nothing is written to the repository.
 *
 * @param root the folder of its work tree
 */
record GitRepository(Path root) {
    private static final int SECONDS = 60;

    /**
     * The repository in which a folder lies.
     *
     * @param asked the revision that is wanted of it
     * @throws UnusableBaseException if it lies in none, or git cannot be run
     */
    static GitRepository around(Path folder, String asked) throws InterruptedException {
        Answer answer = git(folder, List.of("rev-parse", "--show-toplevel"));
        if (answer.code() != 0 || answer.text().isBlank()) {
            throw new UnusableBaseException("there is no folder '" + asked + "', and " + folder
                    + " is in no git repository of which it could be a revision");
        }
        return new GitRepository(Path.of(answer.text().strip()));
    }

    /**
     * The commit that a revision is, in hexadecimal digits.
     *
     * @throws UnusableBaseException if there is none
     */
    String commit(String revision) throws InterruptedException {
        Answer answer =
                git(root, List.of("rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}"));
        String commit = answer.text().strip();
        if (answer.code() != 0 || !commit.matches("[0-9a-f]{40,64}")) {
            throw new UnusableBaseException("there is no folder and no git revision '" + revision
                    + "': name one, such as main, HEAD~1 or a folder");
        }
        return commit;
    }

    /** Where in the repository a folder lies, with slashes; nothing if it lies elsewhere. */
    Optional<String> pathOf(Path folder) {
        try {
            Path real = folder.toRealPath();
            Path top = root.toRealPath();
            return real.startsWith(top)
                    ? Optional.of(StreamSupport.stream(top.relativize(real).spliterator(), false)
                            .map(Path::toString)
                            .collect(Collectors.joining("/")))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Whether a commit has something at a path. */
    boolean has(String commit, String path) throws InterruptedException {
        return git(root, List.of("cat-file", "-e", commit + ":" + path)).code() == 0;
    }

    /** Writes folders of a commit under a folder. */
    void extract(String commit, List<String> paths, Path to) throws InterruptedException {
        List<String> arguments = new ArrayList<>(List.of("archive", "--format=zip", commit, "--"));
        paths.forEach(path -> arguments.add(":(literal)" + path));
        Path archive = to.resolve("archive.zip");
        Answer answer = git(root, arguments, Redirect.to(archive.toFile()));
        if (answer.code() != 0) {
            throw new UnusableBaseException("git cannot read revision " + commit + ": " + answer.faults());
        }
        try {
            unpack(archive, to);
            Files.delete(archive);
        } catch (IOException e) {
            throw new UnusableBaseException("revision " + commit + " cannot be written aside: " + e.getMessage(), e);
        }
    }

    private static void unpack(Path archive, Path to) throws IOException {
        try (InputStream in = Files.newInputStream(archive);
                ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path file = to.resolve(entry.getName()).normalize();
                if (!file.startsWith(to)) {
                    throw new IOException("a file would come to lie outside of its folder");
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else {
                    Files.createDirectories(file.resolveSibling("."));
                    Files.copy(zip, file);
                }
            }
        }
    }

    /** What git came to: what it wrote, and what it complained of. */
    private record Answer(int code, String text, String faults) {}

    private static Answer git(Path folder, List<String> arguments) throws InterruptedException {
        return git(folder, arguments, Redirect.PIPE);
    }

    private static Answer git(Path folder, List<String> arguments, Redirect out) throws InterruptedException {
        List<String> command = new ArrayList<>(List.of("git", "--no-pager"));
        command.addAll(arguments);
        try {
            Path faults = Files.createTempFile("cairn-git", ".txt");
            try {
                Process process = new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectOutput(out)
                        .redirectError(faults.toFile())
                        .start();
                return answer(process, faults);
            } finally {
                Files.delete(faults);
            }
        } catch (IOException e) {
            throw new UnusableBaseException(
                    "git cannot be run (" + e.getMessage() + "): install it, or name a folder instead of a revision",
                    e);
        }
    }

    private static Answer answer(Process process, Path faults) throws IOException, InterruptedException {
        try {
            process.getOutputStream().close();
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                throw new IOException("it did not come to an end");
            }
            String said = Files.readString(faults).lines().findFirst().orElse("it does not say why");
            return new Answer(process.exitValue(), text, said);
        } finally {
            process.destroyForcibly();
        }
    }
}
