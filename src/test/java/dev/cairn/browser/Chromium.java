package dev.cairn.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import java.io.File;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The Chromium of this machine, which finds this machine alone. Not safe for use by several threads. */
public final class Chromium implements AutoCloseable {
    private static final String VARIABLE = "CAIRN_CHROMIUM";

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /** The one that all tests share, started when the first asks for it. Ends with the tests. */
    public static Chromium shared() {
        return Shared.CHROMIUM;
    }

    private static final class Shared {
        private static final Chromium CHROMIUM = start();
    }

    /**
     * One of its own.
     *
     * @throws AssertionError if the machine has none
     */
    public static Chromium start() {
        Path executable = executable();
        Playwright playwright =
                Playwright.create(new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        boolean root = "root".equals(System.getProperty("user.name"));
        return new Chromium(
                playwright,
                playwright
                        .chromium()
                        .launch(new LaunchOptions()
                                .setExecutablePath(executable)
                                .setChromiumSandbox(!root)
                                .setArgs(List.of(
                                        "--disable-gpu",
                                        "--disable-quic",
                                        "--no-first-run",
                                        "--disable-background-networking",
                                        "--disable-component-update",
                                        "--disable-sync",
                                        "--lang=en-GB",
                                        "--no-proxy-server",
                                        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"))));
    }

    private static Path executable() {
        Optional<String> named = Optional.ofNullable(System.getenv(VARIABLE)).filter(path -> !path.isEmpty());
        Stream<Path> candidates = named.map(path -> Stream.of(Path.of(path))).orElseGet(Chromium::onThePath);
        return candidates
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(
                        () -> new AssertionError(named.map(path -> VARIABLE + " is " + path + ", which cannot be run")
                                        .orElse("there is no Chromium on the PATH")
                                + ": install Chromium or Chrome, or set " + VARIABLE
                                + " to the path of one; bin/test does so where it may"));
    }

    private static Stream<Path> onThePath() {
        List<String> folders = Pattern.compile(Pattern.quote(File.pathSeparator))
                .splitAsStream(Optional.ofNullable(System.getenv("PATH")).orElse(""))
                .toList();
        return NAMES.stream().flatMap(name -> folders.stream().map(folder -> Path.of(folder, name)));
    }

    /**
     * A window of its own, without cookies.
     *
     * @param site where paths begin, and what pages may ask
     */
    public Window open(Viewer viewer, URI site) {
        return new Window(browser.newContext(viewer.options().setBaseURL(site.toString())), site);
    }

    @Override
    public void close() {
        playwright.close();
    }
}
