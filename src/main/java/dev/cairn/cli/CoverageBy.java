package dev.cairn.cli;

import java.util.Arrays;
import java.util.Locale;
import picocli.CommandLine.TypeConversionException;

/** What is looked at to tell what cases cover. */
enum CoverageBy {
    RULES,
    /** Rules, too. */
    CONDITIONS;

    static CoverageBy parse(String text) {
        return Arrays.stream(values())
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException(
                        "there is no coverage by '" + text + "': write rules or conditions"));
    }
}
