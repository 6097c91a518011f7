package dev.cairn.server;

import dev.cairn.planning.EngineInUse;
import dev.cairn.planning.PlanStore;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The server, running from {@link #start} until {@link #close}. Closing lets requests in flight finish; to have that on a signal, close it in
 * a shutdown hook. Safe for use by several threads.
 */
public final class HttpServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HttpServer.class);

    private static final int LEAST_THREADS = 4;
    private static final int CONNECTIONS = 1_000;
    private static final int HEADER_BYTES = 16 * 1024;

    /** Milliseconds without a byte, after which a connection is closed. */
    private static final int IDLE_TIMEOUT = 30_000;

    /** Milliseconds that a connection without a request lives on when the server stops. */
    private static final int IDLE_TIMEOUT_AT_STOP = 200;

    private final Server server;
    private final ServerConnector connector;
    private final GracefulHandler requests;
    private final int port;

    private HttpServer(Server server, ServerConnector connector, GracefulHandler requests) {
        this.server = server;
        this.connector = connector;
        this.requests = requests;
        this.port = connector.getLocalPort();
    }

    /**
     * Starts a server; when this returns, it answers.
     *
     * @param engine gives the rules and the catalogue to answer by; asked anew for every request
     * @param store keeps plans; whoever made it closes it, after the server
     * @param faces what it answers; the first that explains a problem does
     * @throws UncheckedIOException if the server cannot listen there, because the port is taken, say
     */
    public static HttpServer start(
            EngineInUse engine, PlanStore store, HttpSettings settings, List<Function<Services, Face>> faces) {
        QueuedThreadPool threads = new QueuedThreadPool(settings.threads(), LEAST_THREADS);
        threads.setName("http");
        Server server = new Server(threads);
        ServerConnector connector = connector(server, settings);
        server.addConnector(connector);
        server.addBean(new NetworkConnectionLimit(CONNECTIONS, server));
        Metering metering = new Metering();
        metering.watch(engine);
        RecentFirings firings = new RecentFirings(settings.clock());
        MeteredEngine metered = new MeteredEngine(engine, metering, firings);
        GracefulHandler requests =
                new GracefulHandler(context(metered, Services.of(metered, store, settings, metering, firings), faces));
        server.setHandler(new AnswerHeaders(requests));
        server.setErrorHandler(new ProblemPages());
        server.setRequestLog(new AccessLog(metering));
        server.setStopTimeout(settings.stopTimeout().toMillis());
        startOrStop(server, settings);
        return new HttpServer(server, connector, requests);
    }

    private static ServerConnector connector(Server server, HttpSettings settings) {
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setRequestHeaderSize(HEADER_BYTES);
        ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
        connector.setHost(settings.host());
        connector.setPort(settings.port());
        connector.setIdleTimeout(IDLE_TIMEOUT);
        connector.setShutdownIdleTimeout(IDLE_TIMEOUT_AT_STOP);
        return connector;
    }

    private static ServletContextHandler context(
            MeteredEngine engine, Services services, List<Function<Services, Face>> faces) {
        List<Face> made = faces.stream().map(face -> face.apply(services)).toList();
        ServletContextHandler context = new ServletContextHandler("/", ServletContextHandler.NO_SESSIONS);
        Filter oneEngine = (request, response, rest) -> engine.during(() -> rest.doFilter(request, response));
        context.addFilter(oneEngine, "/*", EnumSet.of(DispatcherType.REQUEST));
        context.addServlet(new ServletHolder(FaceServlet.of(made, services)), "/*");
        context.setErrorHandler(new ProblemPages());
        return context;
    }

    private static void startOrStop(Server server, HttpSettings settings) {
        try {
            server.start();
        } catch (Exception e) {
            stop(server);
            if (e instanceof IOException cause) {
                throw new UncheckedIOException(
                        "cannot listen on %s, port %d: %s"
                                .formatted(settings.host(), settings.port(), cause.getMessage()),
                        cause);
            }
            throw new IllegalStateException("the server does not start", e);
        }
    }

    /** The port that it listens on. */
    public int port() {
        return port;
    }

    /**
     * Takes no more requests, lets those in flight finish as long as the settings allow, and stops. Connections are closed last of all: while they are,
     * Jetty gives each a moment only, even one that is in the middle of an answer.
     */
    @Override
    public void close() {
        connector.close();
        try {
            requests.shutdown().get(server.getStopTimeout(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            LOG.warn("stopping before all requests have finished");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        stop(server);
    }

    private static void stop(Server server) {
        try {
            server.stop();
        } catch (Exception e) {
            LOG.warn("the server did not stop in good order: {}", e.toString());
        }
    }
}
