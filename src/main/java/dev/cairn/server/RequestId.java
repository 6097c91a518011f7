package dev.cairn.server;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.jetty.server.Request;

/** By what client, answer and log know the same request: what the client calls it, if that is fit for a log, else something new. */
public final class RequestId {
    public static final String HEADER = "X-Request-Id";

    /** What every line of the log has it under, while the request is worked on. */
    static final String LOGGED_AS = "request";

    private static final String ATTRIBUTE = RequestId.class.getName();
    private static final Pattern FIT = Pattern.compile("[A-Za-z0-9._~-]{1,64}");

    private RequestId() {}

    static String of(Request request) {
        if (request.getAttribute(ATTRIBUTE) instanceof String known) {
            return known;
        }
        String id = Optional.ofNullable(request.getHeaders().get(HEADER))
                .filter(named -> FIT.matcher(named).matches())
                .orElseGet(() -> UUID.randomUUID().toString());
        request.setAttribute(ATTRIBUTE, id);
        return id;
    }
}
