package dev.cairn.http;

import dev.cairn.desk.Caller;
import dev.cairn.intake.RequestFault;
import dev.cairn.planning.IdempotencyKey;
import dev.cairn.problem.Problem;
import dev.cairn.problem.ProblemException;
import dev.cairn.server.Body;
import dev.cairn.server.Callers;
import dev.cairn.server.HttpSettings;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What clients call their requests, so that sending one twice does not do it twice. Safe for use by several threads. */
final class RequestKeys {
    static final String HEADER = "Idempotency-Key";

    private static final Pattern FIT = Pattern.compile("[!-~]{1,200}");

    /** Learners who use the same key for the same request would share a plan: it has to be as hard to guess as the link to one. */
    private static final int LEAST_OF_LEARNERS = 22;

    private final Clock clock;
    private final Duration memory;

    RequestKeys(HttpSettings settings) {
        this.clock = settings.clock();
        this.memory = settings.access().repeats();
    }

    /**
     * The key of this request, if it has one.
     *
     * @throws ProblemException if the header is no key
     */
    Optional<IdempotencyKey> of(Context context, Body body) {
        Caller caller = Callers.of(context);
        return Optional.ofNullable(context.req().getHeader(HEADER))
                .map(key -> new IdempotencyKey(
                        caller.scope(),
                        fit(key, caller),
                        digest(body),
                        clock.instant().minus(memory)));
    }

    private static String fit(String key, Caller caller) {
        if (!FIT.matcher(key).matches()) {
            throw unfit("is no key", "write up to 200 letters, digits and signs, without spaces");
        }
        if (caller instanceof Caller.Learner && key.length() < LEAST_OF_LEARNERS) {
            String fix =
                    "write a new random one for each plan, of at least " + LEAST_OF_LEARNERS + " signs, such as a UUID";
            throw unfit("is too easily guessed", fix);
        }
        return key;
    }

    private static ProblemException unfit(String problem, String fix) {
        RequestFault fault = new RequestFault("", "the header " + HEADER + " " + problem, fix);
        return new ProblemException(Problem.invalid(List.of(fault)));
    }

    private static String digest(Body body) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] hash = digest.digest((body.type() + "\n" + body.text()).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
