package dev.cairn.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.plan.Plan;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class HtmlTest {
    private static final int MOST_BYTES_COMPRESSED = 150_000;

    private final Html html = new Html();

    @ParameterizedTest
    @ValueSource(strings = {"new-to-aws", "genai-developer", "ml-switcher-2025", "six-weeks-abroad", "ml-insists-2025"})
    void isWellFormedAndHasARowForEverySitting(String learner) throws Exception {
        Plan plan = Samples.planOf(learner);
        long sittings = plan.weeks().stream()
                .mapToLong(week -> Sitting.of(week.sessions()).size())
                .sum();

        Document page = read(html.write(plan));

        int rows = 0;
        for (Element section : elements(page, "section")) {
            if (section.getAttribute("class").equals("weeks")) {
                rows += section.getElementsByTagName("tr").getLength();
                rows -= section.getElementsByTagName("thead").getLength();
            }
        }
        assertThat(rows).isEqualTo((int) sittings);
    }

    @Test
    void saysWhatTheLetterInMarkdownSays() throws Exception {
        Plan plan = Samples.planOf("genai-developer");
        String text = read(html.write(plan)).getDocumentElement().getTextContent();
        LetterWords words = new LetterWords(plan);
        FirstPart first = FirstPart.of(plan);

        assertThat(text)
                .contains(words.title(), words.verdict().words(), new VerdictWords(plan).asked())
                .contains(words.paragraphs().stream().map(Phrase::words).toList())
                .contains(words.watch().stream().map(Phrase::words).toList())
                .contains(first.week().orElseThrow().heading())
                .contains("Week 1 in full")
                .contains(plan.explanations().keySet())
                .contains(plan.revision().rules(), plan.revision().catalogue())
                .contains("Away 6–12 Apr 2026: holiday.")
                .contains("not a product of AWS");
    }

    @Test
    void asksNothingOfOtherHostsAndRunsNothing() throws Exception {
        Document page = read(html.write(Samples.planOf("genai-developer")));

        for (String name : List.of("script", "link", "img", "iframe", "object", "embed", "form", "base")) {
            assertThat(elements(page, name)).as(name).isEmpty();
        }
        for (Element element : elements(page, "*")) {
            for (int i = 0; i < element.getAttributes().getLength(); i++) {
                String attribute = element.getAttributes().item(i).getNodeName();
                assertThat(attribute).isNotEqualTo("style").isNotEqualTo("src").doesNotStartWith("on");
            }
        }
        assertThat(elements(page, "style").get(0).getTextContent()).doesNotContain("url(", "@import");
    }

    @Test
    void tellsThePictureInWordsToo() throws Exception {
        Document page = read(html.write(Samples.planOf("ml-insists-2025")));
        Element picture = elements(page, "svg").get(0);

        assertThat(picture.getAttribute("role")).isEqualTo("img");
        assertThat(picture.getElementsByTagName("desc").item(0).getTextContent())
                .contains("study from ", ", exam on ", ", last safe day ");
    }

    @Test
    void doesNotLetTextsOfTheLearnerBecomeMarkUp() throws Exception {
        String name = "</title><script>alert(1)</script> \"' & <b>Zoë</b> 王小明 😀 ${1+1} ]]>";
        Plan plan = Samples.namedPlan(name);

        Document page = read(html.write(plan));

        assertThat(elements(page, "script")).isEmpty();
        assertThat(elements(page, "b")).isEmpty();
        assertThat(elements(page, "title").get(0).getTextContent()).endsWith(" · " + name);
        assertThat(page.getDocumentElement().getTextContent()).contains("For " + name + ". On ");
    }

    @Test
    void writesARequestThatLeadsNowhere() throws Exception {
        Plan plan = Samples.plan("""
                target: {exam: AIB-C01}
                asOf: 2026-11-22
                hoursPerWeek: 6
                """);

        assertThat(read(html.write(plan)).getDocumentElement().getTextContent()).contains("No exam fits this request.");
    }

    @Test
    void drawsAPlanThatBeginsAndEndsWithinAMonth() throws Exception {
        Plan plan = Samples.plan("""
                target: {exam: AIF-C01}
                asOf: 2026-12-01
                start: 2026-12-02
                examBy: 2026-12-27
                hoursPerWeek: 12
                """);

        assertThat(plan.path()).hasSize(1);
        assertThat(elements(read(html.write(plan)), "svg")).isNotEmpty();
    }

    @Test
    void staysSmallForAPlanOfMoreThanAYear() throws IOException {
        Plan plan = Samples.plan("""
                target: {exam: AIP-C01}
                asOf: 2026-11-22
                hoursPerWeek: 6
                depth: thorough
                """);
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(compressed)) {
            out.write(html.write(plan).getBytes(StandardCharsets.UTF_8));
        }

        assertThat(plan.weeks()).hasSizeGreaterThan(52);
        assertThat(compressed.size()).isLessThan(MOST_BYTES_COMPRESSED);
    }

    @Test
    void writesTheSameForTheSamePlan() throws IOException {
        assertThat(html.write(Samples.planOf("genai-developer")))
                .isEqualTo(html.write(Samples.planOf("genai-developer")));
    }

    /** As XML, which is stricter than what browsers read. */
    private static Document read(String text) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(text)));
    }

    private static List<Element> elements(Document page, String name) {
        NodeList nodes = page.getElementsByTagName(name);
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> (Element) nodes.item(i))
                .toList();
    }
}
