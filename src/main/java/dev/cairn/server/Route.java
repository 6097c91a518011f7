package dev.cairn.server;

import io.javalin.http.Context;
import io.javalin.router.InternalRouter;
import java.util.Optional;
import org.eclipse.jetty.server.Request;

/** Which of the paths that there are a request went to: with the names of its parameters in the place of what stands there, since that may be a secret. */
final class Route {
    /** What Jetty refused, or no path is for. */
    static final String NONE = "-";

    private static final String ATTRIBUTE = Route.class.getName();

    private Route() {}

    /** Looked up before anything else, so that it is known of requests that are refused, too. */
    static void note(Context context, InternalRouter router) {
        Optional.ofNullable(router.findFirstHttpHandlerEntry(context.method(), context.path()))
                .ifPresent(entry -> context.req().setAttribute(ATTRIBUTE, entry.endpoint.path));
    }

    static String of(Context context) {
        return context.req().getAttribute(ATTRIBUTE) instanceof String path ? path : NONE;
    }

    static String of(Request request) {
        return request.getAttribute(ATTRIBUTE) instanceof String path ? path : NONE;
    }
}
