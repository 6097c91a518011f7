package dev.cairn.server;

import dev.cairn.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has Jetty answer with a problem document where it answers itself: to malformed HTTP, say. */
final class ProblemPages extends ErrorHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemPages.class);

    /** A reason that can be told: plain words of a sensible length. */
    private static final Pattern TELLABLE = Pattern.compile("[ -~]{1,200}");

    @Override
    public boolean errorPageForMethod(String method) {
        return true;
    }

    @Override
    protected void generateResponse(
            Request request,
            Response response,
            int code,
            @Nullable String message,
            @Nullable Throwable cause,
            Callback callback) {
        Problem problem = ErrorAnswers.ofStatus(code, detail(code, message));
        if (code == HttpStatus.INTERNAL_SERVER_ERROR_500) {
            LOG.error("request {} failed: {}", RequestId.of(request), message, cause);
        }
        AnswerHeaders.put(request, response);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, Problem.MEDIA_TYPE);
        if (code == HttpStatus.SERVICE_UNAVAILABLE_503) {
            response.getHeaders().put(HttpHeader.RETRY_AFTER, ErrorAnswers.RETRY_SECONDS);
        }
        response.write(true, StandardCharsets.UTF_8.encode(problem.document("")), callback);
    }

    private static String detail(int code, @Nullable String message) {
        return switch (code) {
            case HttpStatus.INTERNAL_SERVER_ERROR_500 -> ErrorAnswers.UNEXPECTED;
            case HttpStatus.SERVICE_UNAVAILABLE_503 -> "the server is stopping: try again in a moment";
            default ->
                Optional.ofNullable(message)
                        .filter(reason -> TELLABLE.matcher(reason).matches())
                        .orElseGet(() -> HttpStatus.getMessage(code));
        };
    }
}
