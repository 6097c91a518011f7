package dev.cairn.web;

import dev.cairn.problem.ProblemException;
import dev.cairn.problem.ProblemType;
import dev.cairn.server.Answers;
import dev.cairn.server.StaticFile;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** {@code /static}: style, scripts and pictures of the pages. An address names the digest of its file, so that browsers keep it for good. */
final class Assets {
    private static final Map<String, String> TYPES = new LinkedHashMap<>();
    private static final Map<String, StaticFile> FILES = new ConcurrentHashMap<>();

    static {
        TYPES.put("cairn.css", "text/css;charset=utf-8");
        TYPES.put("cairn.js", "text/javascript;charset=utf-8");
        TYPES.put("htmx.min.js", "text/javascript;charset=utf-8");
        TYPES.put("cairn.svg", "image/svg+xml");
    }

    private Assets() {}

    /** The address of a file as it is now. */
    public static String address(String name) {
        return "/static/" + name + "?" + file(name).tag().replace("\"", "");
    }

    static void show(Context context) {
        String name = context.pathParam("file");
        if (!TYPES.containsKey(name)) {
            throw new ProblemException(ProblemType.NOT_FOUND, "/static has no such file");
        }
        boolean isCurrent = Optional.ofNullable(context.req().getQueryString())
                .filter(tag -> file(name).tag().equals("\"" + tag + "\""))
                .isPresent();
        Answers.file(context, file(name), isCurrent ? "public, max-age=31536000, immutable" : "no-cache");
    }

    private static StaticFile file(String name) {
        return FILES.computeIfAbsent(
                name,
                missing -> StaticFile.read(
                        Assets.class,
                        "static/" + name,
                        Optional.ofNullable(TYPES.get(name)).orElseThrow()));
    }
}
