package dev.cairn.server;

import dev.cairn.planning.EngineInUse;
import dev.cairn.planning.PlanStore;
import io.javalin.router.Endpoint;
import java.util.List;
import java.util.function.Function;

/** The paths that a face names, as the server would answer them. */
public final class RegisteredRoutes {
    private RegisteredRoutes() {}

    public static List<Endpoint> of(
            Function<Services, Face> face, EngineInUse engine, PlanStore store, HttpSettings settings) {
        Metering metering = new Metering();
        RecentFirings firings = new RecentFirings(settings.clock());
        Services services =
                Services.of(new MeteredEngine(engine, metering, firings), store, settings, metering, firings);
        return FaceServlet.of(List.of(face.apply(services)), services).getRouter().allHttpHandlers().stream()
                .map(parsed -> parsed.endpoint)
                .toList();
    }
}
