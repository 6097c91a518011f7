package dev.cairn.web;

import dev.cairn.server.AccessSettings;
import io.javalin.http.Context;
import java.util.Optional;

/**
 * Where a browser finds us, as it says itself: what stands before the path of an address.
 *
 * @param host with the port, if it is not the usual one
 */
record Origin(String scheme, String host) {
    static Origin of(Context context, AccessSettings access) {
        String scheme = Optional.ofNullable(context.req().getHeader("X-Forwarded-Proto"))
                .filter(given -> access.behindProxy() && given.equals("https"))
                .orElse(context.req().getScheme());
        return new Origin(
                scheme, Optional.ofNullable(context.req().getHeader("Host")).orElse("localhost"));
    }

    /** The address of a path. */
    String address(String path) {
        return scheme + "://" + host + path;
    }

    /** The address of a path for programs that subscribe to calendars. */
    String feed(String path) {
        return "webcal://" + host + path;
    }
}
