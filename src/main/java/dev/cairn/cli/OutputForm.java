package dev.cairn.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.TypeConversionException;

/** The forms of a result that is no plan. */
enum OutputForm {
    CSV,
    JSON,
    TABLE;

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one of these forms that is meant. */
    static OutputForm parse(String text, OutputForm... of) {
        return Arrays.stream(of)
                .filter(form -> form.label().equals(text))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("there is no form '" + text + "': write one of "
                        + Arrays.stream(of).map(OutputForm::label).collect(Collectors.joining(", "))));
    }
}
