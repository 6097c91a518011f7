package dev.cairn.batch;

import dev.cairn.planning.Engine;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A file that the answers of a batch go to, such that a batch that was killed at any moment can go on. Until the last answer is there the file is called
 * {@code NAME.part}; beside it {@code NAME.part.journal} tells by what terms the answers were made, where each ends, and a digest of the line that it
 * answers. An answer is written before its entry, so whatever has an entry is whole. Not safe for use by several threads; two processes never write the
 * same file.
 */
public final class AnswerFile implements AnswerSink, AutoCloseable {
    private final Path target;
    private final Path part;
    private final Path journalPath;
    private final FileChannel answers;
    private final FileChannel journal;
    private long answered;
    private long refused;
    private Optional<BatchTerms> terms = Optional.empty();
    private boolean complete;

    private AnswerFile(Path target) throws IOException {
        this.target = target;
        this.part = beside(target, ".part");
        this.journalPath = beside(target, ".part.journal");
        this.answers = FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            lock();
            this.journal = FileChannel.open(journalPath, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException | RuntimeException e) {
            answers.close();
            throw e;
        }
    }

    private static Path beside(Path file, String ending) {
        return file.resolveSibling(file.getFileName() + ending);
    }

    /** Ends with the process, however that ends. */
    private void lock() throws IOException {
        try {
            FileLock lock = answers.tryLock();
            if (lock != null && Files.exists(part)) {
                return;
            }
        } catch (OverlappingFileLockException e) {
            // One of this process holds it: told below.
        }
        throw new UnresumableException("another batch is writing " + part + ": let it end, or write another file");
    }

    /**
     * Opens the file, and finds out how far an earlier batch has come.
     *
     * @param resume whether to go on where that was interrupted; if not, there must be no such batch
     * @throws UnresumableException if there is one, or if another process is writing the file
     */
    public static AnswerFile open(Path target, boolean resume) throws IOException {
        AnswerFile file = new AnswerFile(target);
        try {
            file.recover();
            if (file.answered > 0 && !resume) {
                throw new UnresumableException(
                        "a batch into %s was interrupted after %d answers: go on with --resume, or delete %s"
                                .formatted(target, file.answered, file.part));
            }
            return file;
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    /** Cuts off what is torn, answers without entries and entries without answers. */
    private void recover() throws IOException {
        long size = answers.size();
        long end = 0;
        long journalEnd = 0;
        try (BufferedReader lines = Files.newBufferedReader(journalPath, StandardCharsets.ISO_8859_1)) {
            terms = wholeLine(lines).flatMap(BatchTerms::parse);
            if (terms.isPresent()) {
                journalEnd = terms.get().text().length();
                for (Optional<JournalEntry> entry = entry(lines, end, size);
                        entry.isPresent();
                        entry = entry(lines, end, size)) {
                    end = entry.get().end();
                    journalEnd += entry.get().text().length();
                    answered++;
                    refused += entry.get().refused() ? 1 : 0;
                }
            }
        }
        answers.truncate(end).position(end);
        journal.truncate(journalEnd).position(journalEnd);
    }

    /** The next entry, if its answer is there. */
    private static Optional<JournalEntry> entry(BufferedReader lines, long end, long size) throws IOException {
        return wholeLine(lines).flatMap(JournalEntry::parse).filter(entry -> entry.end() > end && entry.end() <= size);
    }

    /** Without its line feed; a line without one is torn. */
    private static Optional<String> wholeLine(BufferedReader lines) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = lines.read(); next >= 0; next = lines.read()) {
            if (next == '\n') {
                return Optional.of(line.toString());
            }
            line.append((char) next);
        }
        return Optional.empty();
    }

    /** How many lines an earlier batch has answered. */
    public long answered() {
        return answered;
    }

    /** How many of these it has refused. */
    public long refused() {
        return refused;
    }

    /** The day on which the batch began, which is today for all of its requests. */
    public LocalDate today(LocalDate otherwise) {
        return terms.map(BatchTerms::today).orElse(otherwise);
    }

    /**
     * Passes over the lines that were answered, or begins the journal if there are none.
     *
     * @throws UnresumableException if these are other lines, or their answers would be others now
     */
    public void pass(Requests requests, InputForm form, Engine engine, LocalDate today) throws IOException {
        BatchTerms now = BatchTerms.of(form, requests, engine, today(today));
        if (answered == 0) {
            answers.truncate(0).position(0);
            journal.truncate(0).position(0);
            write(journal, now.text());
            terms = Optional.of(now);
            return;
        }
        Optional<String> difference = terms.flatMap(now::difference);
        if (difference.isPresent()) {
            throw changed(difference.get());
        }
        try (BufferedReader lines = Files.newBufferedReader(journalPath, StandardCharsets.ISO_8859_1)) {
            wholeLine(lines);
            for (long i = 0; i < answered; i++) {
                JournalEntry entry =
                        wholeLine(lines).flatMap(JournalEntry::parse).orElseThrow();
                pass(entry, requests.next(), i + 1);
            }
        }
    }

    private void pass(JournalEntry entry, Optional<Line> line, long number) {
        if (line.isEmpty()) {
            throw changed("the input has fewer requests, " + (number - 1) + ",");
        }
        if (!entry.answers(line.get())) {
            throw changed("line " + line.get().number() + " of the input is another");
        }
    }

    private UnresumableException changed(String what) {
        return new UnresumableException(
                "cannot go on with %s: %s than before; give it what it had, or delete that file to begin anew"
                        .formatted(part, what));
    }

    @Override
    public void write(Answer answer) throws IOException {
        write(answers, answer.bytes());
        write(journal, JournalEntry.of(answer, answers.position()).text());
    }

    private static void write(FileChannel file, String text) throws IOException {
        write(file, text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static void write(FileChannel file, byte[] bytes) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
            file.write(buffer);
        }
    }

    /** Nothing to do: every answer is handed on as it is written. */
    @Override
    public void flush() {}

    /** Says that all has been written: only then does the file come into its place. */
    public void complete() throws IOException {
        answers.force(true);
        complete = true;
    }

    /** What is not complete stays for a batch that goes on with it, unless there is no answer in it. */
    @Override
    public void close() throws IOException {
        try (answers) {
            boolean empty = !complete && answers.size() == 0;
            journal.close();
            if (complete) {
                move();
            } else if (empty) {
                Files.deleteIfExists(part);
            }
            if (complete || empty) {
                Files.deleteIfExists(journalPath);
            }
        }
    }

    private void move() throws IOException {
        try {
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
