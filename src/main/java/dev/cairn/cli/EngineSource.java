package dev.cairn.cli;

import dev.cairn.planning.Engine;
import java.nio.file.Path;
import java.util.Optional;

/** Where a command gets its rules and its catalogue from. */
@FunctionalInterface
public interface EngineSource {

    /**
     * Reads both.
     *
     * @param rules a folder of rules in place of the product's own
     * @param catalogue a folder of exams in place of the product's own
     * @throws dev.cairn.yaml.FaultyFilesException with all that is wrong with either
     */
    Engine open(Optional<Path> rules, Optional<Path> catalogue);
}
