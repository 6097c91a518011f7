package dev.cairn.server;

import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.slf4j.MDC;

/** Gives every answer, and all that is logged meanwhile, its request id, and every answer the headers that keep browsers from making more of it than it is. */
final class AnswerHeaders extends Handler.Wrapper {
    private static final String NO_STORE = "no-store";

    AnswerHeaders(Handler handler) {
        super(handler);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        put(request, response);
        MDC.put(RequestId.LOGGED_AS, RequestId.of(request));
        try {
            return super.handle(request, response, callback);
        } finally {
            MDC.remove(RequestId.LOGGED_AS);
        }
    }

    /** Puts the headers where they are not in place already. */
    static void put(Request request, Response response) {
        HttpFields.Mutable headers = response.getHeaders();
        headers.put(RequestId.HEADER, RequestId.of(request));
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        headers.put("Cross-Origin-Resource-Policy", "same-origin");
        headers.put("Referrer-Policy", "no-referrer");
        headers.put(HttpHeader.CACHE_CONTROL, NO_STORE);
        headers.put(HttpHeader.VARY, "Accept, Accept-Encoding");
    }
}
