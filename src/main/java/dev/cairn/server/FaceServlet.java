package dev.cairn.server;

import dev.cairn.export.Json;
import dev.cairn.problem.Problem;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.http.servlet.JavalinServlet;
import io.javalin.json.JavalinJackson3;
import io.javalin.router.InternalRouter;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The paths of all faces as a servlet: Javalin's, and not its server, whose web sockets nobody needs. */
final class FaceServlet {
    private final List<Face> faces;
    private final Services services;

    /** Is there when all routes are. */
    private final CompletableFuture<InternalRouter> router = new CompletableFuture<>();

    private FaceServlet(List<Face> faces, Services services) {
        this.faces = faces;
        this.services = services;
    }

    static JavalinServlet of(List<Face> faces, Services services) {
        FaceServlet all = new FaceServlet(faces, services);
        JavalinServlet servlet = new JavalinServlet(Javalin.create(all::configure).unsafe);
        all.router.complete(servlet.getRouter());
        return servlet;
    }

    private void configure(JavalinConfig config) {
        config.startup.startupWatcherEnabled = false;
        config.http.prefer405over404 = true;
        config.http.compressionStrategy = CompressionStrategy.NONE;
        // Not JSON, of which Jetty knows the charset, and then names it after every type that is set instead.
        config.http.defaultContentType = Problem.MEDIA_TYPE;
        config.jsonMapper(new JavalinJackson3(Json.mapper(), false));
        config.router.javaLangErrorHandler(ErrorAnswers::answerError);
        config.routes.before(context -> Route.note(context, router.join()));
        config.routes.before(services.access()::admit);
        Routes routes = new Routes(config.routes);
        faces.forEach(face -> face.route(routes));
        new ErrorAnswers(services.metering(), faces).register(config.routes);
    }
}
