package dev.cairn.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.fixture.Site;
import dev.cairn.fixture.TestEngine;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page, for everybody: wide and narrow, light and dark, with and without scripts. */
class PagesTest {
    @AutoClose
    private static final Site SITE = Site.forAuthors(TestEngine.home().resolve("rules"));

    private static final String LONG = SITE.roadmap("architect-renewing");
    private static final String ABROAD = SITE.roadmap("six-weeks-abroad");
    private static final String DOES_NOT_FIT = SITE.roadmap("deadline-too-near");
    private static final String REPLACED = SITE.roadmap("ml-switcher-2026");

    private static final List<String> PATHS = List.of(
            "/",
            "/?sample=ml-switcher-2026",
            "/?sample=failed-attempt",
            "/?target=exam:SAA-C03&hoursPerWeek=5&examBy=2026-12-24",
            LONG,
            DOES_NOT_FIT,
            REPLACED,
            REPLACED + "/week",
            LONG + "/weeks/6",
            ABROAD + "/weeks/9",
            LONG + "/change?hoursPerWeek=3",
            DOES_NOT_FIT + "/change?examBy=2026-11-01",
            LONG + "/why/verdict",
            REPLACED + "/why/exam.MLA-C02",
            REPLACED + "/why-not?exam=SAA-C03",
            LONG + "/take",
            "/find",
            "/cohort",
            "/cohort?examWithin=soon",
            "/cohort?status=finished",
            "/cohort/upload",
            "/login",
            "/rules",
            "/rules?words=exam&label=aws",
            "/rules?stage=nowhere",
            "/rules/EFF-013",
            "/rules/PATH-026",
            "/rules/NONE-001",
            "/parameters",
            "/rules/EFF-013/edit",
            "/rules/NONE-001/edit",
            "/parameters/edit?file=fit",
            "/plans/AAAAAAAAAAAAAAAAAAAAAA",
            "/nowhere");

    static List<Viewer> viewers() {
        return Stream.of(Viewer.DESKTOP, Viewer.TELEPHONE)
                .flatMap(viewer -> Stream.of(viewer, viewer.inTheDark()))
                .flatMap(viewer -> Stream.of(viewer, viewer.withoutScripts()))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("viewers")
    void everybodyCanUseEveryPage(Viewer viewer) {
        try (Window window = Chromium.shared().open(viewer, SITE.address())) {
            for (String path : PATHS) {
                assertThat(window.go(path).status()).as(path).isLessThan(500);
                assertThat(window.page().locator("h1").count()).as(path).isEqualTo(1);
                window.assertFits();
                if (viewer.scripts()) {
                    window.page().evaluate("document.querySelectorAll('details').forEach(part => part.open = true)");
                    window.assertFits();
                    Accessibility.assertNoViolations(window.page());
                }
            }
        }
    }

    @Test
    void printsWithoutWhatOnlyAScreenNeeds() {
        try (Window window = Chromium.shared().open(Viewer.DESKTOP, SITE.address())) {
            window.go(LONG);
            window.page()
                    .emulateMedia(new com.microsoft.playwright.Page.EmulateMediaOptions()
                            .setMedia(com.microsoft.playwright.options.Media.PRINT));

            assertThat(window.page().locator("nav").first().isVisible()).isFalse();
            assertThat(window.page().locator("svg.wide").isVisible()).isTrue();
            assertThat(window.page().locator("#exams").isVisible()).isTrue();
        }
    }
}
