package dev.cairn.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.TypeConversionException;

/** The forms of a result. */
enum OutputForm {
    JSON,
    MD,
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

    /** The form that the name of a file asks for. */
    static Optional<OutputForm> ofFile(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".md") ? Optional.of(MD) : lower.endsWith(".json") ? Optional.of(JSON) : Optional.empty();
    }
}
