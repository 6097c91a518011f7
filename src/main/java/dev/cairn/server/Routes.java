package dev.cairn.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;

/** Which path leads to which handler. Every path answers OPTIONS, and HEAD if it answers GET. */
public final class Routes {
    private final RoutesConfig routes;

    Routes(RoutesConfig routes) {
        this.routes = routes;
    }

    public void post(String path, Handler handler) {
        routes.post(path, handler);
        options(path, "POST, OPTIONS");
    }

    /** HEAD runs the same handler, so that it comes to the same status; Jetty leaves the body out. */
    public void get(String path, Handler handler) {
        routes.get(path, handler);
        routes.head(path, handler);
        options(path, "GET, HEAD, OPTIONS");
    }

    public void getAndPost(String path, Handler get, Handler post) {
        routes.get(path, get);
        routes.head(path, get);
        routes.post(path, post);
        options(path, "GET, HEAD, POST, OPTIONS");
    }

    private void options(String path, String allowed) {
        routes.addHttpHandler(HandlerType.OPTIONS, path, context -> {
            context.status(HttpStatus.NO_CONTENT_204);
            context.removeHeader(HttpHeader.CONTENT_TYPE.asString());
            context.header(HttpHeader.ALLOW.asString(), allowed);
        });
    }
}
