package dev.cairn.server;

import dev.cairn.desk.Caller;
import io.javalin.http.Context;

/** Who sent a request: remembered when it comes in, for whoever answers it. */
public final class Callers {
    private static final String ATTRIBUTE = Caller.class.getName();

    private Callers() {}

    /** Who sent this request. */
    public static Caller of(Context context) {
        if (context.req().getAttribute(ATTRIBUTE) instanceof Caller known) {
            return known;
        }
        // Rather fail than let pass whom nobody has looked at.
        throw new IllegalStateException("nobody has asked who calls");
    }

    static void remember(Context context, Caller caller) {
        context.req().setAttribute(ATTRIBUTE, caller);
    }
}
