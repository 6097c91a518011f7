package dev.cairn.web;

import dev.cairn.batch.Line;
import dev.cairn.batch.LineAnswers;
import dev.cairn.batch.Outcome;
import dev.cairn.batch.Pipeline;
import dev.cairn.batch.Requests;
import dev.cairn.batch.Workers;
import dev.cairn.desk.Caller;
import dev.cairn.plan.Plan;
import dev.cairn.planning.IdempotencyKey;
import dev.cairn.problem.ProblemException;
import dev.cairn.problem.ProblemType;
import dev.cairn.server.Answers;
import dev.cairn.server.Callers;
import dev.cairn.server.FormParts;
import dev.cairn.server.Services;
import dev.cairn.server.StaticFile;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.jetty.http.HttpStatus;

/** {@code /cohort/upload} and {@code /cohort/plans}: a table of learners, what would come of each row, and their plans. */
final class UploadPages {
    private static final String KEY = "key";
    private static final int LONGEST_KEY = 64;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final StaticFile SAMPLE = StaticFile.read(UploadPages.class, "sample.csv", "text/csv;charset=utf-8");

    private final Services services;
    private final Pages pages;
    private final Pipeline pipeline = new Pipeline(new Workers(), PATIENCE);

    UploadPages(Services services, Pages pages) {
        this.services = services;
        this.pages = pages;
    }

    void sample(Context context) {
        context.header("Content-Disposition", "attachment; filename=\"learners.csv\"");
        Answers.file(context, SAMPLE);
    }

    void show(Context context) {
        answerForm(context, UploadedTable.NONE);
    }

    /** What would come of a table; nothing is stored. */
    void preview(Context context) throws IOException {
        UploadedTable table = UploadedTable.TOO_LARGE;
        try {
            table = UploadedTable.sent(form(context));
        } catch (ProblemException e) {
            refuseUnlessTooLarge(e);
        }
        if (table.faults().isEmpty()) {
            answerPreview(context, table);
        } else {
            answerForm(context, table);
        }
    }

    private static FormParts form(Context context) throws IOException {
        return FormParts.read(context, UploadedTable.MOST_BYTES_OF_FORM);
    }

    private static void refuseUnlessTooLarge(ProblemException e) {
        if (e.problem().status() != ProblemType.TOO_LARGE.status()) {
            throw e;
        }
    }

    private void answerForm(Context context, UploadedTable table) {
        if (table.fault().isPresent()) {
            context.status(
                    table.equals(UploadedTable.TOO_LARGE)
                            ? HttpStatus.PAYLOAD_TOO_LARGE_413
                            : HttpStatus.UNPROCESSABLE_ENTITY_422);
        }
        pages.answer(context, "upload", Map.of("frame", AdvisorFrame.of(context), "table", table));
    }

    private void answerPreview(Context context, UploadedTable table) throws IOException {
        List<UploadRow> rows = new ArrayList<>();
        run(table, UploadRow::of, rows::add);
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("frame", AdvisorFrame.of(context));
        values.put("table", table);
        values.put("preview", new UploadPreview(rows));
        values.put("key", UUID.randomUUID().toString());
        pages.answer(context, "uploaded", values);
    }

    /** Makes the plans again, and stores them: each once, however often the form is sent. */
    void store(Context context) throws IOException {
        FormParts form = form(context);
        UploadedTable table = UploadedTable.sent(form);
        if (!table.faults().isEmpty()) {
            answerForm(context, table);
            return;
        }
        Storing storing = new Storing(
                Callers.of(context), new String(form.bytes(KEY), StandardCharsets.UTF_8), digest(table.text()));
        run(table, Row::new, storing::store);
        Redirect.to(context, CohortPages.PATH + "?stored=" + storing.stored + "&refused=" + storing.refused);
    }

    private record Row(long line, Outcome outcome) {}

    /** Stores rows, and counts them. */
    private final class Storing {
        private final Caller caller;
        private final String key;
        private final String digest;
        private int stored;
        private int refused;

        Storing(Caller caller, String key, String digest) {
            this.caller = caller;
            this.key = key;
            this.digest = digest;
        }

        void store(Row row) {
            if (row.outcome() instanceof Outcome.Planned planned) {
                store(row.line(), planned.plan());
                stored++;
            } else {
                refused++;
            }
        }

        private void store(long line, Plan plan) {
            if (key.isEmpty() || key.length() > LONGEST_KEY) {
                services.shelf().add(caller, plan);
            } else {
                services.shelf()
                        .add(
                                caller,
                                plan,
                                new IdempotencyKey(caller.scope(), "upload " + key + " " + line, digest, validSince()));
            }
        }
    }

    private Instant validSince() {
        return services.clock().instant().minus(services.settings().access().repeats());
    }

    /** Takes what was made of a row. */
    private interface Taking<R> {
        void take(R row);
    }

    /** Makes the plans of all rows with all processors, and hands on what is made of each, in the order of the rows. */
    private <R> void run(UploadedTable table, Making<R> making, Taking<R> taking) throws IOException {
        Requests requests = table.requests();
        LineAnswers answers =
                new LineAnswers(services.engine(), services.clock(), "an upload", requests, services.planning());
        Function<Line, R> work = line -> making.make(line.number(), answers.outcome(line));
        try {
            pipeline.run(requests, work, new Pipeline.Sink<R>() {
                @Override
                public void write(R row) {
                    taking.take(row);
                }

                @Override
                public void flush() {
                    // All of it is answered at once.
                }
            });
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("the server stops");
        }
    }

    /** Makes something of what came of a row, without keeping the whole plan if it need not. */
    private interface Making<R> {
        R make(long line, Outcome outcome);
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
