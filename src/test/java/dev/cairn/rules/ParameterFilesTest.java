package dev.cairn.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.cairn.fixture.TestEngine;
import dev.cairn.planning.ArithmeticNumber;
import dev.cairn.planning.Parameters;
import dev.cairn.planning.Stage;
import dev.cairn.yaml.Fault;
import dev.cairn.yaml.FaultyFilesException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ParameterFilesTest {
    private static final RuleFile RULE = new RuleFile(Stage.FIT, "fit/a-rule.drl", """
            package rules.fit

            rule "A rule"
            when
                Parameter( name == "rest.every-weeks", $weeks : value )
            then
            end
            """);

    @TempDir
    private Path folder;

    @BeforeEach
    void copyShippedParameters() throws IOException {
        try (Stream<Path> files = Files.list(TestEngine.home().resolve("rules/parameters"))) {
            for (Path file : files.sorted().toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void hasEveryNumberThatArithmeticNeeds(ArithmeticNumber number) {
        Parameters parameters = ParameterFiles.read(folder, List.of(RULE));

        assertThat(parameters.number(number)).isPositive();
    }

    @Test
    void missesANumberOfArithmeticThatWasRenamed() throws IOException {
        edit("fit.yaml", "name: offer.step-minutes", "name: offer.step-minute");

        assertThat(faults())
                .singleElement()
                .asString()
                .startsWith("parameters/fit.yaml:")
                .endsWith("the parameter 'offer.step-minutes' is missing, which arithmetic needs"
                        + " — if this is what 'offer.step-minute' is, give it back its name");
    }

    @Test
    void missesANumberOfArithmeticThatWasDeleted() throws IOException {
        String text = Files.readString(folder.resolve("fit.yaml"));
        Files.writeString(
                folder.resolve("fit.yaml"), text.replaceFirst("(?s)  - \\{name: late.most-weeks.*?\\}\n", ""));

        assertThat(faults())
                .containsExactly("parameters: the parameter 'late.most-weeks' is missing, which arithmetic needs"
                        + " — write it back");
    }

    @Test
    void missesANumberOfARuleThatWasRenamed() throws IOException {
        edit("fit.yaml", "name: rest.every-weeks", "name: rest.each-weeks");

        assertThat(faults())
                .containsExactly("fit/a-rule.drl:5: there is no parameter 'rest.every-weeks'"
                        + " — did you mean 'rest.each-weeks'? Parameters are in rules/parameters");
    }

    @Test
    void missesATable() throws IOException {
        String text = Files.readString(folder.resolve("sequence.yaml"));
        Files.writeString(folder.resolve("sequence.yaml"), text.substring(0, text.indexOf("  - name: review-gaps")));

        assertThat(faults()).containsExactly("parameters: the table 'review-gaps' is missing — write it back");
    }

    private void edit(String file, String from, String to) throws IOException {
        String text = Files.readString(folder.resolve(file));
        assertThat(text).contains(from);
        Files.writeString(folder.resolve(file), text.replace(from, to));
    }

    private List<String> faults() {
        return catchThrowableOfType(FaultyFilesException.class, () -> ParameterFiles.read(folder, List.of(RULE)))
                .faults()
                .stream()
                .map(Fault::toString)
                .toList();
    }
}
