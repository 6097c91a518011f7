package dev.cairn.catalogue;

import dev.cairn.planning.ExamCatalogue;
import dev.cairn.yaml.Faults;
import java.nio.file.Path;

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
        PlacedCatalogue placed = PlacedCatalogue.read(seeds, faults);
        faults.throwIfAny("The catalogue cannot be used");
        return placed.catalogue();
    }
}
