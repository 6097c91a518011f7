package dev.cairn.authoring;

import dev.cairn.drl.RuleParser;
import dev.cairn.planning.ExamCatalogue;
import dev.cairn.planning.RuleBench;
import java.nio.file.Path;
import java.util.Collection;
import java.util.SortedMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What the tools for rule authors work with.
 *
 * @param shippedRules the folder of the product's own rules
 * @param all makes the rules of a folder ready to run, or throws {@link dev.cairn.yaml.FaultyFilesException} with all that is wrong
 * @param some does so with some rules of a folder, by the paths of their files: much sooner, if they were changed
 * @param written does so with rules that stand in no file, texts by the path that they would have in the folder, which gives the parameters
 * @param catalogue reads the product's own exams
 */
public record Workbench(
        Path shippedRules,
        RuleParser parser,
        Function<Path, RuleBench> all,
        BiFunction<Path, Collection<String>, RuleBench> some,
        BiFunction<Path, SortedMap<String, String>, RuleBench> written,
        Supplier<ExamCatalogue> catalogue) {}
