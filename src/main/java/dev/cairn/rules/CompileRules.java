package dev.cairn.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Run while the product is built: compiles the shipped rules into classes beside those of the product, and writes an index that says which texts they
 * were made from.
 */
public final class CompileRules {
    private CompileRules() {}

    /** @param arguments the folder of rules, and the folder of the product's classes */
    public static void main(String[] arguments) throws IOException {
        Path classes = Path.of(arguments[1]);
        Path index = classes.resolve(CompileRules.class.getPackageName().replace('.', '/'))
                .resolve(CompiledRulesCache.SHIPPED);
        RuleFolder texts = RuleFolder.read(Path.of(arguments[0]));
        if (!isCurrent(index, texts, classes)) {
            deleteAll(classes.resolve("rules"));
            CompiledRules rules = RuleCompiler.compile(texts);
            for (Map.Entry<String, byte[]> entry : rules.classes().entrySet()) {
                Path file = classes.resolve(entry.getKey().replace('.', '/') + ".class");
                Files.createDirectories(file.resolveSibling("."));
                Files.write(file, entry.getValue());
            }
            Files.createDirectories(index.resolveSibling("."));
            Files.write(index, new CompiledRules(rules.revision(), rules.models(), new TreeMap<>()).toBytes());
        }
    }

    /** Compiled rules fit the texts and the fact types that they were compiled from. */
    private static boolean isCurrent(Path index, RuleFolder texts, Path classes) throws IOException {
        if (!Files.exists(index)
                || !CompiledRules.fromBytes(Files.readAllBytes(index))
                        .revision()
                        .equals(texts.revision())) {
            return false;
        }
        try (Stream<Path> facts = Files.walk(classes.resolve("dev"))) {
            List<Path> newer = facts.filter(Files::isRegularFile)
                    .filter(file ->
                            file.toFile().lastModified() > index.toFile().lastModified())
                    .toList();
            return newer.isEmpty();
        }
    }

    private static void deleteAll(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
