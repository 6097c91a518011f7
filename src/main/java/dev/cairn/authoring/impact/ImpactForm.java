package dev.cairn.authoring.impact;

import dev.cairn.export.Html;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** The forms that a report is written in. The same report gives the same text. Foreign texts cannot become mark-up. */
public enum ImpactForm {
    TEXT("text", "txt") {
        @Override
        String write(ImpactWords words) {
            return new ImpactText(words).text();
        }
    },
    /** For a pull request. */
    MARKDOWN("md", "md") {
        @Override
        String write(ImpactWords words) {
            return new ImpactMarkdown(words).text();
        }
    },
    /** A page that stands alone, and is well-formed XML, too. */
    HTML("html", "html") {
        @Override
        String write(ImpactWords words) {
            StringOutput text = new StringOutput();
            Pages.ENGINE.render("authoring/impact/report.jte", Map.of("words", words, "style", Html.style()), text);
            return text.toString();
        }
    };

    private final String label;
    private final String suffix;

    ImpactForm(String label, String suffix) {
        this.label = label;
        this.suffix = suffix;
    }

    /** What asks for it: {@code md}. */
    public String label() {
        return label;
    }

    /** The form that is asked for by its label. */
    public static Optional<ImpactForm> of(String label) {
        return Arrays.stream(values()).filter(form -> form.label.equals(label)).findFirst();
    }

    /** The form that the name of a file asks for by its ending. */
    public static Optional<ImpactForm> ofFile(String name) {
        return Arrays.stream(values())
                .filter(form -> name.endsWith("." + form.suffix))
                .findFirst();
    }

    public String write(ImpactReport report) {
        return write(new ImpactWords(report));
    }

    abstract String write(ImpactWords words);

    /** Made when the first page is written. */
    private static final class Pages {
        static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(
                null, ContentType.Html, ImpactForm.class.getClassLoader(), "dev.cairn");
    }
}
