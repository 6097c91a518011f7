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
import io.javalin.http.HandlerType;
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

    /** Where one logs in. */
    public static final String LOG_IN = "/login";

    /** Who asks there shows a key with each request, or needs none: what a browser sends by itself counts for nothing. */
    private static final List<String> WITHOUT_COOKIES =
            List.of("/api/", HEALTH, "/metrics", "/docs", "/static/", Route.NONE);

    private static final String COOKIE = "cairn-login";
    private static final int WEIGHT_OF_PDF = 20;
    private static final int WEIGHT_OF_LOG_IN = 20;

    private final AccessSettings settings;
    private final Optional<Pace> pace;
    private final LogIns logIns;

    Access(AccessSettings settings) {
        this.settings = settings;
        this.logIns = new LogIns(settings.logIns());
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
                    context, "Bearer", "requests for many plans need a key: send it as Authorization: Bearer KEY");
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
            return Optional.of(loggedIn(context).orElseGet(Caller.Learner::new));
        }
        return headers.size() == 1 ? advisor(headers.get(0), settings.keys().get()) : Optional.empty();
    }

    private static Optional<Caller> advisor(String header, ApiKeys keys) {
        Matcher bearer = BEARER.matcher(header);
        if (!bearer.matches()) {
            return Optional.empty();
        }
        return KeyText.parse(bearer.group(1)).flatMap(key -> advisorBehind(key.hash(), keys));
    }

    /** Looked up each time, so that a key opens nothing any more once it is revoked. */
    private static Optional<Caller> advisorBehind(String keyHash, ApiKeys keys) {
        return keys.find(keyHash).filter(key -> !key.isRevoked()).map(Access::advisor);
    }

    /** Whoever has a cookie that opens nothing any more has none. */
    private Optional<Caller> loggedIn(Context context) {
        String route = Route.of(context);
        if (WITHOUT_COOKIES.stream().anyMatch(route::startsWith)) {
            return Optional.empty();
        }
        return settings.keys()
                .flatMap(keys -> token(context).flatMap(logIns::keyHash).flatMap(hash -> advisorBehind(hash, keys)));
    }

    private static Optional<String> token(Context context) {
        return Optional.ofNullable(context.cookie(COOKIE));
    }

    /** Whether advisors need a key. */
    public boolean asksForKeys() {
        return settings.keys().isPresent();
    }

    /**
     * Logs somebody in whose key is in force: the answer has a cookie for that.
     *
     * @param text what was given for a key
     * @param isSecure whether the browser came by HTTPS, and so should send the cookie in no other way
     * @return whether it is such a key
     */
    public boolean logIn(Context context, String text, boolean isSecure) {
        Optional<String> hash = settings.keys()
                .flatMap(keys -> KeyText.parse(text)
                        .map(KeyText::hash)
                        .filter(each -> advisorBehind(each, keys).isPresent()));
        hash.ifPresent(known -> {
            token(context).ifPresent(logIns::end);
            setCookie(context, logIns.begin(known), settings.logIns(), isSecure);
        });
        return hash.isPresent();
    }

    /** Forgets who is logged in here; the browser forgets the cookie. */
    public void logOut(Context context, boolean isSecure) {
        token(context).ifPresent(logIns::end);
        setCookie(context, "", Duration.ZERO, isSecure);
    }

    private static void setCookie(Context context, String value, Duration age, boolean isSecure) {
        context.header(
                HttpHeader.SET_COOKIE.asString(),
                "%s=%s; Path=/; Max-Age=%d; HttpOnly; SameSite=Strict%s"
                        .formatted(COOKIE, value, age.toSeconds(), isSecure ? "; Secure" : ""));
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
                    ProblemType.TOO_MANY_REQUESTS, "you sent too many requests: wait for the time in Retry-After");
        }
    }

    /** As how many requests this one counts: a PDF takes as long to write as dozens of other answers, and nobody tries keys by the dozen. */
    private static int weight(Context context) {
        if (context.path().equals(LOG_IN) && context.method().equals(HandlerType.POST)) {
            return WEIGHT_OF_LOG_IN;
        }
        boolean isPdf = context.path().toLowerCase(Locale.ROOT).endsWith("." + PlanForm.PDF.suffix())
                || Accept.prefers(context, PlanForm.PDF);
        return isPdf ? WEIGHT_OF_PDF : 1;
    }

    /** The key is not repeated. */
    private static ProblemException unknownKey(Context context) {
        return unauthorized(
                context,
                "Bearer error=\"invalid_token\"",
                "Authorization has no valid key: send Bearer and the key, or no Authorization at all");
    }

    private static ProblemException unauthorized(Context context, String challenge, String detail) {
        context.header(HttpHeader.WWW_AUTHENTICATE.asString(), challenge);
        return new ProblemException(ProblemType.UNAUTHORIZED, detail);
    }
}
