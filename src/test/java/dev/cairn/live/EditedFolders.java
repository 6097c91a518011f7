package dev.cairn.live;

import dev.cairn.authoring.Workbench;
import dev.cairn.catalogue.CatalogueFiles;
import dev.cairn.fixture.EditedRules;
import dev.cairn.fixture.TestEngine;
import dev.cairn.planning.Engine;
import dev.cairn.rules.CompiledRulesCache;
import dev.cairn.rules.DroolsRuleBook;
import dev.cairn.rules.DroolsRuleParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A copy of the shipped rules and of the shipped catalogue, and what a server needs to follow them. */
public record EditedFolders(Path parent) {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);

    public static EditedFolders in(Path parent) {
        EditedRules unused = EditedRules.in(parent.resolve("rules"));
        EditedFolders folders = new EditedFolders(parent);
        folders.copy(TestEngine.home().resolve("seeds"), parent.resolve("seeds"));
        return folders;
    }

    Sources sources() {
        return new Sources(parent.resolve("rules"), parent.resolve("seeds"));
    }

    LiveEngine start() {
        return start(parent.resolve("data"));
    }

    LiveEngine start(Path kept) {
        return LiveEngine.start(sources(), makers(), kept, CLOCK);
    }

    /** A server that has found sound what stands there. */
    public LiveEngine startAndSettle() {
        LiveEngine engine = start();
        settle(engine);
        return engine;
    }

    /** Twice, since what was just written is looked at again. */
    public static void settle(LiveEngine engine) {
        engine.look();
        engine.look();
    }

    private Makers makers() {
        CompiledRulesCache cache = new CompiledRulesCache(Optional.of(parent.resolve("cache")));
        return new Makers(
                (rules, catalogue) -> Engine.of(DroolsRuleBook.read(rules, cache), CatalogueFiles.read(catalogue)),
                new Workbench(
                        TestEngine.home().resolve("rules"),
                        new DroolsRuleParser(),
                        folder -> DroolsRuleBook.read(folder, cache),
                        DroolsRuleBook::readOnly,
                        DroolsRuleBook::readWritten,
                        () -> TestEngine.shared().catalogue()),
                CatalogueFiles::read,
                TestEngine.home().resolve("seeds/learners"));
    }

    String text(String file) {
        try {
            return Files.readString(parent.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public EditedFolders write(String file, String text) {
        try {
            Files.writeString(parent.resolve(file), text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public EditedFolders replace(String file, String old, String replacement) {
        String text = text(file);
        if (!text.contains(old)) {
            throw new IllegalStateException(file + " is written otherwise by now");
        }
        return write(file, text.replace(old, replacement));
    }

    /** Deletes a file, or a folder with all that is in it. */
    EditedFolders delete(String name) {
        try (Stream<Path> files = Files.walk(parent.resolve(name))) {
            List<Path> inwards = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : inwards) {
                Files.delete(file);
            }
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Moves a file or folder out of the way, and back. */
    EditedFolders move(String from, String to) {
        try {
            Files.move(parent.resolve(from), parent.resolve(to));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void copy(Path from, Path to) {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                Files.createDirectories(copy.resolveSibling("."));
                Files.copy(file, copy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
