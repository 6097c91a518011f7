package dev.cairn.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * Compiled rules by the revision of their texts: those that came with the product, then a folder of those that were compiled later. A folder belongs to
 * one build of the product, since compiled rules fit the fact types that they were compiled against.
 *
 * @param folder where to keep them; without one nothing is kept
 */
public record CompiledRulesCache(Optional<Path> folder) {
    static final String SHIPPED = "compiled.rules";

    CompiledRules get(RuleFolder texts) {
        return shipped()
                .filter(rules -> rules.revision().equals(texts.revision()))
                .or(() -> kept(texts.revision()))
                .orElseGet(() -> keep(RuleCompiler.compile(texts)));
    }

    private static Optional<CompiledRules> shipped() {
        try (InputStream in = CompiledRulesCache.class.getResourceAsStream(SHIPPED)) {
            return in == null ? Optional.empty() : Optional.of(CompiledRules.fromBytes(in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException("the compiled rules of the product cannot be read", e);
        }
    }

    private Optional<CompiledRules> kept(String revision) {
        return folder.map(parent -> parent.resolve(fileName(revision)))
                .filter(Files::isReadable)
                .flatMap(file -> {
                    try {
                        return Optional.of(CompiledRules.fromBytes(Files.readAllBytes(file)));
                    } catch (IOException e) {
                        // A file that was cut short: compile again.
                        return Optional.empty();
                    }
                });
    }

    /** Writes aside and moves, so that nobody reads half a file. A cache that cannot be written costs time, nothing else. */
    private CompiledRules keep(CompiledRules rules) {
        folder.ifPresent(parent -> {
            try {
                Files.createDirectories(parent);
                Path aside = Files.createTempFile(parent, "rules", ".part");
                Files.write(aside, rules.toBytes());
                Files.move(aside, parent.resolve(fileName(rules.revision())), StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                System.getLogger(CompiledRulesCache.class.getName())
                        .log(System.Logger.Level.WARNING, "compiled rules are not kept: {0}", e.toString());
            }
        });
        return rules;
    }

    private static String fileName(String revision) {
        return revision.replace(':', '-') + ".rules";
    }
}
