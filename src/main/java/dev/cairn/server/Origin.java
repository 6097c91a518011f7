package dev.cairn.server;

import io.javalin.http.Context;
import java.util.Optional;

/**
 * The part of an address before its path, as the client that asks knows it.
 *
 * @param host with the port, if it is not the usual one
 */
public record Origin(String scheme, String host) {
    /** That of a request. */
    public static Origin of(Context context, AccessSettings access) {
        String scheme = Optional.ofNullable(context.req().getHeader("X-Forwarded-Proto"))
                .filter(given -> access.behindProxy() && given.equals("https"))
                .orElse(context.req().getScheme());
        return new Origin(
                scheme, Optional.ofNullable(context.req().getHeader("Host")).orElse("localhost"));
    }

    /** The address of a path. */
    public String address(String path) {
        return scheme + "://" + host + path;
    }

    /** The address of a path for programs that subscribe to calendars. */
    public String feed(String path) {
        return "webcal://" + host + path;
    }
}
