package dev.cairn.cli;

import java.util.Arrays;
import java.util.Locale;
import picocli.CommandLine.TypeConversionException;

/** The forms of a list of faults. */
enum FaultForm {
    TEXT,
    JSON,
    GITHUB;

    static FaultForm parse(String text) {
        return Arrays.stream(values())
                .filter(form -> form.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException(
                        "there is no form '" + text + "': write one of text, json, github"));
    }
}
