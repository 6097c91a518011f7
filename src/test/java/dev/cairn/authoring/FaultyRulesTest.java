package dev.cairn.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.rules.DroolsRuleParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Rules with a fault each, folders with a fault between their files, and beside them what is told of it. With {@code -Dcairn.golden=write} the texts are written anew: read what has changed.
 */
class FaultyRulesTest {
    private static final Path FOLDER = ShippedRules.HOME.resolve("src/test/resources/faulty-rules");
    private static final Path FOLDERS = FOLDER.resolve("folders");
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

    @ParameterizedTest
    @MethodSource("folders")
    void tellsWhatIsWrongInAFolder(String name) throws IOException {
        SmallRuleFolder.in(folder).add(FOLDERS.resolve(name));
        String told = RuleCheck.check(folder, new DroolsRuleParser(), Set.of()).stream()
                .map(FaultyRulesTest::inWords)
                .collect(Collectors.joining("\n"));
        Path expected = FOLDERS.resolve(name + ".txt");

        if ("write".equals(System.getProperty("cairn.golden"))) {
            Files.writeString(expected, told);
        }
        assertThat(told).isNotEmpty().isEqualTo(Files.readString(expected));
    }

    @Test
    void tellsOfFilesThatAreTooLongWithoutReadingThem() {
        SmallRuleFolder rules =
                SmallRuleFolder.in(folder).write("lifecycle/an-exam-closes.drl", "/* Why? */\n".repeat(100_000));

        assertThat(rules.faults())
                .containsExactly("lifecycle/an-exam-closes.drl:1: the file is longer than 1000000 bytes — "
                        + "split it, or take it out of the folder");
    }

    /** The rules as they are written. */
    static List<String> texts() throws IOException {
        List<String> texts = new ArrayList<>();
        for (String name : rules().toList()) {
            texts.add(Files.readString(FOLDER.resolve(name + ".drl")));
        }
        return texts;
    }

    private static Stream<String> folders() throws IOException {
        try (Stream<Path> folders = Files.list(FOLDERS)) {
            return folders
                    .filter(Files::isDirectory)
                    .map(path -> String.valueOf(path.getFileName()))
                    .sorted()
                    .toList()
                    .stream();
        }
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
