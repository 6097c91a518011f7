package dev.cairn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.catalogue.SeedCopy;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogueCheckCommandTest {

    @TempDir
    private Path folder;

    @Test
    void findsNothingWrongWithTheShippedCatalogue() {
        assertThat(Ran.cairn("catalogue", "check", "--as-of", "2026-12-01"))
                .isEqualTo(new Ran(0, "", "cairn: nothing is wrong\n"));
    }

    @Test
    void showsWhereAFaultIsAndHowToMendIt() {
        SeedCopy seeds = SeedCopy.under(folder);
        seeds.replace("topics/s3.yaml", "needs: [aws.service-scope]", "needs: [s3.buckets]");

        Ran ran = Ran.cairn("catalogue", "check", "--catalogue", seeds.folder().toString());

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out())
                .isEqualTo("%s:%d: s3.buckets needs itself\n  remove the need\n"
                        .formatted(seeds.path("topics/s3.yaml"), seeds.line("topics/s3.yaml", "needs: [s3.buckets]")));
        assertThat(ran.err()).isEqualTo("cairn: 1 fault in 1 file\n");
    }

    @Test
    void listsFactsThatAreStaleOnADay() {
        Ran ran = Ran.cairn("catalogue", "check", "--as-of", "2029-01-01");

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).contains("lifecycle.yaml").contains("the source was last checked on");
    }

    @Test
    void refusesAFolderThatIsNotThere() {
        Path missing = folder.resolve("nowhere");

        assertThat(Ran.cairn("catalogue", "check", "--catalogue", missing.toString()))
                .isEqualTo(new Ran(2, "", "cairn: there is no folder " + missing + "\n"));
    }

    @Test
    void refusesADayThatIsNone() {
        assertThat(Ran.cairn("catalogue", "check", "--as-of", "soon").code()).isEqualTo(2);
    }
}
