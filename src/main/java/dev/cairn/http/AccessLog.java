package dev.cairn.http;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A line for each request: method, path, status, milliseconds and request id. Neither query, nor address, nor what was asked; nor the id of a plan, which
 * is as good as a password.
 */
final class AccessLog implements RequestLog {
    private static final Logger LOG = LoggerFactory.getLogger(AccessLog.class);
    private static final Pattern NOT_FOR_A_LOG = Pattern.compile("[^!-~]");
    private static final Pattern PLAN_ID = Pattern.compile("(/plans/)[^/.]+");
    private static final int LONGEST = 200;

    @Override
    public void log(Request request, Response response) {
        if (LOG.isInfoEnabled()) {
            long nanos = System.nanoTime() - request.getBeginNanoTime();
            LOG.info(
                    "{} {} {} {} ms {}",
                    plain(request.getMethod()),
                    path(request),
                    response.getStatus(),
                    TimeUnit.NANOSECONDS.toMillis(nanos),
                    RequestId.of(request));
        }
    }

    private static String path(Request request) {
        return Optional.ofNullable(request.getHttpURI())
                .map(HttpURI::getPath)
                .map(path -> PLAN_ID.matcher(path).replaceFirst("$1{id}"))
                .map(AccessLog::plain)
                .orElse("-");
    }

    private static String plain(String text) {
        String shortened = text.length() > LONGEST ? text.substring(0, LONGEST) + "..." : text;
        return NOT_FOR_A_LOG.matcher(shortened).replaceAll("?");
    }
}
