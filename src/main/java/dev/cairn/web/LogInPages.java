package dev.cairn.web;

import dev.cairn.server.Access;
import dev.cairn.server.Callers;
import dev.cairn.server.Origin;
import dev.cairn.server.Services;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;

/** {@code /login} and {@code /logout}: how advisors show their key once a day rather than with every page. */
final class LogInPages {
    private static final String COHORT = "/cohort";
    private static final String NEXT = "next";

    /** Nobody is led anywhere else. */
    private static final Pattern OF_ADVISORS = Pattern.compile("/cohort(?:[/?][!-~]*)?");

    private static final int LONGEST = 1_000;

    private final Services services;
    private final Pages pages;

    LogInPages(Services services, Pages pages) {
        this.services = services;
        this.pages = pages;
    }

    /** Answers advisors, and leads others to the log-in. */
    static Handler forAdvisors(Handler handler) {
        return context -> {
            if (Callers.of(context).asksForMany()) {
                handler.handle(context);
            } else {
                leadToLogIn(context);
            }
        };
    }

    private static void leadToLogIn(Context context) {
        boolean isPage = !context.method().equals(HandlerType.POST);
        String query = Optional.ofNullable(context.req().getQueryString())
                .map(text -> "?" + text)
                .orElse("");
        String next = isPage ? own(context.path() + query) : COHORT;
        String address = Access.LOG_IN + "?" + NEXT + "=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
        if (Pages.isForPart(context)) {
            // A script would follow a redirect by itself, and put the log-in into the middle of a page.
            context.status(HttpStatus.NO_CONTENT_204);
            context.removeHeader(HttpHeader.CONTENT_TYPE.asString());
            context.header("HX-Redirect", address);
        } else {
            Redirect.to(context, address);
        }
    }

    void show(Context context) {
        String next = own(Fields.asked(context).text(NEXT));
        if (access().asksForKeys() && Callers.of(context).asksForMany()) {
            Redirect.to(context, next);
        } else {
            answer(context, next, "");
        }
    }

    void logIn(Context context) throws IOException {
        Fields fields = Fields.sent(context);
        String next = own(fields.text(NEXT));
        if (!access().asksForKeys() || access().logIn(context, fields.text("key"), isSecure(context))) {
            Redirect.to(context, next);
        } else {
            context.status(HttpStatus.UNPROCESSABLE_ENTITY_422);
            answer(
                    context,
                    next,
                    fields.text("key").isEmpty()
                            ? "Paste your key. It begins with cairn_."
                            : "This key is not valid. Check that you copied all of it, or ask the person who runs Cairn for another.");
        }
    }

    void logOut(Context context) {
        access().logOut(context, isSecure(context));
        Redirect.to(context, Access.LOG_IN);
    }

    /** Where to go on: a page of advisors, whatever is asked for. */
    static String own(String address) {
        return address.length() <= LONGEST && OF_ADVISORS.matcher(address).matches() ? address : COHORT;
    }

    private boolean isSecure(Context context) {
        return Origin.of(context, services.settings().access()).scheme().equals("https");
    }

    private Access access() {
        return services.access();
    }

    private void answer(Context context, String next, String fault) {
        pages.answer(context, "login", Map.of("next", next, "fault", fault, "asksForKeys", access().asksForKeys()));
    }
}
