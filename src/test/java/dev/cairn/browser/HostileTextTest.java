package dev.cairn.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.cairn.fixture.Site;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Texts that want to be more than texts. */
class HostileTextTest {
    private static final int TEXTS = 1_000;
    private static final long SEED = 20_261_127;

    private static final List<String> PARTS = List.of(
            "<script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "'><svg onload=alert(1)>",
            "</textarea></title></script><script>alert(1)//",
            "javascript:alert(1)",
            "<iframe srcdoc='<script>alert(1)</script>'>",
            "${7*7}",
            "{{7*7}}",
            "<%= 7 %>",
            "@if(true)",
            "$unsafe{x}",
            "\" autofocus onfocus=alert(1) x=\"",
            "' onmouseover='alert(1)",
            "<a href=javascript:alert(1)>x</a>",
            "<!--",
            "-->",
            "]]>",
            "&lt;script&gt;",
            "&#60;img src=x&#62;",
            "<base href=//elsewhere.invalid>",
            "<meta http-equiv=refresh content=0>",
            "<form action=//elsewhere.invalid>",
            "hx-get=/nowhere",
            "<div hx-get=\"/nowhere\" hx-trigger=load>",
            "=1+1",
            "\u202Eabc",
            "\uFF1Cscript\uFF1E",
            "💥",
            "%3Cscript%3E",
            "\\u003cscript\\u003e",
            "a".repeat(150),
            "'; DROP TABLE plans; --",
            "../../etc/passwd",
            "Zoë",
            "`",
            "<",
            ">",
            "&",
            "\"",
            "'");

    /** Sends the text in every field; answers what the page made of it that no page should: wrong values, elements, attributes. */
    private static final String PROBE = """
            async ([path, text, names]) => {
              const fields = new URLSearchParams(names.map(name => [name, text]));
              const answer = path.endsWith("?") ? await fetch(path + fields) : await fetch(path, {method: "POST", body: fields});
              const page = new DOMParser().parseFromString(await answer.text(), "text/html");
              const wrong = [];
              if (answer.status >= 500) wrong.push("status " + answer.status);
              for (const element of page.querySelectorAll("*")) {
                const own = element.tagName === "SCRIPT" && new URL(element.getAttribute("src") ?? "", location).pathname.startsWith("/static/");
                if (["SCRIPT", "IMG", "IFRAME", "BASE", "OBJECT"].includes(element.tagName) && !own) wrong.push(element.outerHTML);
                for (const attribute of element.attributes) {
                  if (attribute.name.startsWith("on") || (attribute.name === "href" && attribute.value.startsWith("javascript"))) wrong.push(element.outerHTML);
                }
              }
              for (const name of names) {
                const field = page.getElementById(name);
                if (field && field.tagName === "INPUT" && field.type === "text" && field.value !== text) wrong.push(name + " holds " + field.value);
              }
              return wrong;
            }""";

    private static final List<String> FIELDS = List.of(
            "target",
            "hoursPerWeek",
            "examBy",
            "start",
            "learner.name",
            "language",
            "depth",
            "availability.MON",
            "availability.SUN",
            "unavailable.0.from",
            "unavailable.0.to",
            "unavailable.0.why",
            "experience.cloud",
            "experience.ml",
            "held.0.exam",
            "held.0.passedOn",
            "attempts.0.exam",
            "attempts.0.takenOn",
            "attempts.0.weakDomains",
            "weak.MLA-C02.1",
            "confidence.MLA-C02.1",
            "key",
            "asked");

    @AutoClose
    private final Site site = Site.start();

    private static List<String> texts() {
        Random random = new Random(SEED);
        List<String> texts = new ArrayList<>(PARTS);
        while (texts.size() < TEXTS) {
            StringBuilder text = new StringBuilder();
            int parts = 1 + random.nextInt(4);
            for (int i = 0; i < parts; i++) {
                text.append(PARTS.get(random.nextInt(PARTS.size())));
            }
            texts.add(text.toString());
        }
        return texts;
    }

    @Test
    void staysTextInEveryField() {
        String plan = site.roadmap("ml-switcher-2026");
        Matcher session = Pattern.compile(plan + "/sessions/[\\w-]+")
                .matcher(site.get(plan + "/weeks/1").body());
        assertThat(session.find()).isTrue();
        try (Window window = Chromium.shared().open(Viewer.DESKTOP, site.address())) {
            window.go("/find");
            for (String text : texts()) {
                probe(window, "/plans", text, FIELDS);
            }
            for (String text : PARTS) {
                probe(window, "/preview", text, FIELDS);
                probe(window, "/find", text, List.of("link"));
                probe(window, "/login", text, List.of("key", "next"));
                probe(window, "/?", text, List.of("target", "sample", "learner.name", "hoursPerWeek"));
                probe(window, "/cohort?", text, List.of("learner", "exam", "examWithin", "advisory", "after"));
                probe(window, "/rules?", text, List.of("words", "label", "stage"));
                probe(window, plan + "/why-not?", text, List.of("exam"));
                probe(
                        window,
                        plan + "/change",
                        text,
                        List.of("hoursPerWeek", "examBy", "depth", "seen", "unavailable.0.why"));
                probe(window, session.group(), text, List.of("state", "minutes", "date", "locking"));
                probe(window, plan + "/mocks", text, List.of("session", "exam", "takenOn", "score", "score.1"));
                probe(window, plan + "/exams", text, List.of("session", "exam", "takenOn", "passed", "weak.1"));
            }
            // Most are refused, which the browser notes.
            window.forget();
        }
    }

    private static void probe(Window window, String path, String text, List<String> names) {
        assertThat((List<?>) window.page().evaluate(PROBE, List.of(path, text, names)))
                .as("%s with %s", path, text)
                .isEmpty();
    }

    @Test
    void isNotExecutedWhereItIsShown() {
        try (Window window = Chromium.shared().open(Viewer.DESKTOP, site.address())) {
            Page page = window.page();
            int shown = 0;
            for (String text : PARTS) {
                Map<String, String> fields =
                        new HashMap<>(Map.of("target", "exam:CLF-C02", "hoursPerWeek", "9", "depth", "minimal"));
                fields.put("learner.name", text);
                fields.put("unavailable.0.from", "2026-12-01");
                fields.put("unavailable.0.why", text);
                String plan = site.post("/plans", fields)
                        .headers()
                        .firstValue("Location")
                        .orElse("/");
                for (String part : List.of("", "/weeks/2", "/change", "/take", "/why/verdict")) {
                    window.go(plan.equals("/") ? plan : plan + part);
                }
                assertThat(page.locator("img, iframe").count()).isZero();
                window.assertQuiet();
                shown += plan.equals("/") ? 0 : 1;
            }
            assertThat(shown).as("most can be stored").isGreaterThan(PARTS.size() * 3 / 4);
        }
    }
}
