package dev.cairn.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.fixture.EditedRules;
import dev.cairn.fixture.Site;
import dev.cairn.fixture.TestEngine;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules and parameters, as somebody edits them at the machine on which the server runs. */
class EditPagesTest {
    private static final String RULE = "fit/one-week-in-about-eight-is-for-rest";
    private static final String EDIT = "/rules/FIT-009/edit";
    private static final String FIT = "parameters/fit.yaml";

    @TempDir
    private static Path folder;

    private static Path rules = Path.of("");
    private static Site site = Site.start();

    @BeforeAll
    static void start() {
        site.close();
        rules = EditedRules.in(folder.resolve("rules")).folder();
        site = Site.forAuthors(rules);
    }

    @AfterAll
    static void close() {
        site.close();
    }

    private static String text(String file) {
        try {
            return Files.readString(rules.resolve(file));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Map<String, String> rule(String old, String replacement) {
        String drl = text(RULE + ".drl");
        assertThat(drl).contains(old);
        return Map.of("rule", drl.replace(old, replacement), "cases", text(RULE + ".cases.yaml"));
    }

    private static Map<String, String> buffer(int percent) {
        String yaml = text(FIT);
        assertThat(yaml).contains("{name: buffer.percent, value: 15,");
        return Map.of(
                "numbers",
                yaml.replace(
                        "{name: buffer.percent, value: 15,", "{name: buffer.percent, value: %d,".formatted(percent)));
    }

    /** As a script asks for a part of the page. */
    private static HttpResponse<String> part(String path, Map<String, String> fields) {
        return site.send(site.form(path, fields).header("HX-Request", "true"));
    }

    private static Map<String, String> stamps() throws IOException {
        Map<String, String> stamps = new TreeMap<>();
        try (Stream<Path> files = Files.walk(rules)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                stamps.put(file.toString(), Files.getLastModifiedTime(file) + Files.readString(file));
            }
        }
        return stamps;
    }

    @Test
    void leadsFromARuleToItsEditor() {
        assertThat(site.get("/rules/FIT-009").body()).contains("href=\"" + EDIT + "\"");
        assertThat(site.get("/parameters").body()).contains("href=\"/parameters/edit?file=fit\"");
        assertThat(site.get(EDIT).body())
                .contains("RestRhythm", "One week in about eight is for rest", "not a sandbox")
                .contains("rules/" + RULE + ".drl", "rules/" + RULE + ".cases.yaml");
        assertThat(site.get("/parameters/edit?file=fit").body()).contains("buffer.percent");
    }

    @Test
    void offersNoEditorUnlessTheServerIsForAuthors() {
        try (Site plain = Site.start()) {
            assertThat(plain.get("/rules/FIT-009").body()).doesNotContain("/edit");
            assertThat(plain.get("/parameters").body()).doesNotContain("/edit");
            assertThat(plain.get(EDIT).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void tellsOfFaultsWithPlaceLineAndFixAndRunsNothing() {
        HttpResponse<String> answer = part(EDIT, rule("Step( $exam : exam )", "Step( $exam : exma )"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("1 fault in the draft. No case has run.")
                .contains("The rule, line 11, column", "data-line=\"11\"", "Step( $exam : exma )")
                .contains("exam")
                .doesNotContain("<html", "Passes", "id=\"impact\"");
    }

    @Test
    void runsTheCasesOfASoundRule() {
        HttpResponse<String> answer = part(EDIT, rule("Months without", "Many months without"));
        assertThat(answer.body())
                .containsPattern("No faults\\. \\d+ cases? pass(es)?\\.")
                .contains("Passes: ", "hx-post=\"/rules/FIT-009/impact\"");
    }

    @Test
    void tellsWhatDiffersInACaseThatFails() {
        Map<String, String> fields = new LinkedHashMap<>(rule("Months", "Months"));
        fields.computeIfPresent("cases", (name, text) -> text.replaceFirst("(RestRhythm: \\{[^}]*)8", "$17"));
        assertThat(part(EDIT, fields).body())
                .containsPattern("[12] of \\d+ cases? fails?\\.")
                .contains("<strong>Fails:</strong>", "href=\"#cases\"");
    }

    @Test
    void saysWhosePlansARuleChanges() throws IOException {
        Map<String, String> before = stamps();
        Map<String, String> fields = rule("RestRhythm($exam, $weeks,", "RestRhythm($exam, $weeks + 2,");
        HttpResponse<String> answer = part("/rules/FIT-009/impact", fields);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body())
                .containsPattern("Plans change for [1-9]\\d* of \\d+ samples, \\d+ of 50 random learners\\.")
                .contains("FIT-009 One week in about eight is for rest: edited", "weeks: how many, or what for");
        assertThat(stamps()).isEqualTo(before);
    }

    @Test
    void runsTheCasesOfRulesThatAskForAnEditedNumberAndSaysWhosePlansItChanges() {
        assertThat(part("/parameters/edit?file=fit", buffer(20)).body())
                .containsPattern("No faults\\. \\d+ (of \\d+ )?cases? (pass|fail)");
        assertThat(part("/parameters/impact?file=fit", buffer(20)).body())
                .contains("buffer.percent: 15 percent → 20 percent")
                .containsPattern("Plans change for [1-9]\\d* of \\d+ samples");
    }

    @Test
    void neitherCompilesNorRunsWhatNoRuleMayDo() throws IOException {
        Path witness = folder.resolve("witness");
        Map<String, String> fields = rule(
                "insertLogical(new RestRhythm($exam, $weeks, $last));",
                "java.nio.file.Files.writeString(java.nio.file.Path.of(\"" + witness
                        + "\"), \"x\"); insertLogical(new RestRhythm($exam, $weeks, $last));");
        assertThat(part(EDIT, fields).body()).contains("No case has run.").contains("has no place in a rule");
        assertThat(part("/rules/FIT-009/impact", fields).body()).contains("Fix the fault first.");
        assertThat(witness).doesNotExist();
    }

    @Test
    void answersWithAWholePageWhereThereAreNoScripts() {
        Map<String, String> fields = rule("Months without", "Many months without");
        assertThat(site.post(EDIT, fields).body()).contains("<html", "Many months without", "No faults.", "<noscript>");
        assertThat(site.post("/rules/FIT-009/impact", fields).body())
                .contains("<html", "Many months without", "Passes: ", "No plan changes");
    }

    @Test
    void saysThatNothingIsChangedYet() {
        Map<String, String> fields = rule("Months", "Months");
        assertThat(part("/rules/FIT-009/impact", fields).body()).contains("Nothing is changed.");
        HttpResponse<String> patch = site.post("/rules/FIT-009/patch", fields);
        assertThat(patch.statusCode()).isEqualTo(422);
        assertThat(patch.body()).contains("Not tried: nothing is changed yet.");
    }

    @Test
    void handsOutTheChangeAsAPatchThatGitApplies(@TempDir Path repository) throws Exception {
        EditedRules.in(repository.resolve("rules"));
        Map<String, String> fields = new LinkedHashMap<>(rule("Months without", "Many months without"));
        fields.computeIfPresent("cases", (name, text) -> text.replace("\n", "\r\n") + "# seen\r\n");
        HttpResponse<String> patch = site.post("/rules/FIT-009/patch", fields);
        assertThat(patch.statusCode()).isEqualTo(200);
        assertThat(patch.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"fit-one-week-in-about-eight-is-for-rest.patch\"");
        assertThat(patch.body())
                .contains("--- a/rules/" + RULE + ".drl", "+++ b/rules/" + RULE + ".drl")
                .contains("-/* Months without", "+/* Many months without", "+# seen")
                .doesNotContain("\r");
        Path file = Files.writeString(repository.resolve("a.patch"), patch.body());
        git(repository, "init", "-q");
        git(repository, "apply", "--check", file.toString());
        git(repository, "apply", file.toString());
        assertThat(Files.readString(repository.resolve("rules/" + RULE + ".drl")))
                .isEqualTo(fields.get("rule"));
        assertThat(Files.readString(repository.resolve("rules/" + RULE + ".cases.yaml")))
                .isEqualTo(text(RULE + ".cases.yaml") + "# seen\n");
    }

    private static void git(Path folder, String... arguments) throws IOException, InterruptedException {
        Process git = new ProcessBuilder(
                        Stream.concat(Stream.of("git"), Stream.of(arguments)).toList())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String told = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(git.waitFor()).as(told).isZero();
    }

    @Test
    void showsHostileTextAsText() {
        String hostile = "</textarea><script>alert(1)</script>";
        Map<String, String> fields = rule("Months without", hostile);
        assertThat(site.post(EDIT, fields).body())
                .doesNotContain(hostile, "<script>alert")
                .contains("&lt;/textarea&gt;");
        Map<String, String> faulty = rule("Step( $exam : exam )", "Step( $exam : " + hostile + " )");
        assertThat(part(EDIT, faulty).body())
                .doesNotContain(hostile, "<script>alert")
                .contains("&lt;script&gt;");
    }

    @Test
    void refusesTextsThatNoRuleHas() {
        HttpResponse<String> answer = part(EDIT, rule("Months", "M".repeat(65 * 1024)));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("a text is larger than 65536 bytes: shorten it");
    }

    @Test
    void saysThatTheFilesHaveChangedMeanwhile() {
        Map<String, String> fields = new LinkedHashMap<>(rule("Months", "Many months"));
        fields.put("base", "sha256:of-other-files");
        assertThat(site.post(EDIT, fields).body()).contains("The files have changed since you began.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/rules/FIT-999/edit",
                "/parameters/edit?file=../rules",
                "/parameters/edit?file=",
                "/parameters/edit"
            })
    void knowsNoOtherFiles(String path) {
        assertThat(site.get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void isThereForThisMachineAlone() throws IOException {
        for (String host : List.of("localhost", "127.0.0.1:8080", "[::1]:8080")) {
            assertThat(status("GET " + EDIT, host)).as(host).isEqualTo(200);
        }
        for (String host : List.of(
                "attacker.example", "127.0.0.1.attacker.example", "localhost.attacker.example:80", "192.0.2.1")) {
            assertThat(status("GET " + EDIT, host)).as(host).isEqualTo(403);
            assertThat(status("POST " + EDIT, host)).as(host).isEqualTo(403);
            assertThat(status("GET /parameters/edit?file=fit", host)).as(host).isEqualTo(403);
            assertThat(status("POST /rules/FIT-009/impact", host)).as(host).isEqualTo(403);
            assertThat(status("POST /rules/FIT-009/patch", host)).as(host).isEqualTo(403);
        }
    }

    /** Java's own client sets Host itself. */
    private static int status(String request, String host) throws IOException {
        try (Socket socket = new Socket(
                        InetAddress.getLoopbackAddress(), site.address().getPort());
                OutputStream out = socket.getOutputStream();
                InputStream in = socket.getInputStream()) {
            String head = request + " HTTP/1.1\r\nHost: " + host + "\r\nAccept: text/html\r\nConnection: close\r\n"
                    + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 0\r\n\r\n";
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            String answer = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Integer.parseInt(answer.substring("HTTP/1.1 ".length(), "HTTP/1.1 200".length()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "Via"})
    void isNotThereBehindAProxy(String header) {
        assertThat(site.send(site.request(EDIT).header(header, "127.0.0.1")).statusCode())
                .isEqualTo(403);
    }

    @Test
    void takesNoFormsOfOtherSites() {
        Map<String, String> fields = rule("Months", "Many months");
        for (String action : List.of("edit", "impact", "patch")) {
            assertThat(site.send(site.form("/rules/FIT-009/" + action, fields).header("Sec-Fetch-Site", "cross-site"))
                            .statusCode())
                    .as(action)
                    .isEqualTo(403);
        }
    }

    @Test
    void countsNothingThatIsTried() {
        String before = lately();
        part("/rules/FIT-009/impact", rule("Months", "Many months"));
        assertThat(lately()).isEqualTo(before);
        assertThat(TestEngine.shared().rules().rules())
                .noneMatch(rule -> rule.text().contains("Many months"));
    }

    private static String lately() {
        return site.get("/rules/FIT-009").body().replaceFirst("(?s).*<dt>Lately</dt><dd>([^<]*)<.*", "$1");
    }
}
