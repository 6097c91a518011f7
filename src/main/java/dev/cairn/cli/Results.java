package dev.cairn.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Optional;

/**
 * Where the results of a command go: to standard output, or to a file that is written aside and moved into place at the end, so that nobody ever finds
 * half of it. Not safe for use by several threads.
 */
final class Results implements AutoCloseable {
    private final OutputStream out;
    private final Optional<Path> target;
    private final Optional<Path> aside;
    private boolean complete;

    private Results(OutputStream out, Optional<Path> target, Optional<Path> aside) {
        this.out = out;
        this.target = target;
        this.aside = aside;
    }

    /**
     * @param file nothing or {@code -} for standard output
     * @throws UserFault if the file cannot be written
     */
    static Results to(Optional<String> file, Streams streams) {
        return file.filter(name -> !name.equals("-"))
                .map(Results::toFile)
                .orElseGet(() -> new Results(streams.out(), Optional.empty(), Optional.empty()));
    }

    private static Results toFile(String name) {
        Path file = Command.path(name);
        try {
            Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
            if (Files.exists(target) && !Files.isRegularFile(target)) {
                // A terminal, a pipe: there is nothing to move into its place. A folder fails right here.
                return new Results(Files.newOutputStream(target), Optional.of(file), Optional.empty());
            }
            Path aside = target.resolveSibling(
                    target.getFileName() + "." + ProcessHandle.current().pid() + ".part");
            OutputStream out = Files.newOutputStream(
                    aside, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
            return new Results(new BufferedOutputStream(out), Optional.of(target), Optional.of(aside));
        } catch (NoSuchFileException e) {
            throw new UserFault("cannot write " + name + ": there is no such folder");
        } catch (IOException e) {
            throw new UserFault("cannot write " + name + ": " + e.getMessage());
        }
    }

    /**
     * @throws ClosedOutput if nobody reads any more
     * @throws UserFault if it cannot be written
     */
    Results write(String text) {
        return write(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * @throws ClosedOutput if nobody reads any more
     * @throws UserFault if it cannot be written
     */
    Results write(byte[] bytes) {
        try {
            out.write(bytes);
            return this;
        } catch (IOException e) {
            throw failure(e);
        }
    }

    /** Hands on what was written so far. */
    void flush() {
        try {
            out.flush();
        } catch (IOException e) {
            throw failure(e);
        }
    }

    /** Says that all has been written: only then does a file come into its place. */
    void complete() {
        flush();
        complete = true;
    }

    @Override
    public void close() {
        try {
            if (target.isPresent()) {
                out.close();
            }
            if (aside.isPresent()) {
                if (complete) {
                    move(aside.get(), target.orElseThrow());
                } else {
                    Files.deleteIfExists(aside.get());
                }
            }
        } catch (IOException e) {
            throw failure(e);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private RuntimeException failure(IOException e) {
        String message = String.valueOf(e.getMessage());
        String lower = message.toLowerCase(Locale.ROOT);
        if (target.isEmpty()
                && (lower.contains("broken pipe") || lower.contains("closed") || lower.contains("reset"))) {
            return new ClosedOutput(e);
        }
        return new UserFault("cannot write " + target.map(Path::toString).orElse("standard output") + ": " + message);
    }
}
