package dev.cairn.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Response;
import dev.cairn.fixture.Site;
import dev.cairn.fixture.TestEngine;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** How much a page brings with it: all of it, for somebody who has nothing of it yet. */
class PageWeightTest {
    private static final int MOST_BYTES = 150_000;

    @AutoClose
    private final Site site = Site.forAuthors(TestEngine.home().resolve("rules"));

    @Test
    void everyPageOfAPlanOfAYearIsLight() {
        String plan = site.post("/plans", Map.of("target", "exam:AIP-C01", "hoursPerWeek", "6", "depth", "thorough"))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        assertThat(site.get(plan + "/week").body()).containsPattern("Week 1 of (5[2-9]|[6-9][0-9])");
        for (String path : List.of(
                "/",
                plan,
                plan + "/week",
                plan + "/change?hoursPerWeek=9",
                plan + "/take",
                "/cohort",
                "/cohort/upload",
                "/rules",
                "/rules/PATH-019",
                "/parameters",
                "/rules/PATH-019/edit",
                "/parameters/edit?file=path")) {
            assertThat(weight(path)).as(path).isLessThan(MOST_BYTES);
        }
    }

    private int weight(String path) {
        AtomicInteger bytes = new AtomicInteger();
        try (Window window = Chromium.shared().open(Viewer.DESKTOP, site.address())) {
            window.page().onResponse(response -> bytes.addAndGet(length(response)));
            window.go(path);
            window.page().waitForLoadState();
        }
        return bytes.get();
    }

    private static int length(Response response) {
        return Optional.ofNullable(response.headers().get("content-length"))
                .map(Integer::parseInt)
                .orElse(0);
    }
}
