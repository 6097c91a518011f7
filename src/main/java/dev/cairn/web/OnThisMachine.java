package dev.cairn.web;

import dev.cairn.problem.Problem;
import dev.cairn.problem.ProblemException;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpStatus;

/**
 * Lets pass who sits at this machine and knows it: the client is this machine, no proxy stands between, and the browser was not led here by a name that somebody
 * else can point to this machine.
 */
final class OnThisMachine {
    private static final Pattern OWN_HOST = Pattern.compile("(localhost|127\\.0\\.0\\.1|\\[::1\\])(:\\d{1,5})?");

    /** What proxies tell of those for whom they ask. */
    private static final List<String> OF_PROXIES = List.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "Via");

    private OnThisMachine() {}

    static Handler only(Handler handler) {
        return context -> {
            if (!isLoopback(context) || !isOwnHost(context) || isForwarded(context)) {
                throw new ProblemException(new Problem(
                        "about:blank",
                        HttpStatus.getMessage(HttpStatus.FORBIDDEN_403),
                        HttpStatus.FORBIDDEN_403,
                        "you can edit rules only on the machine itself: open http://localhost there",
                        List.of()));
            }
            handler.handle(context);
        };
    }

    private static boolean isLoopback(Context context) {
        try {
            // An address, never a name: nothing is looked up.
            return InetAddress.getByName(context.req().getRemoteAddr()).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private static boolean isOwnHost(Context context) {
        return Optional.ofNullable(context.req().getHeader("Host"))
                .filter(host -> OWN_HOST.matcher(host).matches())
                .isPresent();
    }

    private static boolean isForwarded(Context context) {
        return OF_PROXIES.stream().anyMatch(header -> context.req().getHeader(header) != null);
    }
}
