package dev.cairn.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A window of a browser that shows one site. It listens for what a page should not do: errors in scripts, complaints on the console, of the content security
 * policy among them, and requests to other hosts. Closing it fails the test if there was any. Not safe for use by several threads.
 */
public final class Window implements AutoCloseable {
    private static final Set<String> LOCAL_SCHEMES = Set.of("about", "blob", "data");

    private static final String TOO_WIDE = """
            () => {
              const root = document.documentElement;
              const beyond = root.scrollWidth - root.clientWidth;
              const sticksOut = element => element.getBoundingClientRect().right > root.clientWidth;
              return beyond <= 0 ? [] : [`the page, by ${beyond} pixels`].concat(
                [...document.body.querySelectorAll("*")]
                  .filter(element => sticksOut(element) && ![...element.children].some(sticksOut))
                  .map(element => element.outerHTML.slice(0, 120)));
            }""";

    /** Milliseconds that a page may take for what a test waits for. */
    private static final int PATIENCE = 120_000;

    private final BrowserContext context;
    private final URI site;
    private final Page page;
    private final Set<String> visited = new HashSet<>();
    private final List<String> noise = new ArrayList<>();

    Window(BrowserContext context, URI site) {
        this.context = context;
        this.site = site;
        context.onConsoleMessage(this::hear);
        context.onWebError(error -> noise.add("error in a script: " + error.error()));
        context.onRequest(request -> {
            if (request.isNavigationRequest()) {
                visited.add(request.url());
            }
            if (leaves(request.url())) {
                noise.add("request to another host: " + request.url());
            }
        });
        context.setDefaultTimeout(PATIENCE);
        page = context.newPage();
    }

    /** What it shows. */
    public Page page() {
        return page;
    }

    /** Shows what is at this path; what was answered, with any status. */
    public Response go(String path) {
        return Optional.ofNullable(page.navigate(path)).orElseThrow();
    }

    /** A whole page as PNG. Folders that are missing are made. */
    public void screenshot(Path file) {
        page.screenshot(
                new ScreenshotOptions().setPath(file).setFullPage(true).setAnimations(ScreenshotAnimations.DISABLED));
    }

    /** All that pages did and should not have done, so far. */
    public List<String> noise() {
        // What the page has said by now is heard before it answers.
        page.title();
        return List.copyOf(noise);
    }

    /** Forgets what was wrong, where a test has looked at it. */
    public void forget() {
        noise.clear();
    }

    public void assertQuiet() {
        assertThat(noise())
                .as("what %s did and should not have done", page.url())
                .isEmpty();
    }

    /** That nobody has to scroll sideways. */
    public void assertFits() {
        assertThat((List<?>) page.evaluate(TOO_WIDE))
                .as("what is too wide in %s", page.url())
                .isEmpty();
    }

    private void hear(ConsoleMessage message) {
        if (message.type().equals("error") && !tellsTheStatus(message)) {
            noise.add("on the console: " + message.text() + " (" + message.location() + ")");
        }
    }

    /** Of the page itself: the test asked for it, and looks at its status if it matters. */
    private boolean tellsTheStatus(ConsoleMessage message) {
        return message.text().startsWith("Failed to load resource: the server responded with a status of")
                && visited.stream().anyMatch(address -> message.location().startsWith(address + ":"));
    }

    private boolean leaves(String address) {
        URI asked = URI.create(address);
        return !LOCAL_SCHEMES.contains(asked.getScheme())
                && !(site.getScheme().equals(asked.getScheme())
                        && site.getAuthority().equals(asked.getAuthority()));
    }

    @Override
    public void close() {
        try {
            assertQuiet();
        } finally {
            context.close();
        }
    }
}
