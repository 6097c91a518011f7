package dev.cairn.live;

import dev.cairn.authoring.Workbench;
import dev.cairn.planning.Engine;
import dev.cairn.planning.ExamCatalogue;
import java.nio.file.Path;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * What engines are made with.
 *
 * @param engine makes one of a folder of rules and one of a catalogue, as fast as it can; throws {@link dev.cairn.yaml.FaultyFilesException}
 * @param workbench makes rules that can be tried one by one
 * @param catalogue reads a folder; throws {@link dev.cairn.yaml.FaultyFilesException}
 * @param learners the folder of sample learners, for a catalogue that has none
 */
public record Makers(
        BiFunction<Path, Path, Engine> engine,
        Workbench workbench,
        Function<Path, ExamCatalogue> catalogue,
        Path learners) {}
