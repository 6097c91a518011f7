package dev.cairn.web;

import dev.cairn.cohort.CohortTable;
import dev.cairn.cohort.PlanEntry;
import dev.cairn.cohort.StandingPlan;
import dev.cairn.export.PlanForm;
import dev.cairn.planning.Engine;
import dev.cairn.planning.PlanAsItStands;
import dev.cairn.planning.PlanDirectory.BehindPlan;
import dev.cairn.planning.PlanDirectory.ListedPlan;
import dev.cairn.planning.PlanDirectory.PlanPage;
import dev.cairn.planning.PlanDirectory.SkippingPlans;
import dev.cairn.planning.PlanFilter;
import dev.cairn.problem.ProblemException;
import dev.cairn.problem.ProblemType;
import dev.cairn.server.Answers;
import dev.cairn.server.Services;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** {@code /cohort/plans.zip} and {@code /cohort/table.csv}: the plans of an organisation to take along, those that the filters let pass. */
final class CohortFiles {
    /** In one archive. */
    static final int MOST_PLANS = 500;

    /** In one archive: each takes seconds to write. */
    static final int MOST_PDFS = 100;

    private static final int ARCHIVES_AT_A_TIME = 2;
    private static final int AT_A_TIME = 200;

    private final Services services;
    private final Semaphore places = new Semaphore(ARCHIVES_AT_A_TIME);

    CohortFiles(Services services) {
        this.services = services;
    }

    void archive(Context context) throws IOException {
        PlanForm form = PlanForm.ofSuffix(Fields.asked(context).given("form").orElse(PlanForm.PDF.suffix()))
                .orElseThrow(() -> new ProblemException(
                        ProblemType.NOT_FOUND,
                        "plans do not come in this form: choose pdf, html, md, ics, csv or json"));
        PlanFilter filter = filter(context);
        requireFew(filter, form == PlanForm.PDF ? MOST_PDFS : MOST_PLANS);
        if (!places.tryAcquire()) {
            throw new ProblemException(ProblemType.BUSY, "the server is writing other archives: try again in a moment");
        }
        try {
            String name = "plans-" + filter.today() + ".zip";
            Answers.file(context, "application/zip", name, out -> writeArchive(out, filter, form));
        } finally {
            places.release();
        }
    }

    private void requireFew(PlanFilter filter, int most) {
        long total = services.store().list(filter, new SkippingPlans(0), 1).total();
        if (total > most) {
            throw new ProblemException(
                    ProblemType.INVALID_REQUEST,
                    "these are %d plans, and an archive holds at most %d, or %d PDFs: filter for fewer, for example by exam"
                            .formatted(total, MOST_PLANS, MOST_PDFS));
        }
    }

    private void writeArchive(OutputStream out, PlanFilter filter, PlanForm form) throws IOException {
        ZipOutputStream archive = new ZipOutputStream(out, StandardCharsets.UTF_8);
        FileNames names = new FileNames(form.suffix());
        forEach(filter, page -> {
            for (ListedPlan listed : page.plans()) {
                Optional<PlanAsItStands> stored = services.store().find(listed.id());
                if (stored.isPresent()) {
                    ZipEntry entry = new ZipEntry(names.of(listed));
                    entry.setLastModifiedTime(FileTime.from(listed.updatedAt()));
                    archive.putNextEntry(entry);
                    archive.write(form.write(StandingPlan.of(stored.get()).now()));
                    archive.closeEntry();
                }
            }
        });
        archive.finish();
    }

    void table(Context context) throws IOException {
        PlanFilter filter = filter(context);
        Answers.file(context, "text/csv;charset=utf-8", "cohort-" + filter.today() + ".csv", out -> {
            out.write(CohortTable.heading().getBytes(StandardCharsets.UTF_8));
            forEach(
                    filter,
                    page -> out.write(CohortTable.rows(entries(page, filter)).getBytes(StandardCharsets.UTF_8)));
        });
    }

    private static List<PlanEntry> entries(PlanPage page, PlanFilter filter) {
        return page.plans().stream()
                .map(plan -> PlanEntry.of(plan, filter.today(), ""))
                .toList();
    }

    private PlanFilter filter(Context context) {
        Engine engine = services.engine().get();
        CohortQuery query = CohortPages.query(context, services, engine);
        if (!query.faults().isEmpty()) {
            throw new ProblemException(ProblemType.INVALID_REQUEST, "the filters cannot be read: go back to the table");
        }
        services.summaries().require(engine);
        return query.filter();
    }

    /** Something to do with a part of a list. */
    @FunctionalInterface
    private interface Step {
        void take(PlanPage page) throws IOException;
    }

    private void forEach(PlanFilter filter, Step step) throws IOException {
        PlanPage page = services.store().list(filter, new SkippingPlans(0), AT_A_TIME);
        step.take(page);
        while (!page.isLast()) {
            ListedPlan last = page.plans().get(page.plans().size() - 1);
            page = services.store().list(filter, new BehindPlan(last.place()), AT_A_TIME);
            step.take(page);
        }
    }
}
