package dev.cairn.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Tracing.StartOptions;
import com.microsoft.playwright.Tracing.StopOptions;
import com.microsoft.playwright.options.AriaRole;
import dev.cairn.fixture.Site;
import dev.cairn.fixture.TestEngine;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What people come for, from the first page on, as they would do it. */
class JourneysTest {
    private static final Pattern ROADMAP = Pattern.compile(".*/plans/[A-Za-z0-9_-]{22}$");
    private static final int MOST_TABS = 60;

    @AutoClose
    private final Site site = Site.start();

    static List<Viewer> viewers() {
        return Stream.of(Viewer.DESKTOP, Viewer.TELEPHONE)
                .flatMap(viewer -> Stream.of(viewer, viewer.withoutScripts()))
                .toList();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(
                AriaRole.LINK, new GetByRoleOptions().setName(name).setExact(true));
    }

    /** Recorded as {@code target/journeys/*.zip}, for Playwright's trace viewer. */
    @ParameterizedTest
    @MethodSource("viewers")
    void fromTheFrontPageToAPlanInTheCalendar(Viewer viewer) throws Exception {
        try (Window window = Chromium.shared().open(viewer, site.address())) {
            Page page = window.page();
            page.context()
                    .tracing()
                    .start(new StartOptions().setScreenshots(true).setSnapshots(true));
            window.go("/");

            page.getByLabel("What is your goal?").selectOption("exam:SAA-C03");
            page.getByLabel("Hours a week").fill("6");
            button(page, "Make my plan").click();

            page.waitForURL(ROADMAP);
            assertThat(page.locator("h1").innerText()).isEqualTo("Your roadmap to SAA-C03");
            assertThat(page.locator(".verdict").first().innerText()).startsWith("It fits: you sit SAA-C03 on");
            Download calendar =
                    page.waitForDownload(() -> link(page, "Add to my calendar").click());
            String events = Files.readString(calendar.path());
            assertThat(events).startsWith("BEGIN:VCALENDAR").contains("BEGIN:VEVENT", "SAA-C03");
            page.context().tracing().stop(new StopOptions().setPath(recording(viewer)));
        }
    }

    private static Path recording(Viewer viewer) {
        String name = (viewer.telephone() ? "telephone" : "desktop") + (viewer.scripts() ? "" : "-without-scripts");
        return TestEngine.home().resolve("target/journeys/" + name + ".zip");
    }

    @Test
    void byKeyboardAlone() {
        try (Window window = Chromium.shared().open(Viewer.DESKTOP, site.address())) {
            Page page = window.page();
            window.go("/");

            tabTo(page, "target");
            page.keyboard().type("Developer");
            tabTo(page, "hoursPerWeek");
            page.keyboard().press("ControlOrMeta+a");
            page.keyboard().type("7");
            tabTo(page, "Make my plan");
            page.keyboard().press("Enter");
            page.waitForURL(ROADMAP);
            tabTo(page, "Why?");
            page.keyboard().press("Enter");
            page.locator(".because p").first().waitFor();
            tabTo(page, "Start with this week");
            page.keyboard().press("Enter");
            page.waitForURL("**/week");
            tabTo(page, "Done");
            page.keyboard().press("Enter");
            page.locator("article.done").first().waitFor();

            assertThat(page.locator("article.done").count()).isOne();
            assertThat((String) page.evaluate("document.activeElement.id")).startsWith("done-");
        }
    }

    /** Presses the tabulator until the element with this id or these words has the focus. */
    private static void tabTo(Page page, String wanted) {
        for (int i = 0; i < MOST_TABS; i++) {
            page.keyboard().press("Tab");
            Object found = page.evaluate(
                    "wanted => { const at = document.activeElement; return at.id === wanted || at.innerText?.trim() === wanted; }",
                    wanted);
            if (Boolean.TRUE.equals(found)) {
                return;
            }
        }
        throw new AssertionError("the tabulator does not lead to " + wanted);
    }

    @Test
    void saysWhileTheFormIsFilledInWhatWouldComeOfIt() {
        try (Window window = Chromium.shared().open(Viewer.DESKTOP, site.address())) {
            Page page = window.page();
            window.go("/");

            page.getByLabel("What is your goal?").selectOption("exam:MLS-C01");
            page.locator("#preview .note.critical").waitFor();
            assertThat(page.locator("#preview").innerText())
                    .contains("MLS-C01 retired on 31 March 2026", "instead of MLS-C01");
            page.getByText("How well you know the domains").click();
            page.getByLabel("How sure you feel about Data Preparation for ML and AI")
                    .selectOption("2");

            page.getByLabel("Exam by (optional)").fill("2027-01-25");
            page.locator("#preview .verdict.infeasible").waitFor();
            page.locator("#preview .offers button").first().click();
            page.locator("#preview .verdict:not(.infeasible)").waitFor();
            assertThat(page.locator("[id='confidence.MLA-C02.1']").inputValue()).isEqualTo("2");

            page.getByText("Certifications and failed attempts").click();
            page.locator("[id='held.0.exam']").selectOption("CLF-C02");
            page.locator("[id='held.0.passedOn']").fill("2025-03-01");
            // While what was filled in is on its way.
            button(page, "Another certification").click();
            page.locator("[id='held.1.exam']").waitFor();
            assertThat(page.locator("[id='held.0.passedOn']").inputValue()).isEqualTo("2025-03-01");
        }
    }

    @ParameterizedTest
    @MethodSource("viewers")
    void focusGoesToTheFirstFaultAndNothingTypedIsLost(Viewer viewer) {
        try (Window window = Chromium.shared().open(viewer, site.address())) {
            Page page = window.page();
            window.go("/");
            page.getByLabel("What is your goal?").selectOption("goal:security");
            page.getByLabel("Hours a week").fill("many");
            page.locator("summary", new Page.LocatorOptions().setHasText("Your experience"))
                    .click();
            page.getByLabel("A name for the plan").fill("<Ana> & \"co\"");

            button(page, "Make my plan").click();

            page.locator("#hoursPerWeek-fault").waitFor();
            assertThat(page.locator("#hoursPerWeek").inputValue()).isEqualTo("many");
            assertThat(page.locator("[id='learner.name']").inputValue()).isEqualTo("<Ana> & \"co\"");
            assertThat(page.locator("#target").inputValue()).isEqualTo("goal:security");
            page.waitForCondition(() -> page.locator("#hoursPerWeek:focus").count() == 1);
        }
    }

    @Test
    void theRoadmapAnswersWhyAndWhatIf() {
        String plan = site.roadmap("ml-switcher-2026");
        try (Window window = Chromium.shared().open(Viewer.DESKTOP, site.address())) {
            Page page = window.page();
            window.go(plan);

            page.locator(".step .why").first().click();
            page.locator(".step .because p").first().waitFor();
            page.getByText("Rules and sources").first().click();
            assertThat(page.locator(".step .because").first().innerText())
                    .contains("MLA-C02 is in your path", "Source, from AWS");
            page.locator(".step .why").first().click();
            page.waitForCondition(
                    () -> page.locator(".step .because").first().innerText().isEmpty());
            page.getByLabel("Why not another exam?").selectOption("SAA-C03");
            button(page, "Show why not").click();
            page.getByText("SAA-C03 is not in your path").waitFor();

            page.locator("#wish #hoursPerWeek").fill("4");
            page.locator("#wish #hoursPerWeek").blur();
            page.locator("#outcome .verdict").waitFor();
            assertThat(page.locator("#outcome").innerText()).contains("13 February 2027", "Make this my plan");
            assertThat(page.url()).endsWith(plan);
            page.reload();
            assertThat(page.locator(".verdict").first().innerText()).contains("Saturday 13 February 2027");
        }
    }

    @ParameterizedTest
    @MethodSource("viewers")
    void aWeekIsTickedOffAndAPlanMadeAnew(Viewer viewer) {
        String plan = site.roadmap("ml-switcher-2026");
        site.turnTo(LocalDate.of(2026, 12, 9));
        try (Window window = Chromium.shared().open(viewer, site.address())) {
            Page page = window.page();
            window.go(plan + "/week");
            assertThat(page.locator("#progress").innerText()).contains("You are behind by");

            page.locator("article button.primary", new Page.LocatorOptions().setHasText("Done"))
                    .first()
                    .click();
            page.locator("article.done").first().waitFor();
            page.reload();
            assertThat(page.locator("article.done").count()).isOne();

            page.getByText("See a new plan for the rest").click();
            page.locator("#outcome .verdict").waitFor();
            page.getByText("All changes, line by line").click();
            assertThat(page.locator(".diff tbody tr").count()).isGreaterThan(3);
            button(page, "Make this my plan").click();
            page.waitForURL("**/week?made=2");
            assertThat(page.locator("article.done").count()).isOne();
            assertThat(page.locator("#progress").innerText()).doesNotContain("You are behind by");
        }
    }

    @Test
    void enterDoesWhatItsFieldIsFor() {
        String plan = site.roadmap("ml-switcher-2026");
        site.turnTo(LocalDate.of(2026, 11, 23));
        try (Window window = Chromium.shared().open(Viewer.DESKTOP, site.address())) {
            Page page = window.page();
            window.go(plan + "/week");
            Locator session = page.locator("article.session").first();
            String id = session.getAttribute("id");
            session.getByText("Minutes, another day, missed, lock").click();

            session.getByLabel("Another day").fill("2026-11-25");
            session.getByLabel("Another day").press("Enter");

            page.waitForURL("**/weeks/1#s-*");
            assertThat(page.locator("article.done").count()).isZero();
            String heading = "//*[@id='" + id + "']/preceding::h2[contains(@class, 'day')][1]";
            assertThat(page.locator("xpath=" + heading).innerText()).contains("25 November");
        }
    }

    @Test
    void whoeverComesBackFindsTheFormAsItWasFilledIn() {
        try (Window window = Chromium.shared().open(Viewer.DESKTOP, site.address())) {
            Page page = window.page();
            window.go("/");
            page.getByLabel("What is your goal?").selectOption("exam:SAA-C03");
            page.getByLabel("Hours a week").fill("6");
            page.getByLabel("Exam by (optional)").fill("2027-06-30");
            button(page, "Make my plan").click();
            page.waitForURL(ROADMAP);

            page.goBack();

            assertThat(page.getByLabel("Hours a week").inputValue()).isEqualTo("6");
            assertThat(page.getByLabel("Exam by (optional)").inputValue()).isEqualTo("2027-06-30");
        }
    }

    @Test
    void aSecondTabLosesNothing() {
        String plan = site.roadmap("ml-switcher-2026");
        try (Window one = Chromium.shared().open(Viewer.DESKTOP, site.address());
                Window other = Chromium.shared().open(Viewer.TELEPHONE, site.address())) {
            one.go(plan + "/week");
            other.go(plan + "/week");

            one.page().locator("article button.primary").nth(0).click();
            one.page().locator("article.done").first().waitFor();
            other.page().locator("article button.primary").nth(1).click();
            other.page().locator("article.done").first().waitFor();

            one.page().reload();
            assertThat(one.page().locator("article.done").count()).isEqualTo(2);
        }
    }

    @Test
    void theLinkIsCopied() {
        String plan = site.roadmap("new-to-aws");
        try (Window window = Chromium.shared().open(Viewer.DESKTOP, site.address())) {
            Page page = window.page();
            page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
            window.go(plan + "/take");

            button(page, "Copy").click();

            button(page, "Copied").waitFor();
            assertThat((String) page.evaluate("navigator.clipboard.readText()")).isEqualTo(site.address() + plan);
        }
    }
}
