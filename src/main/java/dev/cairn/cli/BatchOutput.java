package dev.cairn.cli;

import dev.cairn.batch.Answer;
import dev.cairn.batch.AnswerFile;
import dev.cairn.batch.AnswerSink;
import dev.cairn.batch.InputForm;
import dev.cairn.batch.Requests;
import dev.cairn.batch.UnresumableException;
import dev.cairn.planning.Engine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;

/** Where the answers of a batch go: to a file, from which an interrupted batch can go on, or to standard output, a pipe or a terminal. */
final class BatchOutput implements AnswerSink, AutoCloseable {
    private final String name;
    private final Optional<AnswerFile> file;
    private final Optional<Results> results;

    private BatchOutput(String name, Optional<AnswerFile> file, Optional<Results> results) {
        this.name = name;
        this.file = file;
        this.results = results;
    }

    /**
     * @param name of a file, or nothing or {@code -} for standard output
     * @throws UserFault if it cannot be written, or not be gone on with
     */
    static BatchOutput to(Optional<String> name, boolean resume, Streams streams) {
        Optional<Path> file =
                name.filter(given -> !given.equals("-")).map(Command::path).filter(BatchOutput::isResumable);
        if (file.isPresent()) {
            return toFile(file.get(), resume);
        }
        if (resume) {
            throw new UserFault("--resume needs --out FILE: nobody knows how much of another output has arrived");
        }
        return new BatchOutput("", Optional.empty(), Optional.of(Results.to(name, streams)));
    }

    /** Not a terminal or a pipe: there is nothing to move into its place. */
    private static boolean isResumable(Path file) {
        return !Files.exists(file) || Files.isRegularFile(file);
    }

    private static BatchOutput toFile(Path file, boolean resume) {
        try {
            Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
            return new BatchOutput(file.toString(), Optional.of(AnswerFile.open(target, resume)), Optional.empty());
        } catch (UnresumableException e) {
            throw new UserFault(String.valueOf(e.getMessage()));
        } catch (NoSuchFileException e) {
            throw new UserFault("cannot write " + file + ": there is no such folder");
        } catch (IOException e) {
            throw new UserFault("cannot write " + file + ": " + e.getMessage());
        }
    }

    /** How many lines an earlier batch has answered here. */
    long answered() {
        return file.map(AnswerFile::answered).orElse(0L);
    }

    /** How many of these it has refused. */
    long refused() {
        return file.map(AnswerFile::refused).orElse(0L);
    }

    /** The day that is today for the whole batch, if that is fixed. */
    Optional<LocalDate> today(Supplier<LocalDate> now) {
        return file.map(opened -> opened.today(now.get()));
    }

    /**
     * Passes over the lines that were answered.
     *
     * @throws UserFault if these are other lines than now
     */
    void pass(Requests requests, InputForm form, Engine engine, LocalDate today) throws IOException {
        if (file.isPresent()) {
            try {
                file.get().pass(requests, form, engine, today);
            } catch (UnresumableException e) {
                throw new UserFault(String.valueOf(e.getMessage()));
            }
        }
    }

    @Override
    public void write(Answer answer) {
        results.ifPresent(out -> out.write(answer.bytes()));
        file.ifPresent(out -> attempt(() -> out.write(answer)));
    }

    @Override
    public void flush() {
        results.ifPresent(Results::flush);
    }

    /** Says that all has been written. */
    void complete() {
        results.ifPresent(Results::complete);
        file.ifPresent(out -> attempt(out::complete));
    }

    @Override
    public void close() {
        results.ifPresent(Results::close);
        file.ifPresent(out -> attempt(out::close));
    }

    private void attempt(Writing writing) {
        try {
            writing.run();
        } catch (IOException e) {
            throw new UserFault("cannot write " + name + ": " + e.getMessage());
        }
    }

    /** Something done to the file. */
    private interface Writing {
        void run() throws IOException;
    }
}
