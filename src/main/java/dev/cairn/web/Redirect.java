package dev.cairn.web;

import io.javalin.http.Context;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;

/** Leads on to another page, which can be loaded again without doing anything again. */
final class Redirect {
    private Redirect() {}

    static void to(Context context, String address) {
        context.status(HttpStatus.SEE_OTHER_303);
        context.header(HttpHeader.LOCATION.asString(), address);
        context.removeHeader(HttpHeader.CONTENT_TYPE.asString());
    }
}
