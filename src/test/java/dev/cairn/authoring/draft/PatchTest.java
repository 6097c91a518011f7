package dev.cairn.authoring.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatchTest {
    private static final String FILE = "fit/a.drl";

    private static String patch(String before, String after) {
        Draft standing = new Draft(Optional.of(FILE), new TreeMap<>(Map.of(FILE, before)));
        return Patch.between(standing, standing.with(Map.of(FILE, after)), "rules");
    }

    @Test
    void isEmptyWhereNothingIsChanged() {
        assertThat(patch("a\n", "a\n")).isEmpty();
    }

    @Test
    void hasALineBeforeAndAfterWithThreeAround() {
        assertThat(patch("1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\nfive\n6\n7\n8\n9\n"))
                .isEqualTo("""
                        diff --git a/rules/fit/a.drl b/rules/fit/a.drl
                        --- a/rules/fit/a.drl
                        +++ b/rules/fit/a.drl
                        @@ -2,7 +2,7 @@
                         2
                         3
                         4
                        -5
                        +five
                         6
                         7
                         8
                        """);
    }

    @Test
    void saysWhereALastLineHasNoEnd() {
        assertThat(patch("a\nb", "a\nb\n")).endsWith("""
                        @@ -1,2 +1,2 @@
                         a
                        -b
                        \\ No newline at end of file
                        +b
                        """);
    }

    @Test
    void makesAFileThatWasNotThere() {
        assertThat(patch("", "a\nb\n"))
                .contains("\nnew file mode 100644\n--- /dev/null\n+++ b/rules/fit/a.drl\n")
                .endsWith("\n+a\n+b\n");
    }

    @ParameterizedTest
    @CsvSource({"1|2|3|4|,1|two|3|4|", "1|2|,1|2", "1|2,1|2|", "'',1|2|", "1|2|,''", "1^|2^|,1^|3^|"})
    void isTakenByGit(String before, String after, @TempDir Path folder) throws IOException, InterruptedException {
        String old = before.replace('|', '\n').replace('^', '\r');
        String made = after.replace('|', '\n').replace('^', '\r');
        Path file = folder.resolve("rules/" + FILE);
        if (!old.isEmpty()) {
            Files.createDirectories(file.resolveSibling("."));
            Files.writeString(file, old);
        }
        Files.writeString(folder.resolve("a.patch"), patch(old, made));
        Process git = new ProcessBuilder("git", "apply", "a.patch")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String told = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(git.waitFor()).as(told).isZero();
        assertThat(file).content().isEqualTo(made);
    }

    @Test
    void keepsTheLineEndsOfAFile() {
        assertThat(patch("a\r\nb\r\n", "a\nc\n")).endsWith(" a\r\n-b\r\n+c\r\n");
    }
}
