package dev.cairn.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.rules.DroolsRuleParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Rules with a fault each, and beside them what is told of it. With {@code -Dcairn.golden=write} the texts are written anew: read what has changed.
 */
class FaultyRulesTest {
    private static final Path FOLDER = ShippedRules.HOME.resolve("src/test/resources/faulty-rules");
    private static final Pattern ID = Pattern.compile("@id\\(\"([^\"]+)\"\\)");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @MethodSource("rules")
    void tellsWhatIsWrong(String name) throws IOException {
        String text = Files.readString(FOLDER.resolve(name + ".drl"));
        SmallRuleFolder rules = SmallRuleFolder.in(folder)
                .write("lifecycle/" + name + ".drl", text)
                .write("lifecycle/" + name + ".cases.yaml", cases(text));
        List<RuleFault> faults = RuleCheck.check(folder, new DroolsRuleParser(), Set.of());
        String told = faults.stream().map(FaultyRulesTest::inWords).collect(Collectors.joining("\n"));
        Path expected = FOLDER.resolve(name + ".txt");

        if ("write".equals(System.getProperty("cairn.golden"))) {
            Files.writeString(expected, told);
        }
        assertThat(told).isEqualTo(Files.readString(expected));
        assertThat(faults).isNotEmpty().allSatisfy(fault -> {
            assertThat(fault.line())
                    .isBetween(1, 1 + (int) rules.text(fault.file()).lines().count());
            assertThat(fault.column()).isBetween(1, fault.text().length() + 1);
        });
    }

    private static Stream<String> rules() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files
                    .map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(".drl"))
                    .map(name -> name.substring(0, name.length() - ".drl".length()))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    private static String cases(String rule) {
        Matcher id = ID.matcher(rule);
        return """
                rule: %s
                cases:
                  - {name: It fires, given: [], then: [LastSafeDay: {}]}
                  - {name: It does not, given: [], then: []}
                """.formatted(Optional.of(id)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .orElse("''"));
    }

    private static String inWords(RuleFault fault) {
        String caret = " ".repeat(fault.column() - 1) + "^";
        return "%s:%d:%d: %s [%s]\n%s\n%s\n%s\n"
                .formatted(
                        fault.file(),
                        fault.line(),
                        fault.column(),
                        fault.message(),
                        fault.code().label(),
                        fault.text(),
                        caret,
                        fault.fix());
    }
}
