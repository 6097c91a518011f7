package dev.cairn.http;

import dev.cairn.intake.RequestFault;
import dev.cairn.planning.IdempotencyKey;
import dev.cairn.problem.Problem;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a client calls its request, so that sending it twice does not do it twice. */
final class RequestKey {
    static final String HEADER = "Idempotency-Key";

    private static final Pattern FIT = Pattern.compile("[!-~]{1,200}");

    private RequestKey() {}

    /**
     * The key of this request, if it has one.
     *
     * @throws ProblemException if the header is no key
     */
    static Optional<IdempotencyKey> of(Context context, String owner, Body body) {
        return Optional.ofNullable(context.req().getHeader(HEADER))
                .map(key -> new IdempotencyKey(owner, fit(key), digest(body)));
    }

    private static String fit(String key) {
        if (!FIT.matcher(key).matches()) {
            RequestFault fault = new RequestFault(
                    "",
                    "the header " + HEADER + " is no key",
                    "write up to 200 letters, digits and signs, without spaces");
            throw new ProblemException(Problem.invalid(List.of(fault)));
        }
        return key;
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
