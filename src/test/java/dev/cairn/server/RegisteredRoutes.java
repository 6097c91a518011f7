package dev.cairn.server;

import dev.cairn.planning.Engine;
import dev.cairn.planning.PlanStore;
import io.javalin.router.Endpoint;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** The paths that a face names, as the server would answer them. */
public final class RegisteredRoutes {
    private RegisteredRoutes() {}

    public static List<Endpoint> of(
            Function<Services, Face> face, Supplier<Engine> engine, PlanStore store, HttpSettings settings) {
        Services services = Services.of(engine, store, settings, new Metering());
        return FaceServlet.of(List.of(face.apply(services)), services).getRouter().allHttpHandlers().stream()
                .map(parsed -> parsed.endpoint)
                .toList();
    }
}
