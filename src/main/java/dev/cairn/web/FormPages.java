package dev.cairn.web;

import dev.cairn.desk.Caller;
import dev.cairn.desk.PlanShelf.Standing;
import dev.cairn.exam.Exam;
import dev.cairn.exam.ExamCode;
import dev.cairn.plan.Plan;
import dev.cairn.planning.ExamCatalogue;
import dev.cairn.planning.IdempotencyKey;
import dev.cairn.planning.SyllabusView;
import dev.cairn.problem.Problem;
import dev.cairn.problem.ProblemException;
import dev.cairn.problem.ProblemType;
import dev.cairn.server.Callers;
import dev.cairn.server.Services;
import io.javalin.http.Context;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;

/** {@code /}, {@code /preview} and {@code /plans}: the form, what would come of it, and the plan that it asks for. */
final class FormPages {
    private static final String PAGE = "form";
    private static final String KEY = "key";
    private static final String OFFER = "offer";

    /** Where most learners begin; they see it, and change it. */
    private static final Map<String, String> FIRST = Map.of("hoursPerWeek", "8");

    private static final int LONGEST_KEY = 64;

    private final Services services;
    private final Pages pages;
    private final Path folder;
    private volatile Optional<Samples> samples = Optional.empty();

    FormPages(Services services, Pages pages, Path samples) {
        this.services = services;
        this.pages = pages;
        this.folder = samples;
    }

    void show(Context context) {
        // Not no-store: whoever comes back finds what was filled in.
        context.header(HttpHeader.CACHE_CONTROL.asString(), "private, no-cache");
        Fields asked = Fields.asked(context);
        Fields fields = asked.given("sample")
                .flatMap(name -> samples().fields(name, today()))
                .orElseGet(() -> new Fields(FIRST).with(asked.texts()));
        answer(context, view(fields, Map.of(), fields.has(FormRequest.TARGET) ? preview(fields) : Preview.NONE));
    }

    /** Read when somebody asks for the form first, so that no start waits for them. */
    private Samples samples() {
        Samples read = samples.orElseGet(
                () -> Samples.read(folder, services.engine().get().catalogue(), services.clock()));
        samples = Optional.of(read);
        return read;
    }

    /** What would come of it, as a part of a page for a script, or as a whole one. */
    void preview(Context context) throws IOException {
        Fields sent = Fields.sent(context);
        Fields fields = sent.given(OFFER)
                .map(offer -> sent.with(Fields.parse(offer).texts()))
                .orElse(sent)
                .without(List.of(OFFER));
        Preview preview = preview(fields);
        boolean asksForPage = !Pages.isForPart(context) || !Pages.isPlacedIn(context, "preview");
        if (asksForPage) {
            answer(context, view(fields, fields.has("add") ? Map.of() : preview.faults(), preview));
        } else {
            FormView view = view(fields, preview.faultsOf(fields), preview);
            pages.answer(context, "live", Map.of("view", view, "seen", fields.text("asked")));
        }
    }

    void make(Context context) throws IOException {
        Fields fields = Fields.sent(context);
        FormRequest request = FormRequest.of(fields);
        try {
            Standing made = stored(Callers.of(context), fields, request);
            Redirect.to(context, "/plans/" + made.plan().id());
        } catch (ProblemException e) {
            if (!isInvalid(e.problem())) {
                throw e;
            }
            context.status(HttpStatus.UNPROCESSABLE_ENTITY_422);
            answer(context, view(fields, faults(e.problem(), request), Preview.NONE));
        }
    }

    private Standing stored(Caller caller, Fields fields, FormRequest request) {
        String digest = digest(fields);
        // Whoever goes back and asks for something else asks for another plan.
        Optional<IdempotencyKey> key = fields.given(KEY)
                .filter(text -> text.length() <= LONGEST_KEY)
                .map(text -> new IdempotencyKey(
                        caller.scope(),
                        "form " + text + " " + digest,
                        digest,
                        services.clock()
                                .instant()
                                .minus(services.settings().access().repeats())));
        if (key.isEmpty()) {
            return services.shelf().add(caller, services.plans().plan(request.tree()));
        }
        return services.shelf()
                .earlier(key.get())
                .orElseGet(() -> services.shelf().add(caller, services.plans().plan(request.tree()), key.get()));
    }

    private static String digest(Fields fields) {
        try {
            byte[] text = fields.without(List.of(KEY)).texts().toString().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** What would come of a form: a plan, or what is wrong. */
    private record Preview(Optional<Plan> plan, Map<String, String> faults) {
        static final Preview NONE = new Preview(Optional.empty(), Map.of());

        /** What is wrong with what was typed so far: nobody is told what they have not come to yet. */
        Map<String, String> faultsOf(Fields fields) {
            Map<String, String> typed = new LinkedHashMap<>(faults);
            typed.keySet().removeIf(name -> fields.text(name).isEmpty());
            return typed;
        }
    }

    private Preview preview(Fields fields) {
        FormRequest request = FormRequest.of(fields);
        try {
            return new Preview(Optional.of(services.plans().plan(request.tree())), Map.of());
        } catch (ProblemException e) {
            if (!isInvalid(e.problem())) {
                throw e;
            }
            return new Preview(Optional.empty(), faults(e.problem(), request));
        }
    }

    private static boolean isInvalid(Problem problem) {
        return problem.status() == ProblemType.INVALID_REQUEST.status()
                || problem.status() == ProblemType.MALFORMED_REQUEST.status();
    }

    private static Map<String, String> faults(Problem problem, FormRequest request) {
        return problem.errors().isEmpty()
                ? Map.of("", problem.detail())
                : FaultWords.byField(problem.errors(), request::field);
    }

    private FormView view(Fields fields, Map<String, String> faults, Preview preview) {
        String key = fields.given(KEY).orElseGet(() -> UUID.randomUUID().toString());
        return new FormView(
                fields,
                faults,
                Choices.on(today(), services.engine().get()),
                exams(fields, preview),
                study(fields, preview),
                preview.plan(),
                samples().all(),
                today(),
                key);
    }

    /** Those of the path, the target first; without a plan, the one that was chosen. */
    private List<Exam> exams(Fields fields, Preview preview) {
        ExamCatalogue catalogue = services.engine().get().catalogue();
        List<Exam> path = new ArrayList<>(preview.plan().stream()
                .flatMap(plan -> plan.path().stream())
                .flatMap(step -> catalogue.exam(step.exam()).stream())
                .toList());
        Collections.reverse(path);
        String chosen = fields.text(FormRequest.TARGET);
        return path.isEmpty() && chosen.startsWith(FormRequest.EXAM)
                ? ExamCode.parse(chosen.substring(FormRequest.EXAM.length())).flatMap(catalogue::exam).stream()
                        .toList()
                : path;
    }

    /** What is learned for the target, if there is one to plan. */
    private Optional<SyllabusView> study(Fields fields, Preview preview) {
        return exams(fields, preview).stream()
                .findFirst()
                .flatMap(exam -> SyllabusView.find(services.engine().get().catalogue(), exam.code()));
    }

    private LocalDate today() {
        return LocalDate.now(services.clock());
    }

    private void answer(Context context, FormView view) {
        pages.answer(context, PAGE, Map.of("view", view));
    }
}
