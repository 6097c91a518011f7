package dev.cairn.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.planning.ExamCatalogue;
import dev.cairn.yaml.Fault;
import dev.cairn.yaml.FaultyFilesException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeedFolderTest {
    private SeedCopy seeds;

    @BeforeEach
    void copySeeds(@TempDir Path folder) {
        seeds = SeedCopy.under(folder);
    }

    @Test
    void tellsAMissingFolderByThePathThatWasGiven() {
        Path missing = seeds.path("elsewhere");

        assertThatThrownBy(() -> CatalogueFiles.read(missing))
                .isInstanceOf(FaultyFilesException.class)
                .hasMessage("The catalogue cannot be used:\n  " + missing
                        + ": the folder is missing — make it, or name the folder of the catalogue");
    }

    @Test
    void tellsAMissingFolderOfExams() throws IOException {
        Files.move(seeds.path("exams"), seeds.path("tests"));

        assertThat(seeds.faults())
                .containsExactly(new Fault(
                        "seeds/exams", 0, "the folder cannot be read", "make it, with a file for each exam in it"));
    }

    @Test
    void tellsAnEmptyFolderOfExams() throws IOException {
        Files.move(seeds.path("exams"), seeds.path("tests"));
        Files.createDirectory(seeds.path("exams"));

        assertThat(seeds.faults())
                .containsExactly(new Fault(
                        "seeds/exams",
                        0,
                        "the folder holds no exam",
                        "write a file for each exam, such as saa-c03.yaml"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"lifecycle.yaml", "services.yaml", "comparisons.yaml", "renewals.yaml"})
    void tellsAMissingFileAndNothingThatFollowsFromIt(String file) {
        seeds.delete(file);

        assertThat(seeds.faults())
                .containsExactly(new Fault(
                        "seeds/" + file, 0, "the file is missing", "write it; a symbolic link does not count"));
    }

    @Test
    void tellsAFileThatIsNotUtf8() throws IOException {
        byte[] latin = seeds.text("renewals.yaml").replace("#", "# Müster").getBytes(StandardCharsets.ISO_8859_1);
        Files.write(seeds.path("renewals.yaml"), latin);

        assertThat(seeds.faults())
                .containsExactly(new Fault("seeds/renewals.yaml", 0, "the file is not UTF-8", "save it as UTF-8"));
    }

    @Test
    void leavesAloneWhatIsNoFileOfTheCatalogue() throws IOException {
        Files.createSymbolicLink(seeds.path("exams/aws-c01.yaml"), seeds.path("exams/clf-c02.yaml"));
        Files.createDirectory(seeds.path("exams/old.yaml"));
        seeds.write("exams/.clf-c02.yaml", "- a copy that an editor keeps");
        seeds.write("exams/clf-c02.yaml~", "- another");
        seeds.write("notes.md", "not for us");

        assertThat(seeds.read()).isEqualTo(CatalogueFiles.read(SeedCopy.SHIPPED));
    }

    @Test
    void givesTheSameFilesTheSameRevisionWhereverTheyAre(@TempDir Path elsewhere) {
        assertThat(seeds.read().revision())
                .isEqualTo(SeedCopy.under(elsewhere).read().revision())
                .matches("sha256:[0-9a-f]{64}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"exams/clf-c02.yaml", "lifecycle.yaml", "services.yaml", "comparisons.yaml", "renewals.yaml"})
    void givesChangedFilesAnotherRevision(String file) {
        ExamCatalogue before = seeds.read();

        seeds.append(file, "# a remark\n");

        assertThat(seeds.read().revision()).isNotEqualTo(before.revision());
    }

    @Test
    void readsFilesWithTheLineEndsOfWindows() {
        ExamCatalogue before = seeds.read();

        seeds.write("lifecycle.yaml", seeds.text("lifecycle.yaml").replace("\n", "\r\n"));

        assertThat(seeds.read().datedFacts()).isEqualTo(before.datedFacts());
        assertThat(seeds.read().revision()).isNotEqualTo(before.revision());
    }
}
