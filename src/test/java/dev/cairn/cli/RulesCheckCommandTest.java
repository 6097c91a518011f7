package dev.cairn.cli;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.fixture.EditedRules;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesCheckCommandTest {
    private static final String RULE = "fit/one-week-in-about-eight-is-for-rest.drl";

    @TempDir
    private Path folder;

    @Test
    void findsNothingWrongWithTheShippedRules() {
        assertThat(Ran.cairn("rules", "check")).isEqualTo(new Ran(0, "", "cairn: nothing is wrong\n"));
    }

    @Test
    void showsWhereAFaultIsAndHowToMendIt() {
        Ran ran = check("$exam : exam", "$exam : exm");

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).isEqualTo("""
                %s:11:19: no property 'exm' on Step [unknown-property]
                  |     Step( $exam : exm )
                  |                   ^
                  did you mean 'exam'? It has exam, position
                """.formatted(folder.resolve(RULE)));
        assertThat(ran.err()).isEqualTo("cairn: 1 fault in 1 file\n");
    }

    @Test
    void tellsFaultsToPrograms() {
        Ran ran = check("$exam : exam", "$exam : exm", "--format", "json");

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).isEmpty();
        assertThatJson(ran.out()).isArray().hasSize(1);
        assertThatJson(ran.out()).node("[0]").isObject().containsEntry("code", "unknown-property");
        assertThatJson(ran.out()).node("[0].line").isEqualTo(11);
        assertThatJson(ran.out()).node("[0].column").isEqualTo(19);
    }

    @Test
    void tellsFaultsToGitHub() {
        Ran ran = check("$exam : exam", "$exam : exm", "--format", "github");

        assertThat(ran.out())
                .isEqualTo("::error file=%s,line=11,col=19,title=unknown-property::no property 'exm' on Step%%0A"
                                .formatted(folder.resolve(RULE))
                        + "did you mean 'exam'? It has exam, position\n");
    }

    @Test
    void compilesWhatIsWellWritten() {
        Ran ran = check("$weeks, $last", "\"\" + $weeks, $last");

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).contains(":15:5: ", "[compiler]").doesNotContain(".java", "\tat ");
    }

    @Test
    void refusesAFolderThatIsNotThere() {
        assertThat(Ran.cairn(
                        "rules", "check", "--rules", folder.resolve("nowhere").toString()))
                .isEqualTo(new Ran(2, "", "cairn: there is no folder " + folder.resolve("nowhere") + "\n"));
    }

    private Ran check(String old, String replacement, String... options) {
        EditedRules.in(folder).replace(RULE, old, replacement);
        String[] arguments = new String[options.length + 4];
        System.arraycopy(new String[] {"rules", "check", "--rules", folder.toString()}, 0, arguments, 0, 4);
        System.arraycopy(options, 0, arguments, 4, options.length);
        return Ran.cairn(arguments);
    }
}
