package dev.cairn.web;

import dev.cairn.planning.PlanId;
import dev.cairn.planning.PlanStore;
import dev.cairn.server.Services;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpStatus;

/** {@code /find}: how to find one's way back to a plan. */
final class FindPage {
    /** As it stands in a link to a page, a file or the API, or alone. */
    private static final Pattern ID = Pattern.compile("(?:^|/plans/)([A-Za-z0-9_-]+)(?:[/.?#].*)?$");

    private static final int LONGEST = 500;

    private final PlanStore store;
    private final Pages pages;

    FindPage(Services services, Pages pages) {
        this.store = services.store();
        this.pages = pages;
    }

    void show(Context context) {
        answer(context, "", "");
    }

    void find(Context context) throws IOException {
        String link = Fields.sent(context).text("link");
        Matcher found = ID.matcher(link);
        Optional<PlanId> id =
                link.length() <= LONGEST && found.find() ? PlanId.parse(found.group(1)) : Optional.empty();
        Optional<PlanId> known = id.filter(each -> store.find(each).isPresent());
        if (known.isPresent()) {
            Redirect.to(context, "/plans/" + known.get().value() + "/week");
        } else {
            context.status(HttpStatus.UNPROCESSABLE_ENTITY_422);
            answer(
                    context,
                    link,
                    link.isEmpty()
                            ? "Paste the link to your plan, or the part after /plans/."
                            : "This link has no plan. Check that you copied all of it: it ends in 22 letters, digits and signs.");
        }
    }

    private void answer(Context context, String link, String fault) {
        pages.answer(context, "find", Map.of("link", link, "fault", fault));
    }
}
