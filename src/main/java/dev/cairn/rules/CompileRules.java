package dev.cairn.rules;

import dev.cairn.text.Digest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Run while the product is built: compiles the shipped rules into classes beside those of the product, and writes an index that says which texts and
 * fact types they were made from.
 */
public final class CompileRules {
    private static final List<String> FACT_TYPES = List.of("exam", "learner", "plan", "planning");

    private CompileRules() {}

    /**
     * Compiles the rules unless that was done.
     *
     * @param arguments the folder of rules, and the folder of the product's classes
     */
    public static void main(String[] arguments) throws IOException {
        Path classes = Path.of(arguments[1]);
        Path index = classes.resolve(CompileRules.class.getPackageName().replace('.', '/'))
                .resolve(CompiledRulesCache.SHIPPED);
        RuleFolder texts = RuleFolder.read(Path.of(arguments[0]));
        String factTypes = factTypes(classes.resolve("dev/cairn"));
        if (!isCurrent(index, texts.revision(), factTypes)) {
            deleteAll(classes.resolve("rules"));
            CompiledRules rules = RuleCompiler.compile(texts);
            for (Map.Entry<String, byte[]> entry : rules.classes().entrySet()) {
                Path file = classes.resolve(entry.getKey().replace('.', '/') + ".class");
                Files.createDirectories(file.resolveSibling("."));
                Files.write(file, entry.getValue());
            }
            Files.createDirectories(index.resolveSibling("."));
            Files.write(
                    index, new CompiledRules(rules.revision(), factTypes, rules.models(), new TreeMap<>()).toBytes());
        }
    }

    private static boolean isCurrent(Path index, String revision, String factTypes) {
        try {
            CompiledRules shipped = CompiledRules.fromBytes(Files.readAllBytes(index));
            return shipped.revision().equals(revision) && shipped.factTypes().equals(factTypes);
        } catch (IOException e) {
            // There is none yet, or another build wrote it in its own way.
            return false;
        }
    }

    /** A digest of the classes that rules may use: compiled rules fit no others. */
    private static String factTypes(Path classes) throws IOException {
        Digest digest = new Digest();
        for (String folder : FACT_TYPES) {
            try (Stream<Path> files = Files.walk(classes.resolve(folder))) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    digest.add(classes.relativize(file).toString()).add(Files.readAllBytes(file));
                }
            }
        }
        return digest.value();
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
