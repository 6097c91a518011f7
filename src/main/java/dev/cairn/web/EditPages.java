package dev.cairn.web;

import dev.cairn.authoring.draft.Draft;
import dev.cairn.authoring.draft.NotTriedException;
import dev.cairn.authoring.draft.Patch;
import dev.cairn.authoring.draft.Weighed;
import dev.cairn.authoring.draft.Workroom;
import dev.cairn.planning.ExamCatalogue;
import dev.cairn.planning.RuleInfo;
import dev.cairn.problem.ProblemException;
import dev.cairn.problem.ProblemType;
import dev.cairn.server.Answers;
import dev.cairn.server.Services;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.http.HttpStatus;

/**
 * {@code /rules/{id}/edit}, {@code /parameters/edit} and what they lead to: a rule or a file of parameters to change in a copy. What was typed comes with each
 * request, and nothing of it is kept.
 */
final class EditPages {
    static final String FILE = "file";

    private static final String PATCH_TYPE = "text/x-patch;charset=utf-8";
    private static final String FOLDER = "rules";

    private final Services services;
    private final Workroom workroom;
    private final Pages pages;

    EditPages(Services services, Workroom workroom, Pages pages) {
        this.services = services;
        this.workroom = workroom;
        this.pages = pages;
    }

    /** Finds what a request is about, or throws {@link ProblemException}. */
    interface Subjects {
        EditSubject of(Context context);
    }

    EditSubject rule(Context context) {
        String id = context.pathParam("id");
        RuleInfo rule = services.engine().get().rules().rules().stream()
                .filter(each -> each.id().equalsIgnoreCase(id))
                .findFirst()
                .orElseThrow(() -> new ProblemException(ProblemType.UNKNOWN_RULE, "there is no rule with this id"));
        return workroom.ofRule(rule)
                .map(draft -> new EditSubject(rule.name(), RulePages.PATH + "/" + rule.id(), "", draft))
                .orElseThrow(() -> new ProblemException(
                        ProblemType.UNKNOWN_RULE, "the file of this rule is not in the folder any more"));
    }

    EditSubject parameters(Context context) {
        String name = Fields.asked(context).text(FILE);
        return workroom.ofParameters(name)
                .map(draft ->
                        new EditSubject("Parameters of " + name, RulePages.NUMBERS, "?" + FILE + "=" + name, draft))
                .orElseThrow(() -> new ProblemException(
                        ProblemType.NOT_FOUND,
                        "there is no such file of parameters: choose one of "
                                + String.join(", ", workroom.parameterFiles())));
    }

    Handler show(Subjects subjects) {
        return context -> {
            EditSubject subject = subjects.of(context);
            answer(context, EditView.of(subject, subject.standing(), subject.digest()));
        };
    }

    /** Checks the draft and runs its cases. */
    Handler attempt(Subjects subjects) {
        return context -> {
            EditView view = sent(context, subjects);
            answer(context, view.trouble().isEmpty() ? tried(context, view) : view, "tried");
        };
    }

    /** Shows whose plans the draft changes. */
    Handler weigh(Subjects subjects) {
        return context -> {
            EditView view = sent(context, subjects);
            if (view.trouble().isEmpty()) {
                view = weighed(context, Pages.isForPart(context) ? view : tried(context, view));
            }
            answer(context, view, "weighed");
        };
    }

    /** The change as a patch. */
    Handler patch(Subjects subjects) {
        return context -> {
            EditView view = sent(context, subjects);
            Draft standing = view.subject().standing();
            if (view.trouble().isEmpty() && view.isChanged()) {
                context.header("Content-Disposition", "attachment; filename=\"" + fileName(standing) + "\"");
                Answers.text(context, PATCH_TYPE, Patch.between(standing, view.draft(), FOLDER));
            } else {
                context.status(HttpStatus.UNPROCESSABLE_ENTITY_422);
                answer(context, view.trouble().isEmpty() ? view.with("nothing is changed yet") : view);
            }
        };
    }

    private static String fileName(Draft draft) {
        String path = draft.rule().orElseGet(() -> draft.texts().firstKey());
        return path.replaceFirst("\\.[a-z]+$", "")
                        .replaceAll("[^A-Za-z0-9-]", "-")
                        .toLowerCase(Locale.ROOT) + ".patch";
    }

    private static EditView sent(Context context, Subjects subjects) throws IOException {
        EditSubject subject = subjects.of(context);
        Fields fields = Fields.sent(context);
        Draft draft = subject.standing().with(EditView.texts(subject.standing(), fields));
        EditView view = EditView.of(subject, draft, fields.text(EditView.BASE));
        if (!draft.tooLarge().isEmpty()) {
            context.status(ProblemType.TOO_LARGE.status());
            return view.with("a text is larger than " + Draft.LARGEST_TEXT + " bytes: shorten it");
        }
        return view;
    }

    private ExamCatalogue catalogue() {
        return services.engine().get().catalogue();
    }

    private interface Work {
        EditView done() throws InterruptedException;
    }

    private static EditView unlessBusy(Context context, EditView view, Work work) {
        try {
            return work.done();
        } catch (NotTriedException e) {
            context.status(HttpStatus.SERVICE_UNAVAILABLE_503);
            return view.with(String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            context.status(HttpStatus.SERVICE_UNAVAILABLE_503);
            return view.with("the server is about to end");
        }
    }

    private EditView tried(Context context, EditView view) {
        return unlessBusy(context, view, () -> view.with(workroom.tried(view.draft(), catalogue())));
    }

    private EditView weighed(Context context, EditView view) {
        if (!view.isChanged()) {
            return view;
        }
        return unlessBusy(context, view, () -> {
            Optional<Weighed> weighed = workroom.weighed(view.draft(), catalogue(), LocalDate.now(services.clock()));
            return weighed.map(view::with).orElse(view);
        });
    }

    private void answer(Context context, EditView view, String part) {
        if (Pages.isForPart(context)) {
            pages.answer(context, part, Map.of("view", view, "isPart", true));
        } else {
            answer(context, view);
        }
    }

    private void answer(Context context, EditView view) {
        pages.answer(context, "edit", Map.of("view", view));
    }
}
