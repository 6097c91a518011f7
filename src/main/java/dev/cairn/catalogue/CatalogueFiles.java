package dev.cairn.catalogue;

import dev.cairn.exam.Comparison;
import dev.cairn.planning.ExamCatalogue;
import dev.cairn.yaml.Faults;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Reads a catalogue from its folder and checks it as a whole. Only files count, no symbolic links; what else lies in the folder is
 * left alone. Keeps no state, and so is safe for use by several threads.
 */
public final class CatalogueFiles {
    private CatalogueFiles() {}

    /**
     * The catalogue in this folder.
     *
     * @throws dev.cairn.yaml.FaultyFilesException with all that is wrong, each with file, line and fix
     */
    public static ExamCatalogue read(Path seeds) {
        Faults faults = new Faults();
        SeedFolder folder = SeedFolder.read(seeds, faults);
        ServiceRegister services = ServiceRegister.read(folder.document("services.yaml"));
        Optional<GuidePages> pages = folder.document("links.yaml").map(GuidePages::read);
        ExamFiles exams = ExamFiles.read(folder, new ExamReader(services, pages));
        Optional<Lifecycle> lifecycle = folder.document("lifecycle.yaml").map(Lifecycle::read);
        Optional<Versions> versions = lifecycle.map(read -> Versions.of(read, exams));
        List<Comparison> comparisons = folder.document("comparisons.yaml")
                .map(file -> Comparisons.read(file, lifecycle, exams))
                .orElse(List.of());
        faults.throwIfAny("The catalogue cannot be used");
        return new FileCatalogue(
                versions.orElseThrow().byCode(),
                versions.orElseThrow().exams(),
                exams.guideSlugs(),
                lifecycle.orElseThrow().datedFacts(),
                lifecycle.orElseThrow().successions(),
                lifecycle.orElseThrow().cautions(),
                comparisons,
                services.pages(),
                pages.orElseThrow().task(),
                folder.revision());
    }
}
