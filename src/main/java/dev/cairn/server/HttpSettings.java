package dev.cairn.server;

import dev.cairn.planning.PlanId;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.function.Supplier;

/**
 * How to serve.
 *
 * @param host the address to listen on
 * @param port the port to listen on; 0 for any that is free
 * @param threads how many requests are worked on at a time, at most
 * @param stopTimeout how long requests in flight may take to finish when the server stops
 * @param clock tells today, which is {@code asOf} where a request names none
 * @param planIds names plans that are stored
 * @param access who may ask, and for how much
 */
public record HttpSettings(
        String host,
        int port,
        int threads,
        Duration stopTimeout,
        Clock clock,
        Supplier<PlanId> planIds,
        AccessSettings access) {
    /** What Jetty needs for itself, and two requests. */
    private static final int LEAST_THREADS = 8;

    private static final int LAST_PORT = 65_535;

    /** This machine alone, on port 8080. */
    public static final HttpSettings DEFAULT = new HttpSettings(
            "127.0.0.1",
            8080,
            64,
            Duration.ofSeconds(20),
            Clock.system(ZoneId.systemDefault()),
            PlanId.random(),
            AccessSettings.OPEN);

    /** @throws IllegalArgumentException if there is no such port, or if there are too few threads to serve at all */
    public HttpSettings {
        if (port < 0 || port > LAST_PORT) {
            throw new IllegalArgumentException("not a port: " + port);
        }
        if (threads < LEAST_THREADS) {
            throw new IllegalArgumentException("fewer than " + LEAST_THREADS + " threads: " + threads);
        }
    }

    /** The same on another port; 0 for any that is free. */
    public HttpSettings withPort(int other) {
        return new HttpSettings(host, other, threads, stopTimeout, clock, planIds, access);
    }

    /** The same on another address. */
    public HttpSettings withHost(String other) {
        return new HttpSettings(other, port, threads, stopTimeout, clock, planIds, access);
    }

    /** The same with other means to tell today. */
    public HttpSettings withClock(Clock other) {
        return new HttpSettings(host, port, threads, stopTimeout, other, planIds, access);
    }

    /** The same with other names for plans. */
    public HttpSettings withPlanIds(Supplier<PlanId> other) {
        return new HttpSettings(host, port, threads, stopTimeout, clock, other, access);
    }

    /** The same with other terms of access. */
    public HttpSettings withAccess(AccessSettings other) {
        return new HttpSettings(host, port, threads, stopTimeout, clock, planIds, other);
    }
}
