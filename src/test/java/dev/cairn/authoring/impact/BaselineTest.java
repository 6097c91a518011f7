package dev.cairn.authoring.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BaselineTest {
    private static final String NUMBERS = "parameters/fit.yaml";

    @TempDir
    private Path folder;

    @Test
    void takesRulesAndCatalogueOfAFolder() throws Exception {
        write("rules/" + NUMBERS, "1");
        write("seeds/lifecycle.yaml", "1");

        try (Baseline base = open(folder.toString())) {
            assertThat(base.rules()).isEqualTo(folder.resolve("rules"));
            assertThat(base.catalogue()).contains(folder.resolve("seeds"));
        }
        assertThat(folder).isDirectory();
    }

    @Test
    void takesAFolderOfRulesAsOne() throws Exception {
        write(NUMBERS, "1");

        try (Baseline base = open(folder.toString())) {
            assertThat(base.rules()).isEqualTo(folder);
            assertThat(base.catalogue()).isEmpty();
        }
    }

    @Test
    void refusesAFolderWithoutRules() {
        assertThatThrownBy(() -> open(folder.toString()))
                .isInstanceOf(UnusableBaseException.class)
                .hasMessageStartingWith("there are no rules in the folder " + folder + ": name a folder with 'rules'");
    }

    @Test
    void refusesARevisionWhereThereIsNoRepository() throws Exception {
        write("rules/" + NUMBERS, "1");

        assertThatThrownBy(() -> open("main"))
                .isInstanceOf(UnusableBaseException.class)
                .hasMessage("there is no folder 'main', and " + folder.resolve("rules")
                        + " is in no git repository of which it could be a revision");
    }

    /** A repository with two commits: the number in the rules was 1, then 2, and is now 3. */
    @Nested
    class OfARepository {
        @BeforeEach
        void makeHistory() throws Exception {
            git("init", "--quiet", "--initial-branch=main");
            write("rules/" + NUMBERS, "1");
            write("rules/fit/a rule.drl", "a rule");
            commit();
            write("rules/" + NUMBERS, "2");
            write("seeds/lifecycle.yaml", "2");
            commit();
            git("tag", "second");
            write("rules/" + NUMBERS, "3");
        }

        @Test
        void takesRulesAndCatalogueOfARevision() throws Exception {
            Path rules;
            try (Baseline base = open("second")) {
                rules = base.rules();
                assertThat(rules.resolve(NUMBERS)).hasContent("2");
                assertThat(rules.resolve("fit/a rule.drl")).hasContent("a rule");
                assertThat(base.catalogue().orElseThrow().resolve("lifecycle.yaml"))
                        .hasContent("2");
                assertThat(base.name()).matches("second \\([0-9a-f]{12}\\)");
            }
            assertThat(rules).doesNotExist();
            assertThat(folder.resolve("rules/" + NUMBERS)).hasContent("3");
        }

        @Test
        void doesWithoutTheCatalogueOfARevisionThatHasNone() throws Exception {
            try (Baseline base = open("main~1")) {
                assertThat(base.rules().resolve(NUMBERS)).hasContent("1");
                assertThat(base.catalogue()).isEmpty();
            }
        }

        @Test
        void refusesRulesThatTheRevisionDoesNotHave() throws Exception {
            write("target/mine/" + NUMBERS, "4");

            assertThatThrownBy(() -> Baseline.open("HEAD", folder.resolve("target/mine"), folder.resolve("seeds")))
                    .isInstanceOf(UnusableBaseException.class)
                    .hasMessageContaining("revision HEAD has no folder 'target/mine'");
        }

        @ParameterizedTest
        @ValueSource(strings = {"nowhere", "main~7", "--help", "--output=gone", "-x", "main:rules", " ", "", "a\nb"})
        void refusesWhatIsNoRevision(String asked) {
            assertThatThrownBy(() -> open(asked))
                    .isInstanceOf(UnusableBaseException.class)
                    .hasMessageStartingWith("there is no folder and no git revision '" + asked + "'");
        }

        private void commit() throws Exception {
            git("add", "-A");
            git(
                    "-c",
                    "user.name=A",
                    "-c",
                    "user.email=a@example.org",
                    "-c",
                    "commit.gpgsign=false",
                    "commit",
                    "--quiet",
                    "-m",
                    "x");
        }

        private void git(String... arguments) throws Exception {
            List<String> command =
                    Stream.concat(Stream.of("git"), Stream.of(arguments)).toList();
            Process git = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .inheritIO()
                    .start();
            assertThat(git.waitFor(1, TimeUnit.MINUTES)).isTrue();
            assertThat(git.exitValue()).as(command.toString()).isZero();
        }
    }

    private Baseline open(String asked) throws InterruptedException {
        return Baseline.open(asked, folder.resolve("rules"), folder.resolve("seeds"));
    }

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(Optional.ofNullable(path.getParent()).orElse(folder));
        Files.writeString(path, text);
    }
}
