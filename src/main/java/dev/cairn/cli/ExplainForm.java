package dev.cairn.cli;

import java.util.Arrays;
import java.util.Locale;
import picocli.CommandLine.TypeConversionException;

/** The forms of an explanation. */
enum ExplainForm {
    TEXT,
    JSON,
    /** For Graphviz. */
    DOT,
    SVG;

    static ExplainForm parse(String text) {
        return Arrays.stream(values())
                .filter(form -> form.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException(
                        "there is no form '" + text + "': write one of text, json, dot, svg"));
    }
}
