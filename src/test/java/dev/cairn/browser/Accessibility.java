package dev.cairn.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Whether everybody can use a page, as far as axe can tell. */
public final class Accessibility {
    private static final String SCRIPT = script();

    /** WCAG 2.2 at A and AA, and what is good practice; the size of what fingers aim at has to be asked for. */
    private static final String RUN = """
            async () => {
              const found = await axe.run(document, {
                runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
                rules: {"target-size": {enabled: true}},
                resultTypes: ["violations"],
              });
              return found.violations.flatMap(violation => violation.nodes.map(node =>
                `${violation.id} (${node.impact}): ${violation.help}\\n  at ${node.target.join(" ")}\\n  ${node.html}`
                + `\\n  ${node.failureSummary.replaceAll("\\n", "\\n  ")}`));
            }""";

    private Accessibility() {}

    /** The page has to run scripts. */
    public static void assertNoViolations(Page page) {
        assertThat(violations(page)).as("what axe finds in %s", page.url()).isEmpty();
    }

    /** Rule and impact, element, its text, and what to do about it, each. */
    public static List<String> violations(Page page) {
        page.evaluate(SCRIPT);
        return ((List<?>) page.evaluate(RUN)).stream().map(String.class::cast).toList();
    }

    private static String script() {
        try (InputStream in = Accessibility.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(in, "axe").readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
