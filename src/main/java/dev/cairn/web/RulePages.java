package dev.cairn.web;

import dev.cairn.authoring.draft.Workroom;
import dev.cairn.authoring.handbook.Handbook;
import dev.cairn.authoring.handbook.Handbooks;
import dev.cairn.authoring.handbook.RuleEntry;
import dev.cairn.server.Services;
import dev.cairn.text.NearestWord;
import dev.cairn.text.PlainText;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.http.HttpStatus;

/** {@code /rules} and {@code /parameters}: what plans are made by, to read. */
final class RulePages {
    static final String PATH = "/rules";
    static final String NUMBERS = "/parameters";

    private final Services services;
    private final Handbooks handbooks;
    private final Optional<Workroom> workroom;
    private final Pages pages;

    /** @param workroom where rules can be edited; nothing where they cannot */
    RulePages(Services services, Handbooks handbooks, Optional<Workroom> workroom, Pages pages) {
        this.services = services;
        this.handbooks = handbooks;
        this.workroom = workroom;
        this.pages = pages;
    }

    private Handbook book() {
        return handbooks.of(services.engine().get().rules());
    }

    private FiringView firings() {
        return FiringView.of(services.firings());
    }

    void list(Context context) {
        RuleQuery query = RuleQuery.read(Fields.asked(context));
        if (!query.faults().isEmpty()) {
            context.status(HttpStatus.UNPROCESSABLE_ENTITY_422);
        }
        pages.answer(
                context,
                "rules",
                Map.of(
                        "view",
                        RulesView.of(
                                query,
                                book(),
                                firings(),
                                services.engine().reloads().latest())));
    }

    void show(Context context) {
        String id = context.pathParam("id");
        Handbook book = book();
        Optional<RuleEntry> found = book.rule(id);
        if (found.isPresent()) {
            pages.answer(
                    context,
                    "rule",
                    Map.of("entry", found.get(), "firings", firings(), "isEdited", workroom.isPresent()));
        } else {
            context.status(HttpStatus.NOT_FOUND_404);
            Optional<RuleEntry> nearest = NearestWord.to(
                            id,
                            book.rules().stream()
                                    .map(entry -> entry.rule().id())
                                    .toList())
                    .flatMap(book::rule);
            pages.answer(
                    context, "norule", Map.of("id", PlainText.cleaned(PlainText.shortened(id)), "nearest", nearest));
        }
    }

    void numbers(Context context) {
        pages.answer(
                context,
                "parameters",
                Map.of(
                        "book",
                        book(),
                        "files",
                        workroom.map(Workroom::parameterFiles).orElse(List.of())));
    }
}
