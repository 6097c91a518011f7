package dev.cairn.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.fixture.Site;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class ChangePagesTest {
    @AutoClose
    private final Site site = Site.start();

    private final String plan = site.roadmap("ml-switcher-2026");

    /** What the button of a page that shows a change would send. */
    private static Map<String, String> shown(String page) {
        Map<String, String> fields = new LinkedHashMap<>();
        Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\">")
                .matcher(page)
                .results()
                .forEach(field -> fields.put(field.group(1), field.group(2)));
        assertThat(fields).containsKey("seen");
        return fields;
    }

    private String version() {
        return site.get(plan).body().replaceAll("(?s).*, version ([0-9]+)<.*", "$1");
    }

    @Test
    void showsWhatWouldChangeAndChangesNothing() {
        HttpResponse<String> tried = site.get(plan + "/change?hoursPerWeek=5");

        assertThat(tried.body())
                .contains("13 February 2027", "Make this my plan", "sessions change", "All changes, line by line")
                .containsPattern("<strong>[0-9]+ [A-Z][a-z]+ 2027</strong>");
        assertThat(version()).isEqualTo("1");
    }

    @Test
    void aScriptGetsTheOutcomeAlone() {
        HttpResponse<String> tried =
                site.send(site.request(plan + "/change?hoursPerWeek=5").header("HX-Request", "true"));

        assertThat(tried.body()).contains("Make this my plan").doesNotContain("<html", "<form class=\"sheet\"");
    }

    @Test
    void changesThePlanWhenAsked() {
        Map<String, String> asked = shown(
                site.get(plan + "/change?hoursPerWeek=5&unavailable.0.from=2026-12-24&unavailable.0.to=2027-01-03")
                        .body());

        HttpResponse<String> changed = site.post(plan + "/change", asked);

        assertThat(changed.statusCode()).isEqualTo(303);
        assertThat(site.get(changed.headers().firstValue("Location").orElseThrow())
                        .body())
                .contains("this is your plan now", "of your 300 minutes");
        assertThat(version()).isEqualTo("2");
        assertThat(site.get(plan + "/change").body()).contains("value=\"2026-12-24\"", "Nothing changes.");
    }

    @Test
    void whatWasTriedIsNotDoneToAPlanThatHasGoneOn() {
        Map<String, String> asked =
                shown(site.get(plan + "/change?hoursPerWeek=5").body());
        String learn =
                site.get(plan + "/week").body().replaceAll("(?s).*?/sessions/([a-z0-9-]*-learn-[a-z0-9-]+)\".*", "$1");
        site.post(plan + "/sessions/" + learn, Map.of("state", "done"));

        HttpResponse<String> stale = site.post(plan + "/change", asked);

        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(stale.body()).contains("The plan has changed since you opened it", "value=\"5\"");
        assertThat(version()).isEqualTo("1");
        assertThat(site.post(plan + "/change", shown(stale.body())).statusCode())
                .isEqualTo(303);
        assertThat(site.get(plan + "/week").body()).contains("✓ Done, undo");
    }

    @Test
    void aWishThatCannotBeMetStaysInItsField() {
        HttpResponse<String> answer = site.get(plan + "/change?hoursPerWeek=lots&examBy=2026-11-01");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("value=\"lots\"", "id=\"hoursPerWeek-fault\"", "id=\"examBy-fault\"")
                .doesNotContain("Make this my plan");
    }

    @Test
    void anEmptyDeadlineIsNone() {
        String near = site.roadmap("deadline-too-near");

        assertThat(site.get(near + "/change?examBy=").body()).contains("It fits: you sit SAA-C03");
    }

    @Test
    void theRoadmapLeadsToWhatAnOfferChanges() {
        String near = site.roadmap("deadline-too-near");
        String link = site.get(near)
                .body()
                .replaceAll("(?s).*?href=\"(/plans/[^\"]+/change\\?[^\"]+)\".*", "$1")
                .replace("&amp;", "&");

        assertThat(site.get(link).body()).contains("It fits").doesNotContain("It does not fit");
    }

    @Test
    void planningAnewMovesWhatWasMissed() {
        site.turnTo(LocalDate.of(2026, 12, 10));

        HttpResponse<String> made =
                site.post(plan + "/change", shown(site.get(plan + "/change").body()));

        assertThat(made.statusCode()).isEqualTo(303);
        assertThat(site.get(plan + "/week").body()).doesNotContain("Behind by");
    }

    private void make(String wish) {
        HttpResponse<String> made = site.post(
                plan + "/change", shown(site.get(plan + "/change" + wish).body()));
        assertThat(made.statusCode()).isEqualTo(303);
    }

    /** What the button of a version would send. */
    private static Map<String, String> back(String page, int version) {
        String form =
                page.replaceAll("(?s).*(<form action=\"[^\"]*/revert\".*?Go back to version " + version + "<).*", "$1");
        Map<String, String> fields = shown(form.substring(form.lastIndexOf("<form")));
        assertThat(fields).containsEntry("version", Integer.toString(version));
        return fields;
    }

    @Test
    void aPlanThatWasNeverChangedHasNoVersionsToChooseFrom() {
        assertThat(site.get(plan + "/change").body()).doesNotContain("Go back to version");
    }

    @Test
    void listsVersionsAndShowsEachAsItWasMade() {
        make("?hoursPerWeek=5");

        String page = site.get(plan + "/change").body();

        assertThat(page)
                .contains(
                        "Version 2</strong>, 22 November 2026: your plan now. You changed your hours a week.",
                        "Version 1</strong>, 22 November 2026. The first version.",
                        "MLA-C02 on ",
                        "Show version 1",
                        "Go back to version 1")
                .doesNotContain("Go back to version 2");
        String first = page.replaceAll("(?s).*href=\"([^\"]+version=1)\".*", "$1");
        assertThat(site.get(first).statusCode()).isEqualTo(200);
        assertThat(site.get(first).body()).contains("<html");
    }

    @Test
    void goesBackToAVersionAndKeepsWhatWasDone() {
        make("?hoursPerWeek=5");
        String learn =
                site.get(plan + "/week").body().replaceAll("(?s).*?/sessions/([a-z0-9-]*-learn-[a-z0-9-]+)\".*", "$1");
        site.post(plan + "/sessions/" + learn, Map.of("state", "done"));
        Map<String, String> asked = back(site.get(plan + "/change").body(), 1);

        HttpResponse<String> gone = site.post(plan + "/revert", asked);

        assertThat(gone.statusCode()).isEqualTo(303);
        assertThat(site.get(gone.headers().firstValue("Location").orElseThrow()).body())
                .contains("this is your plan now", "✓ Done, undo");
        assertThat(version()).isEqualTo("3");
        assertThat(site.get(plan + "/change").body()).contains("Back to version 1. You reported 1 session done.");
    }

    @Test
    void doesNotGoBackFromAPlanThatHasGoneOn() {
        make("?hoursPerWeek=5");
        Map<String, String> asked = back(site.get(plan + "/change").body(), 1);
        make("?hoursPerWeek=6");

        HttpResponse<String> stale = site.post(plan + "/revert", asked);

        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(stale.body()).contains("The plan has changed since you opened it");
        assertThat(version()).isEqualTo("3");
        assertThat(site.post(plan + "/revert", back(stale.body(), 2)).statusCode())
                .isEqualTo(303);
    }

    @Test
    void aVersionThatIsNotThereIsNotFound() {
        Map<String, String> asked = new LinkedHashMap<>(
                shown(site.get(plan + "/change?hoursPerWeek=5").body()));
        asked.put("version", "7");

        assertThat(site.post(plan + "/revert", asked).statusCode()).isEqualTo(404);
        asked.put("version", "<b>");
        assertThat(site.post(plan + "/revert", asked).statusCode()).isEqualTo(422);
        assertThat(site.post(plan + "/revert", asked).body()).doesNotContain("<b>");
    }

    @Test
    void olderVersionsAreOnPagesOfTheirOwn() {
        for (int made = 0; made < VersionsView.SIZE; made++) {
            make("?hoursPerWeek=" + (5 + made % 2));
        }

        String page = site.get(plan + "/change").body();
        String older = page.replaceAll("(?s).*href=\"([^\"]+)\">Older versions<.*", "$1");

        assertThat(page).contains("Version 11<", "Version 2<").doesNotContain("Version 1<");
        assertThat(site.get(older).body()).contains("Version 1<").doesNotContain("Version 2<", "Older versions");
        assertThat(site.get(plan + "/versions?before=1").body()).contains("no older versions");
        assertThat(site.post(plan + "/revert", back(site.get(older).body(), 1)).statusCode())
                .isEqualTo(303);
    }
}
