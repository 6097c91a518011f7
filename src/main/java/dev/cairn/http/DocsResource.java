package dev.cairn.http;

import dev.cairn.problem.ProblemException;
import dev.cairn.problem.ProblemType;
import dev.cairn.server.Accept;
import dev.cairn.server.Answers;
import dev.cairn.server.Query;
import dev.cairn.server.StaticFile;
import io.javalin.http.Context;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** {@code /openapi.json} and {@code /docs}: the API, for programs and for people. Files are read when somebody asks for them first. */
final class DocsResource {
    /** Nothing from elsewhere, nothing inline; pictures may stand in the style, and the page may ask the API. */
    private static final String PAGE_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static final Map<String, String> TYPES = Map.of(
            "docs.js", "text/javascript;charset=utf-8",
            "swagger-ui.css", "text/css;charset=utf-8",
            "swagger-ui-bundle.js", "text/javascript;charset=utf-8");

    private final Map<String, StaticFile> files = new ConcurrentHashMap<>();

    void document(Context context) {
        new Query(context).refuseIfFaulty();
        Accept.choose(context, Answers.JSON);
        Answers.file(context, file("openapi.json", Answers.JSON));
    }

    void page(Context context) {
        context.header("Content-Security-Policy", PAGE_POLICY);
        Answers.file(context, file("docs/docs.html", "text/html;charset=utf-8"));
    }

    void file(Context context) {
        String name = context.pathParam("file");
        String type = Optional.ofNullable(TYPES.get(name))
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "/docs has no such file"));
        Answers.file(context, file("docs/" + name, type));
    }

    private StaticFile file(String name, String type) {
        return files.computeIfAbsent(name, missing -> StaticFile.read(DocsResource.class, name, type));
    }
}
