package dev.cairn.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Route.FulfillOptions;
import dev.cairn.fixture.Site;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Plans and the description of the API in a browser; and that the browser notices what is wrong. */
class ChromiumTest {
    @AutoClose
    private static final Site SITE = Site.start();

    private static final String FITS = SITE.plan("architect-renewing") + ".html";
    private static final String DOES_NOT_FIT = SITE.plan("deadline-too-near") + ".html";

    static List<Viewer> viewers() {
        return Stream.of(Viewer.DESKTOP, Viewer.TELEPHONE)
                .flatMap(viewer -> Stream.of(viewer, viewer.inTheDark()))
                .flatMap(viewer -> Stream.of(viewer, viewer.withoutScripts()))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("viewers")
    void everybodyCanReadAPlan(Viewer viewer) {
        for (String path : List.of(FITS, DOES_NOT_FIT)) {
            try (Window window = Chromium.shared().open(viewer, SITE.address())) {
                assertThat(window.go(path).status()).isEqualTo(200);
                assertThat(window.page().locator("h1").innerText()).contains("plan");
                window.assertFits();
                if (viewer.scripts()) {
                    Accessibility.assertNoViolations(window.page());
                }
            }
        }
    }

    static List<Viewer> viewersInTheLight() {
        return viewers().stream().filter(viewer -> !viewer.dark()).toList();
    }

    @ParameterizedTest
    @MethodSource("viewersInTheLight")
    void showsTheApi(Viewer viewer) {
        try (Window window = Chromium.shared().open(viewer, SITE.address())) {
            window.go("/docs");

            window.page()
                    .locator(viewer.scripts() ? "#docs .opblock" : "noscript a")
                    .first()
                    .waitFor();
        }
    }

    @Test
    void takesPictures(@TempDir Path folder) throws Exception {
        Path picture = folder.resolve("telephone/plan.png");
        try (Window window = Chromium.shared().open(Viewer.TELEPHONE, SITE.address())) {
            window.go(FITS);
            window.screenshot(picture);
        }

        assertThat(Files.size(picture)).isPositive();
    }

    @Test
    void noticesWhatAPageShouldNotDo() {
        Window window = show("""
                <!DOCTYPE html><title>Noise</title><h1 style="color: red">Noise</h1>
                <img src="http://elsewhere.invalid/pixel.png" alt="">
                <script nonce="n">console.error("a complaint"); throw new Error("a fault")</script>
                <script>alert("injected")</script>""");

        assertThat(String.join("\n", window.noise()))
                .contains("style-src", "script-src", "a complaint", "a fault", "http://elsewhere.invalid/pixel.png");
        assertThatThrownBy(window::close).isInstanceOf(AssertionError.class).hasMessageContaining("a complaint");
    }

    @Test
    void doesNotMindTheStatusThatAPageHas() {
        try (Window window = Chromium.shared().open(Viewer.DESKTOP, SITE.address())) {
            assertThat(window.go("/nowhere").status()).isEqualTo(404);
        }
    }

    @Test
    void findsWhatSomeCannotUse() {
        try (Window window = show("""
                <!DOCTYPE html><html lang="en"><title>Faults</title><main><h1>Faults</h1><input>
                <button>a</button><button>b</button></main>""")) {
            assertThatThrownBy(() -> Accessibility.assertNoViolations(window.page()))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("label (critical)")
                    .hasMessageContaining("at input")
                    .hasMessageContaining("<input>");
        }
    }

    private static Window show(String html) {
        Window window = Chromium.shared().open(Viewer.DESKTOP, SITE.address());
        window.page()
                .route(
                        "**/made-up",
                        route -> route.fulfill(new FulfillOptions()
                                .setContentType("text/html")
                                .setHeaders(Map.of(
                                        "Content-Security-Policy",
                                        "default-src 'none'; script-src 'nonce-n'; img-src *"))
                                .setBody(html)));
        window.go("/made-up");
        return window;
    }
}
