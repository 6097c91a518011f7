package dev.cairn.web;

import dev.cairn.desk.Caller;
import dev.cairn.server.Callers;
import io.javalin.http.Context;
import java.util.Optional;

/**
 * What stands around the pages of advisors.
 *
 * @param organisation for which somebody is logged in; nothing where nobody needs a key
 */
record AdvisorFrame(Optional<String> organisation) {
    static AdvisorFrame of(Context context) {
        return Callers.of(context) instanceof Caller.Advisor advisor
                ? new AdvisorFrame(Optional.of(advisor.organisation()))
                : new AdvisorFrame(Optional.empty());
    }
}
