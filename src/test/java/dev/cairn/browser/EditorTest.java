package dev.cairn.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import dev.cairn.fixture.Site;
import dev.cairn.fixture.TestEngine;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A rule is edited, as its author would do it. */
class EditorTest {
    private static final String EDIT = "/rules/FIT-009/edit";

    @AutoClose
    private final Site site = Site.forAuthors(TestEngine.home().resolve("rules"));

    static List<Viewer> viewers() {
        return Stream.of(Viewer.DESKTOP, Viewer.TELEPHONE)
                .flatMap(viewer -> Stream.of(viewer, viewer.withoutScripts()))
                .toList();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
    }

    private static void edit(Page page, String old, String replacement) {
        Locator rule = page.getByLabel("The rule");
        String text = rule.inputValue();
        assertThat(text).contains(old);
        rule.fill(text.replace(old, replacement));
    }

    /** Scripts do without it. */
    private static void attempt(Page page, Viewer viewer, String wanted) {
        if (!viewer.scripts()) {
            button(page, "Try").click();
        }
        told(page, wanted);
    }

    private static void told(Page page, String wanted) {
        page.locator(".told", new Page.LocatorOptions().setHasText(wanted)).waitFor();
    }

    @ParameterizedTest
    @MethodSource("viewers")
    void fromAMistakeToAPatch(Viewer viewer) throws Exception {
        try (Window window = Chromium.shared().open(viewer, site.address())) {
            Page page = window.page();
            page.setDefaultTimeout(600_000);
            window.go("/rules/FIT-009");
            page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Edit").setExact(true))
                    .click();

            edit(page, "$exam : exam )", "$exam : exma )");
            attempt(page, viewer, "1 fault in the draft");
            assertThat(page.locator("#tried").innerText())
                    .contains("The rule, line 11", "no property 'exma' on Step", "did you mean 'exam'?");

            edit(page, "$exam : exma )", "$exam : exam )");
            edit(page, "$weeks, $last", "$weeks + 2, $last");
            if (!viewer.scripts()) {
                attempt(page, viewer, "No faults.");
                button(page, "Show the impact").click();
            }
            told(page, "Plans change for");
            assertThat(page.locator("#tried").innerText())
                    .contains("Fails:", "FIT-009 One week in about eight is for rest: edited", "samples");
            window.assertFits();

            Download patch = page.waitForDownload(
                    () -> button(page, "Download the patch").click());
            assertThat(Files.readString(patch.path()))
                    .contains("-    insertLogical(new RestRhythm($exam, $weeks, $last));")
                    .contains("+    insertLogical(new RestRhythm($exam, $weeks + 2, $last));");
        }
    }

    @Test
    void keepsTheFocusWhileSomebodyTypes() {
        try (Window window = Chromium.shared().open(Viewer.DESKTOP, site.address())) {
            Page page = window.page();
            page.setDefaultTimeout(600_000);
            window.go(EDIT);
            page.getByLabel("The rule").focus();
            page.keyboard().press("ControlOrMeta+Home");
            page.keyboard().type("x");
            told(page, "in the draft");
            page.keyboard().type("y");

            assertThat(page.getByLabel("The rule").inputValue()).startsWith("xypackage");
        }
    }

    @Test
    void leadsFromAFaultToItsLine() {
        try (Window window = Chromium.shared().open(Viewer.DESKTOP, site.address())) {
            Page page = window.page();
            page.setDefaultTimeout(600_000);
            window.go(EDIT);
            edit(page, "$exam : exam )", "$exam : exma )");
            page.getByText("The rule, line 11, column 19").click();
            page.keyboard().type("!");

            assertThat(page.getByLabel("The rule").inputValue()).contains("$exam : !exma )");
        }
    }

    @Test
    void canBeUsedByEverybodyWhateverItShows() {
        for (Viewer viewer : List.of(Viewer.DESKTOP, Viewer.TELEPHONE.inTheDark())) {
            try (Window window = Chromium.shared().open(viewer, site.address())) {
                Page page = window.page();
                page.setDefaultTimeout(600_000);
                window.go(EDIT);
                edit(page, "$exam : exam )", "$exam : exma )");
                told(page, "in the draft");
                window.assertFits();
                Accessibility.assertNoViolations(page);
                edit(page, "$exam : exma )", "$exam : exam )");
                edit(page, "$weeks, $last", "$weeks + 2, $last");
                told(page, "Plans change for");
                page.evaluate("document.querySelectorAll('details').forEach(part => part.open = true)");
                window.assertFits();
                Accessibility.assertNoViolations(page);
            }
        }
    }
}
