package dev.cairn.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.fixture.Site;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Today is 22 November 2026. */
class UploadPagesTest {
    private static final String SOUND = """
            name,exam,hoursPerWeek,depth
            Ana Ruiz,CLF-C02,8,minimal
            "Okafor, Ben",CLF-C02,6,minimal
            """;
    private static final String MIXED = """
            name,exam,goal,hoursPerWeek,examBy
            Ana Ruiz,CLF-C02,,8,
            "<img src=x onerror=alert(1)>",SAA-C30,,8,
            =1+1,,,none,2025-01-01
            """;

    private static final Pattern KEY = Pattern.compile("name=\"key\" value=\"([0-9a-f-]{36})\"");

    @AutoClose
    private final Site site = Site.start();

    private HttpResponse<String> send(String path, Map<String, byte[]> parts) {
        return site.send(AdvisorSite.form(site, path, parts));
    }

    private HttpResponse<String> preview(String csv) {
        return send("/cohort/upload", AdvisorSite.texts("csv", csv, "file", ""));
    }

    private String cohort() {
        return site.get("/cohort").body();
    }

    private static String key(String page) {
        return KEY.matcher(page).results().findFirst().orElseThrow().group(1);
    }

    @Test
    void showsWhatWouldComeOfEachRowAndStoresNothing() {
        HttpResponse<String> preview = preview(SOUND);

        assertThat(preview.statusCode()).isEqualTo(200);
        assertThat(preview.body())
                .contains("All 2 rows make a plan.", "Ana Ruiz", "Okafor, Ben", "Fits", "CLF-C02 on ")
                .contains("Store 2 plans");
        assertThat(cohort()).contains("There are no plans yet");
    }

    @Test
    void tellsAllFaultsOfARowInPlainWordsWithTheirColumns() {
        String body = preview(MIXED).body();

        assertThat(body)
                .contains("1 row of 3 makes a plan; 2 rows have faults.", "Store 1 plan<")
                .contains("<code>exam</code>: the catalogue has no exam 'SAA-C30': did you mean SAA-C03?")
                .contains("neither 'exam' nor 'goal' is given", "<code>hoursPerWeek</code>: ", "<code>examBy</code>: ")
                .contains("&lt;img src=x onerror=alert(1)>", "=1+1")
                .doesNotContain("<img", "line 3, column");
    }

    @Test
    void storesTheSoundRowsOnceHoweverOftenTheFormIsSent() {
        String page = preview(MIXED).body();
        Map<String, byte[]> form = AdvisorSite.texts("key", key(page), "csv", MIXED.replace("\n", "\r\n"));

        HttpResponse<String> stored = send("/cohort/plans", form);
        HttpResponse<String> again = send("/cohort/plans", form);

        assertThat(stored.statusCode()).isEqualTo(303);
        String address = stored.headers().firstValue("Location").orElseThrow();
        assertThat(address).isEqualTo("/cohort?stored=1&refused=2");
        assertThat(again.headers().firstValue("Location")).contains(address);
        assertThat(site.get(address).body())
                .contains("1 plan stored.", "2 rows have faults", "<strong>1 plan</strong>", "Ana Ruiz");
    }

    @Test
    void theSameTableMakesOtherPlansWhenItIsUploadedAgain() {
        for (int i = 0; i < 2; i++) {
            send("/cohort/plans", AdvisorSite.texts("key", key(preview(SOUND).body()), "csv", SOUND));
        }

        assertThat(cohort()).contains("<strong>4 plans</strong>");
    }

    @Test
    void aPreviewCarriesTheTableAlong() {
        String page = preview("name,exam,hoursPerWeek\n\"A \"\"<b>\"\" & C\",CLF-C02,8\n")
                .body();

        assertThat(page)
                .contains(
                        "name=\"csv\" value=\"name,exam,hoursPerWeek\n&#34;A &#34;&#34;&lt;b>&#34;&#34; &amp; C&#34;,");
    }

    @Test
    void takesAFileBeforeWhatWasPasted() {
        String body = send("/cohort/upload", AdvisorSite.texts("csv", "nonsense", "file", "\uFEFF" + SOUND))
                .body();

        assertThat(body).contains("All 2 rows make a plan.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                                          | Choose a file, or paste a table",
                "'nom,exam,hoursPerWeek\nAna,CLF-C02,8'      | there is no column 'nom'",
                "'name,hoursPerWeek\nAna,8'                  | has no column 'exam' or 'goal'",
                "'name,exam,hoursPerWeek\n'                  | only its first line",
                "'</textarea><script>alert(1)</script>,exam' | there is no column '&lt;/textarea&gt;",
            })
    void saysBesideTheFieldWhatIsWrongWithTheWholeAndKeepsTheText(String csv, String fault) {
        HttpResponse<String> answer = preview(csv);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("id=\"csv-fault\"", fault, "aria-describedby=\"csv-fault csv-hint\"")
                .contains(csv.replace("<", "&lt;").replace(">", "&gt;") + "</textarea>")
                .doesNotContain("Store ", "<script>a");
    }

    @Test
    void whereNoRowIsSoundNothingCanBeStored() {
        String body = preview("exam,hoursPerWeek\nSAA-C30,8\nSAA-C31,8\n").body();

        assertThat(body)
                .contains("All 2 rows have faults.", "Edit the table here")
                .doesNotContain("action=\"/cohort/plans\"");
    }

    @Test
    void refusesMoreRowsThanCanBeTakenAtATime() {
        String rows = String.join("\n", Collections.nCopies(UploadedTable.MOST_ROWS + 1, "CLF-C02,8"));

        HttpResponse<String> answer = preview("exam,hoursPerWeek\n" + rows);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("The table has 501 rows, and the limit is 500.");
    }

    @Test
    void refusesATableThatIsTooLarge() {
        byte[] large = new byte[UploadedTable.MOST_BYTES + 1];
        Arrays.fill(large, (byte) 'a');
        byte[] larger = new byte[UploadedTable.MOST_BYTES_OF_FORM + 1];
        Arrays.fill(larger, (byte) 'a');

        for (byte[] bytes : new byte[][] {large, larger}) {
            HttpResponse<String> answer = send("/cohort/upload", Map.of("file", bytes));

            assertThat(answer.statusCode()).isIn(413, 422);
            assertThat(answer.body())
                    .contains("The table is larger than 2 MiB. Split it", "Upload a table of learners");
        }
    }

    @Test
    void refusesWhatIsNotUtf8() {
        byte[] latin = "name,exam,hoursPerWeek\nÈve,CLF-C02,8\n".getBytes(StandardCharsets.ISO_8859_1);

        HttpResponse<String> answer = send("/cohort/upload", Map.of("file", latin));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("The table is not in UTF-8.", "CSV UTF-8");
    }

    @Test
    void refusesWhatIsNoSuchForm() {
        HttpResponse<String> other = site.post("/cohort/upload", Map.of("csv", SOUND));
        HttpResponse<String> broken = site.send(site.form("/cohort/upload", Map.of("csv", SOUND))
                .setHeader("Content-Type", "multipart/form-data; boundary=x"));
        HttpResponse<String> without =
                site.send(site.form("/cohort/upload", Map.of()).setHeader("Content-Type", "multipart/form-data"));

        assertThat(other.statusCode()).isEqualTo(415);
        assertThat(broken.statusCode()).isEqualTo(400);
        assertThat(without.statusCode()).isEqualTo(400);
    }

    @Test
    void theSampleIsAsItShouldBe() {
        HttpResponse<String> sample = site.get("/cohort/sample.csv");

        assertThat(sample.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"learners.csv\"");
        assertThat(preview(sample.body()).body()).contains("All 3 rows make a plan.");
    }

    @Test
    void plansOfATableBelongToTheOrganisation() {
        try (AdvisorSite advisors = AdvisorSite.start()) {
            String north = advisors.logIn("north");
            advisors.store(north, SOUND);

            assertThat(advisors.get(north, "/cohort").body()).contains("<strong>2 plans</strong>");
            assertThat(advisors.get(advisors.logIn("south"), "/cohort").body()).contains("There are no plans yet");
            HttpResponse<String> learner = advisors.site()
                    .send(AdvisorSite.form(advisors.site(), "/cohort/plans", AdvisorSite.texts("csv", SOUND)));
            assertThat(learner.headers().firstValue("Location")).contains("/login?next=%2Fcohort");
        }
    }
}
