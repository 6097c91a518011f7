package dev.cairn.server;

import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * A line for each request: method, route, status, milliseconds and bytes of the answer, under the request id. Neither the path itself, which may hold the id of a
 * plan and so the key to it, nor query, address, or what was asked. Counts requests, too.
 */
final class AccessLog implements RequestLog {
    private static final Logger LOG = LoggerFactory.getLogger(AccessLog.class);
    private static final Pattern NOT_FOR_A_LOG = Pattern.compile("[^!-~]");
    private static final int LONGEST = 20;

    private final Metering metering;

    AccessLog(Metering metering) {
        this.metering = metering;
    }

    @Override
    public void log(Request request, Response response) {
        long nanos = System.nanoTime() - request.getBeginNanoTime();
        String method = plain(request.getMethod());
        String route = Route.of(request);
        metering.request(method, route, response.getStatus(), nanos);
        // By now the thread may be another than that of the request.
        MDC.put(RequestId.LOGGED_AS, RequestId.of(request));
        try {
            long millis = TimeUnit.NANOSECONDS.toMillis(nanos);
            long bytes = Response.getContentBytesWritten(response);
            LOG.atInfo()
                    .addKeyValue("method", method)
                    .addKeyValue("route", route)
                    .addKeyValue("status", response.getStatus())
                    .addKeyValue("millis", millis)
                    .addKeyValue("bytes", bytes)
                    .setMessage("{} {} {} {} ms {} bytes")
                    .addArgument(method)
                    .addArgument(route)
                    .addArgument(response.getStatus())
                    .addArgument(millis)
                    .addArgument(bytes)
                    .log();
        } finally {
            MDC.remove(RequestId.LOGGED_AS);
        }
    }

    private static String plain(String text) {
        String shortened = text.length() > LONGEST ? text.substring(0, LONGEST) + "..." : text;
        return NOT_FOR_A_LOG.matcher(shortened).replaceAll("?");
    }
}
