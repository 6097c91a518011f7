package dev.cairn.rules;

import dev.cairn.text.Digest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Compiled rules by the revision of their texts: those that came with the product, then a folder of those that were compiled later. What is kept there
 * bears the digest of the fact types that it was compiled against, so that another build of the product compiles anew.
 *
 * @param folder where to keep them; without one nothing is kept
 */
public record CompiledRulesCache(Optional<Path> folder) {
    static final String SHIPPED = "compiled.rules";
    private static final String SUFFIX = ".rules";

    /** Some megabyte each; a server that takes up edits as they are saved makes many. */
    private static final int MOST_KEPT = 20;

    private static final System.Logger LOG = System.getLogger(CompiledRulesCache.class.getName());

    CompiledRules get(RuleFolder texts) {
        Optional<CompiledRules> shipped = shipped();
        String factTypes = shipped.map(CompiledRules::factTypes).orElse("");
        return shipped.filter(rules -> rules.revision().equals(texts.revision()))
                .or(() -> kept(texts.revision(), factTypes))
                .orElseGet(() -> keep(RuleCompiler.compile(texts), factTypes));
    }

    static Optional<CompiledRules> shipped() {
        try (InputStream in = CompiledRulesCache.class.getResourceAsStream(SHIPPED)) {
            return in == null ? Optional.empty() : Optional.of(CompiledRules.fromBytes(in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException("the compiled rules of the product cannot be read", e);
        }
    }

    private Optional<CompiledRules> kept(String revision, String factTypes) {
        return folder.map(parent -> parent.resolve(fileName(revision, factTypes)))
                .filter(Files::isReadable)
                .flatMap(file -> {
                    try {
                        return Optional.of(CompiledRules.fromBytes(Files.readAllBytes(file)));
                    } catch (IOException e) {
                        LOG.log(
                                Level.WARNING,
                                "compiled rules cannot be read and are compiled again: {0}",
                                e.toString());
                        return Optional.empty();
                    }
                });
    }

    /** Writes aside and moves, so that nobody reads half a file. A cache that cannot be written costs time, nothing else. */
    private CompiledRules keep(CompiledRules rules, String factTypes) {
        folder.ifPresent(parent -> {
            try {
                Files.createDirectories(parent);
                Path aside = Files.createTempFile(parent, "rules", ".part");
                Files.write(aside, rules.toBytes());
                Files.move(
                        aside, parent.resolve(fileName(rules.revision(), factTypes)), StandardCopyOption.ATOMIC_MOVE);
                deleteOldest(parent);
            } catch (IOException e) {
                LOG.log(Level.WARNING, "compiled rules are not kept: {0}", e.toString());
            }
        });
        return rules;
    }

    private static void deleteOldest(Path parent) throws IOException {
        try (Stream<Path> files = Files.list(parent)) {
            List<Path> oldest = files.filter(file -> file.toString().endsWith(SUFFIX))
                    .sorted(Comparator.comparing(CompiledRulesCache::written).reversed())
                    .skip(MOST_KEPT)
                    .toList();
            for (Path file : oldest) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** Another process may have deleted it meanwhile. */
    private static long written(Path file) {
        return file.toFile().lastModified();
    }

    private static String fileName(String revision, String factTypes) {
        return new Digest().add(revision).add(factTypes).value().replace(':', '-') + SUFFIX;
    }
}
