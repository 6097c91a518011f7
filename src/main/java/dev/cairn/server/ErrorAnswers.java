package dev.cairn.server;

import dev.cairn.planning.StoreUnavailableException;
import dev.cairn.problem.Problem;
import dev.cairn.problem.ProblemException;
import dev.cairn.problem.ProblemType;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.MethodNotAllowedResponse;
import io.javalin.http.NotFoundResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns whatever a resource throws into a problem document. What is no client's fault goes to the log with the request id. */
public final class ErrorAnswers {
    static final String UNEXPECTED = "the log has details under the request id of this answer";

    public static final String RETRY_SECONDS = "5";

    private static final int MOST_REASONS = 5;
    private static final Logger LOG = LoggerFactory.getLogger(ErrorAnswers.class);

    private final Metering metering;
    private final List<Face> faces;

    ErrorAnswers(Metering metering, List<Face> faces) {
        this.metering = metering;
        this.faces = faces;
    }

    void register(RoutesConfig routes) {
        routes.exception(ProblemException.class, (e, context) -> answer(context, e.problem()));
        routes.exception(StoreUnavailableException.class, this::answerNoStore);
        routes.exception(MethodNotAllowedResponse.class, this::answerWrongMethod);
        routes.exception(NotFoundResponse.class, (e, context) -> answerUnknownPath(context));
        routes.exception(
                HttpResponseException.class,
                (e, context) -> answer(context, ofStatus(e.getStatus(), String.valueOf(e.getMessage()))));
        routes.exception(IOException.class, this::answerBrokenOff);
        routes.exception(Exception.class, this::answerFailure);
    }

    /** Not the fault of Cairn, as a rule, and over when the database is back. */
    private void answerNoStore(StoreUnavailableException e, Context context) {
        metering.storeFailure();
        LOG.warn("request {}: {}", context.res().getHeader(RequestId.HEADER), reasons(e));
        String detail = "probably nothing was changed: send the request again";
        answer(context, Problem.of(ProblemType.STORE_UNAVAILABLE, detail));
    }

    private void answer(Context context, Problem problem) {
        boolean isLater = problem.status() == HttpStatus.SERVICE_UNAVAILABLE_503
                && context.res().getHeader(HttpHeader.RETRY_AFTER.asString()) == null;
        if (isLater) {
            context.header(HttpHeader.RETRY_AFTER.asString(), RETRY_SECONDS);
        }
        // Nobody waits for the rest of what is too long in coming already.
        if (problem.status() == ProblemType.REQUEST_TIMEOUT.status()) {
            Answers.leaveBody(context);
        } else {
            Answers.passOverBody(context);
        }
        if (faces.stream().noneMatch(face -> face.explain(context, problem))) {
            Answers.problem(context, problem);
        }
    }

    private static String reasons(Throwable thrown) {
        List<String> reasons = new ArrayList<>();
        for (Throwable e = thrown; e != null && reasons.size() < MOST_REASONS; e = e.getCause()) {
            // Not the statement and what was bound to it, which Jdbi adds in brackets: that is somebody's plan.
            String reason = String.valueOf(e.getMessage()).split(" \\[statement:", 2)[0];
            reasons.add(e.getClass().getSimpleName() + ": "
                    + reason.lines().findFirst().orElse(""));
        }
        return String.join("; ", reasons);
    }

    private void answerWrongMethod(MethodNotAllowedResponse e, Context context) {
        String allowed = String.join(", ", e.getDetails().values());
        context.header(HttpHeader.ALLOW.asString(), allowed);
        answer(context, Problem.of(ProblemType.METHOD_NOT_ALLOWED, "use one of " + allowed));
    }

    private void answerUnknownPath(Context context) {
        answer(
                context,
                Problem.of(ProblemType.NOT_FOUND, "no resource has this path: those of the API are under /api/v1"));
    }

    /** The connection to the client is the only one that resources use themselves. As a rule nobody is there to read this. */
    private void answerBrokenOff(IOException e, Context context) {
        LOG.info("request {} broke off: {}", context.res().getHeader(RequestId.HEADER), reasons(e));
        answer(context, Problem.of(ProblemType.MALFORMED_HTTP, "the request broke off before its end: send it again"));
    }

    private void answerFailure(Exception e, Context context) {
        LOG.error("request {} failed", context.res().getHeader(RequestId.HEADER), e);
        answer(context, Problem.failed(e, UNEXPECTED));
    }

    /** What a status stands for, if nothing more is known. */
    static Problem ofStatus(int status, String detail) {
        return ProblemType.of(status)
                .map(type -> Problem.of(type, detail))
                .orElseGet(() -> new Problem("about:blank", HttpStatus.getMessage(status), status, detail, List.of()));
    }

    /** For what leaves no room to go on as usual, such as a stack that overflowed. */
    static void answerError(HttpServletResponse response, Error error) {
        LOG.error("request {} failed", response.getHeader(RequestId.HEADER), error);
        Problem problem = Problem.failed(error, UNEXPECTED);
        try {
            response.resetBuffer();
            response.setStatus(problem.status());
            response.setContentType(Problem.MEDIA_TYPE);
            response.getOutputStream().write(problem.document("").getBytes(StandardCharsets.UTF_8));
        } catch (IOException | IllegalStateException e) {
            LOG.debug("request {} could not be answered", response.getHeader(RequestId.HEADER), e);
        }
    }
}
