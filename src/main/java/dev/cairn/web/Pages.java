package dev.cairn.web;

import dev.cairn.server.Answers;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import java.util.Map;

/** Answers with pages and parts of pages. Safe for use by several threads. */
final class Pages {
    /** Of our own files alone; no style and no script within the page. */
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
            + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static final String TYPE = "text/html;charset=utf-8";
    private static final String PACKAGE = "dev.cairn";

    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(null, ContentType.Html, Pages.class.getClassLoader(), PACKAGE);

    /** Answers with what a template makes of these values, by the names of its parameters. */
    void answer(Context context, String template, Map<String, Object> values) {
        StringOutput text = new StringOutput();
        engine.render("web/" + template + ".jte", values, text);
        context.header("Content-Security-Policy", POLICY);
        Answers.text(context, TYPE, text.toString());
    }

    /** Whether a script of ours asks for a part of a page. */
    static boolean isForPart(Context context) {
        return "true".equals(context.req().getHeader("HX-Request"))
                && context.req().getHeader("HX-History-Restore-Request") == null;
    }

    /** Whether a script will put the answer into the element with this id. A button that was pressed before says nothing of that: scripts send it along. */
    static boolean isPlacedIn(Context context, String id) {
        return id.equals(context.req().getHeader("HX-Target"));
    }
}
