package dev.cairn.problem;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can go wrong. The URI of a type is {@code /problems/} and its name in lower case, with hyphens; it never changes. */
public enum ProblemType {
    MALFORMED_HTTP(400, "The server does not understand this HTTP"),
    MALFORMED_REQUEST(400, "The request cannot be read"),
    UNAUTHORIZED(401, "This needs a key"),
    NOT_FOUND(404, "There is nothing here"),
    UNKNOWN_EXAM(404, "The catalogue has no such exam"),
    UNKNOWN_TOPIC(404, "The catalogue has no such topic"),
    UNKNOWN_RULE(404, "There is no such rule"),
    UNKNOWN_PLAN(404, "There is no such plan"),
    UNKNOWN_VERSION(404, "The plan has no such version"),
    METHOD_NOT_ALLOWED(405, "This action is not possible here"),
    NOT_ACCEPTABLE(406, "This form of answer does not exist"),
    REQUEST_TIMEOUT(408, "The request took too long to arrive"),
    PRECONDITION_FAILED(412, "The plan has changed"),
    TOO_LARGE(413, "The request is too large"),
    URI_TOO_LONG(414, "The address is too long"),
    UNSUPPORTED_MEDIA_TYPE(415, "The form of the request is not supported"),
    INVALID_REQUEST(422, "The request is not valid"),
    KEY_REUSED(422, "The key belongs to another request"),
    TOO_MANY_REQUESTS(429, "Too many requests"),
    HEADERS_TOO_LARGE(431, "The headers are too large"),
    INTERNAL(500, "Cairn failed"),
    RULES_RUNAWAY(500, "The rules did not end"),
    RULES_UNDECIDED(500, "The rules left a question open"),
    BUSY(503, "The server is busy"),
    STORE_UNAVAILABLE(503, "Plans cannot be read or saved now");

    private final int status;
    private final String title;

    ProblemType(int status, String title) {
        this.status = status;
        this.title = title;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    public String uri() {
        return "/problems/" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The first type with this status: what is meant by it if nothing more is known. */
    public static Optional<ProblemType> of(int status) {
        return Arrays.stream(values()).filter(type -> type.status == status).findFirst();
    }
}
