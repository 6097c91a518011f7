package dev.cairn.server;

import dev.cairn.desk.Caller;
import dev.cairn.export.PlanForm;
import dev.cairn.planning.ApiKey;
import dev.cairn.planning.ApiKeys;
import dev.cairn.planning.KeyText;
import dev.cairn.problem.ProblemException;
import dev.cairn.problem.ProblemType;
import io.github.bucket4j.TimeMeter;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpHeader;

/** Asks of every request, before anything else, who sent it, and whether that client asks too often. Safe for use by several threads. */
public final class Access {
    private static final Pattern BEARER = Pattern.compile("(?i:bearer) +([!-~]+) *");

    /** Is asked by those who watch the server, and tells nothing of anybody. */
    private static final String HEALTH = "/health/";

    private static final int WEIGHT_OF_PDF = 20;

    private final AccessSettings settings;
    private final Optional<Pace> pace;

    Access(AccessSettings settings) {
        this.settings = settings;
        this.pace = settings.requestsPerMinute() == 0
                ? Optional.empty()
                : Optional.of(new Pace(settings.requestsPerMinute(), TimeMeter.SYSTEM_NANOTIME));
    }

    /**
     * Lets pass who may ask for many plans at once.
     *
     * @throws ProblemException if this request lacks a key
     */
    public static void requireMany(Context context) {
        if (!Callers.of(context).asksForMany()) {
            throw unauthorized(
                    context, "Bearer", "whoever asks for many plans needs a key: send it as Authorization: Bearer KEY");
        }
    }

    /** @throws ProblemException if this request is not to be answered */
    void admit(Context context) {
        if (context.path().startsWith(HEALTH)) {
            return;
        }
        Optional<Caller> caller = caller(context);
        // Also of who sends a wrong key: it would cost a look into the database each time.
        pace.ifPresent(limit -> keepPace(context, limit, client(context, caller)));
        Callers.remember(context, caller.orElseThrow(() -> unknownKey(context)));
    }

    /** Nothing if this request has a key that opens nothing. */
    private Optional<Caller> caller(Context context) {
        if (settings.keys().isEmpty()) {
            return Optional.of(new Caller.Anybody());
        }
        List<String> headers = Collections.list(context.req().getHeaders(HttpHeader.AUTHORIZATION.asString()));
        if (headers.isEmpty()) {
            return Optional.of(new Caller.Learner());
        }
        return headers.size() == 1 ? advisor(headers.get(0), settings.keys().get()) : Optional.empty();
    }

    private static Optional<Caller> advisor(String header, ApiKeys keys) {
        Matcher bearer = BEARER.matcher(header);
        if (!bearer.matches()) {
            return Optional.empty();
        }
        return KeyText.parse(bearer.group(1))
                .flatMap(key -> keys.find(key.hash()))
                .filter(key -> !key.isRevoked())
                .map(Access::advisor);
    }

    private static Caller advisor(ApiKey key) {
        return new Caller.Advisor(key.id(), key.organisation());
    }

    private String client(Context context, Optional<Caller> caller) {
        return caller.filter(Caller.Advisor.class::isInstance)
                .map(Caller::scope)
                .orElseGet(() -> address(context));
    }

    private String address(Context context) {
        List<String> forwarded = settings.behindProxy()
                ? Collections.list(context.req().getHeaders(ClientAddress.FORWARDED_FOR))
                : List.of();
        return ClientAddress.of(context.req().getRemoteAddr(), forwarded);
    }

    private static void keepPace(Context context, Pace pace, String client) {
        Duration wait = pace.waitingTime(client, weight(context));
        if (!wait.isZero()) {
            context.header(
                    HttpHeader.RETRY_AFTER.asString(),
                    String.valueOf(wait.plusMillis(999).toSeconds()));
            throw new ProblemException(
                    ProblemType.TOO_MANY_REQUESTS, "too many requests came from you: wait as long as Retry-After says");
        }
    }

    /** As how many requests this one counts: a PDF takes as long to write as dozens of other answers. */
    private static int weight(Context context) {
        boolean isPdf = context.path().toLowerCase(Locale.ROOT).endsWith("." + PlanForm.PDF.suffix())
                || Accept.prefers(context, PlanForm.PDF);
        return isPdf ? WEIGHT_OF_PDF : 1;
    }

    /** The key is not repeated. */
    private static ProblemException unknownKey(Context context) {
        return unauthorized(
                context,
                "Bearer error=\"invalid_token\"",
                "Authorization has no key that is in force: send Bearer and the key, or no Authorization at all");
    }

    private static ProblemException unauthorized(Context context, String challenge, String detail) {
        context.header(HttpHeader.WWW_AUTHENTICATE.asString(), challenge);
        return new ProblemException(ProblemType.UNAUTHORIZED, detail);
    }
}
