package dev.cairn.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ScreenshotAnimations;
import dev.cairn.fixture.Site;
import dev.cairn.fixture.TestEngine;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Takes the pictures of the pages that the documentation shows. No test: {@code bin/picture-pages} runs it. */
class PagePictures {
    private static final Path FOLDER = TestEngine.home().resolve("docs/images");
    private static final int WIDE = 1280;

    /** Pixels of a sheet, at 96 an inch. */
    private static final int A4 = 794;

    @AutoClose
    private final Site site = Site.start();

    private interface Steps {
        void take(Page page);
    }

    private void picture(String name, Viewer viewer, String path, int height, Steps steps) {
        try (Window window = Chromium.shared().open(viewer, site.address())) {
            Page page = window.page();
            if (!viewer.telephone()) {
                page.setViewportSize(WIDE, height);
            }
            window.go(path);
            steps.take(page);
            page.screenshot(new ScreenshotOptions()
                    .setPath(FOLDER.resolve(name + ".png"))
                    .setAnimations(ScreenshotAnimations.DISABLED));
        }
    }

    @Test
    void take() {
        String plan = site.roadmap("ml-switcher-2026");
        picture("form", Viewer.DESKTOP, "/", 900, page -> {
            page.getByLabel("What is your goal?").selectOption("exam:MLS-C01");
            page.locator("#preview .verdict").waitFor();
        });
        picture("roadmap", Viewer.DESKTOP, plan, 1000, page -> {});
        picture("roadmap-dark", Viewer.DESKTOP.inTheDark(), plan, 1000, page -> {});
        picture("why", Viewer.DESKTOP, plan, 1000, page -> {
            page.locator(".step .why").first().click();
            page.locator(".step .because p").first().waitFor();
            page.locator("#exams").scrollIntoViewIfNeeded();
            page.evaluate("document.getElementById('exams').scrollIntoView()");
        });
        picture("telephone", Viewer.TELEPHONE, plan, 0, page -> {});
        picture("rule", Viewer.DESKTOP, "/rules/LIFE-006", 1000, page -> {});
        for (String learner : List.of("developer-2026", "deadline-too-near", "six-weeks-abroad", "new-to-aws")) {
            site.plan(learner);
        }
        picture("cohort", Viewer.DESKTOP, "/cohort", 800, page -> {});
        site.turnTo(LocalDate.of(2026, 11, 25));
        picture("week", Viewer.DESKTOP, plan + "/week", 1000, page -> {
            page.locator("article button.primary").first().click();
            page.locator("article.done").first().waitFor();
        });
        picture("telephone-week", Viewer.TELEPHONE, plan + "/week", 0, page -> {});
        site.turnTo(LocalDate.of(2026, 12, 9));
        picture("diff", Viewer.DESKTOP, plan + "/change", 900, page -> {
            page.getByText("All changes, line by line").click();
        });
        picture("print", Viewer.DESKTOP, plan, 1200, page -> {
            page.setViewportSize(A4, 1123);
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        });
    }
}
