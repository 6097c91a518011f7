package dev.cairn.server;

import dev.cairn.planning.PlanPosition;
import dev.cairn.problem.ProblemException;
import dev.cairn.problem.ProblemType;
import io.javalin.http.Context;
import java.util.Arrays;
import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;

/** Where a plan stands, as headers have it: version and report, {@code "1.3"}. */
public final class EntityTag {
    private EntityTag() {}

    public static String of(PlanPosition position) {
        return "\"" + position.version() + "." + position.sequence() + "\"";
    }

    /**
     * Lets pass who has seen the plan as it stands, or does not say what was seen.
     *
     * @throws ProblemException if the plan has changed since the client saw it
     */
    public static void requireMatch(Context context, PlanPosition position) {
        Optional<String> seen = Optional.ofNullable(context.req().getHeader(HttpHeader.IF_MATCH.asString()));
        String now = of(position);
        boolean matches = seen.isEmpty()
                || Arrays.stream(seen.get().split(",", -1))
                        .map(String::strip)
                        .anyMatch(tag -> tag.equals("*") || tag.equals(now));
        if (!matches) {
            throw new ProblemException(
                    ProblemType.PRECONDITION_FAILED, "the plan is now at " + now + ": GET it, and decide again");
        }
    }
}
