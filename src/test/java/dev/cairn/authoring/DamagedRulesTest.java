package dev.cairn.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.rules.DroolsRuleParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules with a random mistake in them: whatever it is, the check comes to an end and names a place. */
class DamagedRulesTest {
    private static final long SEED = 20_261_127;
    private static final int MISTAKES = 500;
    private static final List<String> SCRAPS = List.of(
            "",
            "(",
            ")",
            "\"",
            "'",
            "{",
            "}",
            ";",
            ",",
            "==",
            ":",
            "$",
            "not ",
            "from ",
            "/*",
            "*/",
            "//",
            "\\u0022",
            "\t",
            "é",
            "1e9",
            "?",
            "->",
            "<",
            "then",
            "end",
            "rule",
            "@",
            "#",
            "exam.",
            "new ",
            "this",
            "accumulate(",
            "[0]");

    @TempDir
    private Path folder;

    @Test
    void namesAPlaceWhateverTheMistake() throws IOException {
        SmallRuleFolder rules = SmallRuleFolder.in(folder);
        List<String> texts = new ArrayList<>(
                ShippedRules.BENCH.rules().stream().map(rule -> rule.text()).toList());
        texts.addAll(FaultyRulesTest.texts());
        Random random = new Random(SEED);
        for (int i = 0; i < MISTAKES; i++) {
            String text = damaged(texts.get(random.nextInt(texts.size())), random);
            Files.writeString(folder.resolve(SmallRuleFolder.RULE), text);
            assertThat(RuleCheck.check(folder, new DroolsRuleParser(), Set.of()))
                    .as(text)
                    .allSatisfy(fault -> {
                        assertThat(fault.line())
                                .isBetween(
                                        1,
                                        1
                                                + (int) rules.text(fault.file())
                                                        .chars()
                                                        .filter(letter -> letter == '\n')
                                                        .count());
                        assertThat(fault.column()).isBetween(1, fault.text().length() + 2);
                        assertThat(fault.message()).isNotBlank().doesNotContain("null", "Exception", "ERR ");
                    });
        }
    }

    private static String damaged(String text, Random random) {
        int from = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), from + random.nextInt(random.nextInt(10) == 0 ? 80 : 4));
        return text.substring(0, from) + SCRAPS.get(random.nextInt(SCRAPS.size())) + text.substring(to);
    }
}
