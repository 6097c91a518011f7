package dev.cairn.cli;

import dev.cairn.yaml.Fault;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** How a catalogue is checked. */
@FunctionalInterface
public interface CatalogueChecking {

    /**
     * All that is wrong, by file and line.
     *
     * @param folder of the catalogue
     * @param today on which services have ended or not
     * @param staleOn the day on which facts that were checked too long ago are faults; nothing if they are none
     */
    List<Fault> check(Path folder, LocalDate today, Optional<LocalDate> staleOn);
}
