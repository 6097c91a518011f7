package dev.cairn.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.cohort.AdvisoryCodes;
import dev.cairn.fixture.Site;
import dev.cairn.fixture.TestEngine;
import dev.cairn.fixture.TestSummaries;
import dev.cairn.plan.Plan.Revision;
import dev.cairn.planning.PlanDirectory.ListedPlan;
import dev.cairn.planning.PlanId;
import dev.cairn.planning.StoredPlan;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Today is 22 November 2026. */
class CohortPagesTest {
    private static final Pattern LEARNER = Pattern.compile("<a href=\"/plans/[A-Za-z0-9_-]{22}\">([^<]*)</a>");
    private static final String HEADER = "name,exam,asOf,hoursPerWeek,examBy,depth";

    private static AdvisorSite advisors;
    private static Site site;
    private static String north;
    private static String south;

    /** One who should be done, one who begins, one whose plan does not fit, one whose exam is gone; and one of others. */
    @BeforeAll
    static void makePlans() {
        advisors = AdvisorSite.start();
        site = advisors.site();
        north = advisors.logIn("north");
        south = advisors.logIn("south");
        advisors.store(
                north,
                HEADER,
                "Ana Sofía,CLF-C02,2026-01-12,8,,minimal",
                "\"<script>alert('x')</script> \"\"B\"\"\",SAA-C03,2026-11-22,10,,minimal",
                "李 雷,DOP-C02,2026-11-22,3,2027-01-31,minimal",
                "=1+1,MLS-C01,2026-11-22,12,,minimal");
        advisors.store(south, HEADER, "Xaver,CLF-C02,2026-11-22,8,,minimal");
    }

    @AfterAll
    static void close() {
        advisors.close();
    }

    private static String page(String query) {
        HttpResponse<String> answer = advisors.get(north, "/cohort" + query);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private static List<String> learners(String page) {
        return LEARNER.matcher(page).results().map(found -> found.group(1)).toList();
    }

    @Test
    void listsPlansByTheirNextExamAndEscapesWhatLearnersCallThemselves() {
        String page = page("");

        assertThat(learners(page))
                .startsWith("Ana Sofía")
                .hasSize(4)
                .contains("李 雷", "=1+1", "&lt;script&gt;alert('x')&lt;/script&gt; \"B\"");
        assertThat(page).contains("<strong>4 plans</strong>").doesNotContain("<script>a", "Xaver");
    }

    @Test
    void saysWhoIsBehindAndByWhichRule() {
        assertThat(page("?behind=true"))
                .contains(
                        "Behind by 49 h",
                        "You are behind when more than a week of work is left undone.",
                        "no result yet",
                        "<strong>1 plan</strong>");
    }

    @Test
    void drawsPathsThatCanBeReadAloud() {
        String page = page("?learner=ana");

        assertThat(page).contains("role=\"img\" aria-label=\"Path: CLF-C02 on ");
    }

    @Test
    void anExamThatIsPassedIsHollowAndTicked() {
        advisors.store(south, HEADER, "Mia,CLF-C02,2026-11-22,8,,minimal");
        String address = Pattern.compile("/plans/[A-Za-z0-9_-]{22}")
                .matcher(advisors.get(south, "/cohort?learner=mia").body())
                .results()
                .findFirst()
                .orElseThrow()
                .group();
        assertThat(advisors.get(south, "/cohort?learner=mia").body()).doesNotContain("class=\"passed\"");

        site.turnTo(LocalDate.of(2027, 4, 1));
        String exam = "{\"exams\": [{\"exam\": \"CLF-C02\", \"takenOn\": \"2027-02-20\", \"passed\": true}]}";
        HttpResponse<String> reported = site.send(site.request("/api/v1" + address + "/progress")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(exam)));
        String page = advisors.get(south, "/cohort?learner=mia").body();
        site.turnTo(LocalDate.of(2026, 11, 22));

        assertThat(reported.statusCode()).as(reported.body()).isEqualTo(200);
        assertThat(page).contains("class=\"passed\"", "class=\"tick\"", "Path: CLF-C02 passed", "Finished");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "?behind=true                       | Ana Sofía",
                "?exam=dop-c02                      | 李 雷",
                "?verdict=infeasible                | 李 雷",
                "?advisory=deadline-infeasible      | 李 雷",
                "?advisory=last_day                 | =1+1",
                "?learner=SOFIA                     | Ana Sofía",
                "?status=finished                   | ",
                "?examWithin=0                      | ",
                "?examWithin=3660&exam=DOP-C02      | 李 雷",
                "?learner=&exam=&behind=true&page=1 | Ana Sofía",
                "?behind=true&nonsense=1            | Ana Sofía",
            })
    void filters(String query, String learner) {
        String page = page(query);

        assertThat(learners(page)).isEqualTo(learner == null ? List.of() : List.of(learner));
        assertThat(page.contains("No plan matches")).isEqualTo(learner == null);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "examWithin=soon",
                "examWithin=3661",
                "exam=cloud",
                "status=x",
                "verdict=Feasible",
                "behind=yes",
                "advisory=none",
                "learner=%00"
            })
    void saysBesideItsFieldWhatCannotBeFilteredBy(String query) {
        HttpResponse<String> answer = advisors.get(north, "/cohort?" + query);

        String field = query.split("=", 2)[0];
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("id=\"" + field + "-fault\"", "href=\"#" + field + "\"");
        assertThat(learners(answer.body())).isEmpty();
    }

    @Test
    void whatWasFilteredByStaysInTheForm() {
        assertThat(page("?advisory=last_day&learner=%22%3E%3Cscript%3E&examWithin=90"))
                .contains("<option value=\"last_day\" selected>", "value=\"90\"", "value=\"&#34;>&lt;script>\"");
    }

    @Test
    void advisoriesOfLastDaysAreThoseOfRulesThatMatchOne() {
        assertThat(AdvisoryCodes.onLastDays(TestEngine.shared().rules()))
                .containsExactly("exam-retired", "exam-retiring", "language-ends", "one-attempt", "version-fork");
        assertThat(AdvisoryCodes.thatMatter(TestEngine.shared().rules()))
                .contains("exam-retiring", "deadline-infeasible", "experience-gap")
                .doesNotContain("voucher", "mock-readiness", "extra-time");
    }

    @Test
    void aCohortWithoutPlansSaysWhatToDo() {
        String west = advisors.logIn("west");

        assertThat(advisors.get(west, "/cohort").body()).contains("There are no plans yet", "href=\"/cohort/upload\"");
    }

    @Test
    void goesPageByPageThereAndBack() {
        String many = advisors.logIn("many");
        List<String> lines = new ArrayList<>(List.of(HEADER));
        IntStream.range(0, 51).forEach(i -> lines.add("L" + i + ",CLF-C02,2026-11-22,8,,minimal"));
        advisors.store(many, lines.toArray(String[]::new));

        String first = advisors.get(many, "/cohort?exam=CLF-C02").body();
        String next = link(first, "next");
        String second = advisors.get(many, next).body();
        String before = link(second, "prev");

        assertThat(learners(first)).hasSize(50);
        assertThat(next).contains("exam=CLF-C02", "page=2", "after=");
        assertThat(learners(second)).hasSize(1).doesNotContainAnyElementsOf(learners(first));
        assertThat(learners(advisors.get(many, before).body())).isEqualTo(learners(first));
        assertThat(second).doesNotContain("rel=\"next\"");
    }

    private static String link(String page, String kind) {
        return Pattern.compile("rel=\"" + kind + "\" href=\"([^\"]*)\"")
                .matcher(page)
                .results()
                .findFirst()
                .orElseThrow()
                .group(1)
                .replace("&amp;", "&");
    }

    @Test
    void takesTheTableAlongWithoutFormulas() {
        HttpResponse<String> table = advisors.get(north, "/cohort/table.csv?advisory=last_day");

        assertThat(table.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
        assertThat(table.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"cohort-2026-11-22.csv\"");
        assertThat(table.body().lines())
                .hasSize(2)
                .first()
                .asString()
                .startsWith("\uFEFFlearner,asked,planned,verdict,");
        assertThat(table.body()).contains("\r\n'=1+1,MLS-C01,");
        assertThat(advisors.get(north, "/cohort/table.csv").body())
                .contains("李 雷", "Ana Sofía")
                .doesNotContain("Xaver");
    }

    private static Map<String, String> unzipped(String token, String query) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = HttpClient.newHttpClient()
                .send(
                        AdvisorSite.with(token, site.request("/cohort/plans.zip" + query))
                                .build(),
                        BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/zip");
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(answer.body()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    @ParameterizedTest
    @ValueSource(strings = {"html", "md", "ics", "csv", "json"})
    void takesThePlansOfOnesOwnOrganisationAlong(String form) throws Exception {
        Map<String, String> files = unzipped(north, "?form=" + form);

        assertThat(files.keySet())
                .hasSize(4)
                .allMatch(name -> name.matches("[\\p{L}\\p{N}\\p{M}_-]+\\." + form))
                .anyMatch(name -> name.startsWith("Ana-Sofía-"))
                .anyMatch(name -> name.startsWith("script-alert-x-script-B-"))
                .anyMatch(name -> name.startsWith("李-雷-"))
                .anyMatch(name -> name.startsWith("1-1-"));
        assertThat(String.join("", files.values())).contains("DOP-C02").doesNotContain("Xaver");
    }

    @Test
    void takesThosePlansAlongThatTheFiltersLetPass() throws Exception {
        assertThat(unzipped(north, "?form=json&behind=true").keySet())
                .singleElement()
                .asString()
                .startsWith("Ana-");
        assertThat(unzipped(north, "?form=json&status=finished")).isEmpty();
        assertThat(unzipped(north, "?behind=true").values())
                .as("PDF, where no form is asked for")
                .singleElement()
                .asString()
                .startsWith("%PDF-");
    }

    @Test
    void refusesFormsAndFiltersThatThereAreNot() {
        assertThat(advisors.get(north, "/cohort/plans.zip?form=docx").statusCode())
                .isEqualTo(404);
        assertThat(advisors.get(north, "/cohort/plans.zip?form=json&status=x").statusCode())
                .isEqualTo(422);
        assertThat(advisors.get(north, "/cohort/table.csv?status=x").statusCode())
                .isEqualTo(422);
    }

    @Test
    void refusesMorePlansThanAnArchiveHolds() {
        String crowd = advisors.logIn("crowd");
        IntStream.rangeClosed(0, CohortFiles.MOST_PDFS).forEach(i -> storeUnreadable("crowd"));

        HttpResponse<String> answer = advisors.get(crowd, "/cohort/plans.zip?form=pdf");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("these are 101 plans, and an archive holds at most 500, or 100 PDFs: filter for fewer");
    }

    /** Comes last, since it has no exam. */
    private static void storeUnreadable(String owner) {
        PlanId id = PlanId.random().get();
        site.store()
                .create(
                        new StoredPlan(
                                id,
                                1,
                                0,
                                "{}",
                                "{}",
                                new Revision("sha256:1", "sha256:2", "sha256:3"),
                                owner,
                                Instant.EPOCH),
                        TestSummaries.sitting(TestSummaries.of("X"), "CLF-C02", Optional.empty()));
    }

    @Test
    void nobodyTakesAPartOfAnArchiveForTheWhole() {
        String east = advisors.logIn("east");
        advisors.store(
                east,
                HEADER,
                IntStream.range(0, 12)
                        .mapToObj(i -> "L" + i + ",SAA-C03,2026-11-22,8,,thorough")
                        .collect(Collectors.joining("\n")));
        storeUnreadable("east");

        assertThatThrownBy(() -> unzipped(east, "?form=html")).isInstanceOf(IOException.class);
    }

    @Test
    void namesakesHaveFilesOfTheirOwn() {
        FileNames names = new FileNames("pdf");
        List<String> given = IntStream.range(0, 3)
                .mapToObj(i -> new ListedPlan(
                        new PlanId("AAAAAAAAAAAAAAAAAAAAA" + i), 1, "", Instant.EPOCH, TestSummaries.of("../Ana/..\\")))
                .map(names::of)
                .toList();

        assertThat(given).containsExactly("Ana-AAAAAA.pdf", "Ana-AAAAAA-2.pdf", "Ana-AAAAAA-3.pdf");
    }

    @Test
    void whereNobodyIsAskedForAKeyAllPlansAreThere() {
        try (Site open = Site.start()) {
            open.plan("new-to-aws");

            assertThat(open.get("/cohort").body()).contains("<strong>1 plan</strong>");
        }
    }
}
