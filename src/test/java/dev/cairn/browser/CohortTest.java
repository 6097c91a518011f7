package dev.cairn.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator.WaitForOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import dev.cairn.fixture.Site;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** A table of learners uploaded, and its plans filtered. */
class CohortTest {
    private static final String TABLE = """
            name,exam,asOf,hoursPerWeek,depth
            "Ana ""<b>"" Ruiz",CLF-C02,2026-01-12,8,minimal
            Ben,SAA-C03,2026-11-22,10,minimal
            Cem,SAA-C30,2026-11-22,10,minimal
            """;

    @AutoClose
    private final Site site = Site.start();

    @Test
    void uploadsAndFiltersWithAndWithoutScripts() {
        for (Viewer viewer : new Viewer[] {Viewer.DESKTOP, Viewer.TELEPHONE.withoutScripts()}) {
            try (Window window = Chromium.shared().open(viewer, site.address())) {
                uploadAndFilter(window, viewer.scripts());
            }
        }
    }

    private static void uploadAndFilter(Window window, boolean isLive) {
        Page page = window.page();
        window.go("/cohort/upload");
        page.locator("#file")
                .setInputFiles(new FilePayload("learners.csv", "text/csv", TABLE.getBytes(StandardCharsets.UTF_8)));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Preview"))
                .click();
        assertThat(page.locator("main").innerText()).contains("2 rows of 3 make a plan", "did you mean SAA-C03?");
        window.assertFits();

        page.getByText("Store 2 plans").click();
        assertThat(page.locator(".note").innerText()).contains("2 plans stored. 1 row has faults");
        window.assertFits();

        page.locator("#behind").selectOption("true");
        if (!isLive) {
            page.locator("#filters button").click();
        }
        page.waitForURL(address -> address.contains("behind=true"));
        page.locator("#found .learner")
                .getByText("Ben")
                .waitFor(new WaitForOptions().setState(WaitForSelectorState.DETACHED));
        assertThat(page.locator("#found").innerText()).contains("Ana \"<b>\" Ruiz", "Behind by");
        assertThat(page.locator("#found").innerText()).doesNotContain("Ben");
    }
}
