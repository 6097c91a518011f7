package dev.cairn.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.plan.Plan;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PdfTest {
    private static final int MOST_BYTES = 1_000_000;

    private final Pdf pdf = new Pdf();

    @Test
    void saysWhatThePageSaysOnAFewPages() throws IOException {
        Plan plan = Samples.planOf("genai-developer");
        byte[] bytes = pdf.write(plan);

        assertThat(bytes).hasSizeLessThan(MOST_BYTES);
        try (PDDocument document = Loader.loadPDF(bytes)) {
            assertThat(document.getNumberOfPages()).isBetween(8, 40);
            assertThat(text(document))
                    .contains(
                            new LetterWords(plan).title(),
                            "Appendix: the weeks in full",
                            "Away 6–12 Apr 2026: holiday.")
                    .contains(plan.explanations().keySet());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ml-switcher-2025", "deadline-too-near"})
    void hasTheFirstPartOnTwoPages(String learner) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.write(Samples.planOf(learner)))) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setStartPage(3);
            stripper.setEndPage(3);

            assertThat(stripper.getText(document)).doesNotContain("Next week: ");
        }
    }

    @Test
    void keepsNamesOfEuropeAndAsia() throws IOException {
        String name = "Zoë Ångström-Łukaszewicz Ольга 王小明 明日香 김";
        try (PDDocument document = Loader.loadPDF(pdf.write(Samples.namedPlan(name)))) {
            assertThat(text(document)).contains("For " + name + ". On");
            assertThat(document.getDocumentInformation().getTitle()).endsWith(" · " + name);
        }
    }

    @Test
    void leavesABoxOfWhatItsFontsLack() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.write(Samples.namedPlan("Zoë 😀")))) {
            assertThat(text(document)).contains("For Zoë ");
        }
    }

    @Test
    void namesItsLanguageAndIsTagged() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.write(Samples.planOf("new-to-aws")))) {
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en");
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Your plan for CLF-C02");
        }
    }

    @Test
    void writesTheSameBytesForTheSamePlan() throws IOException {
        Plan plan = Samples.planOf("new-to-aws");

        assertThat(pdf.write(plan)).isEqualTo(pdf.write(plan));
    }

    @Test
    void writesARequestThatLeadsNowhere() throws IOException {
        Plan plan = Samples.plan("""
                target: {exam: AIB-C01}
                asOf: 2026-11-22
                hoursPerWeek: 6
                """);
        try (PDDocument document = Loader.loadPDF(pdf.write(plan))) {
            assertThat(text(document)).contains("No exam fits this request.");
        }
    }

    private static String text(PDDocument document) throws IOException {
        return new PDFTextStripper().getText(document);
    }
}
