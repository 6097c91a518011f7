package dev.cairn.http;

import dev.cairn.server.Answers;
import dev.cairn.server.Metering;
import io.javalin.http.Context;

/** {@code /metrics}: what was counted, for Prometheus. Takes any query, like {@link HealthResource}. */
final class MetricsResource {
    private static final String TYPE = "text/plain;version=0.0.4;charset=utf-8";

    private final Metering metering;

    MetricsResource(Metering metering) {
        this.metering = metering;
    }

    void show(Context context) {
        Answers.text(context, TYPE, metering.scrape());
    }
}
