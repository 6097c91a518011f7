package dev.cairn.authoring.handbook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.fixture.TestEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The pages of {@code docs/rules} are made from the rules and checked in, so that what a change says in words is seen beside it. After a change that is meant,
 * {@code -Dcairn.golden=write} writes them anew.
 */
class RuleDocsTest {
    private static final Path FOLDER = TestEngine.home().resolve("docs/rules");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#]+)(?:#[^)]*)?\\)");

    private static final SortedMap<String, String> MADE = new MarkdownBook(Books.shipped()).files();

    @Test
    void pagesAreThoseOfTheRules() throws IOException {
        if ("write".equals(System.getProperty("cairn.golden"))) {
            write();
        }
        SortedMap<String, String> kept = kept();
        assertThat(kept.keySet())
                .as("pages: write them anew with -Dcairn.golden=write")
                .isEqualTo(MADE.keySet());
        TreeSet<String> stale = new TreeSet<>(MADE.keySet());
        stale.removeIf(name -> MADE.get(name).equals(kept.get(name)));
        assertThat(stale)
                .as("pages of another text: write them anew with -Dcairn.golden=write")
                .isEmpty();
    }

    @Test
    void everyLinkLeadsSomewhere() {
        MADE.forEach((name, text) -> assertThat(LINK.matcher(text).results().map(found -> found.group(1)))
                .as(name)
                .isNotEmpty()
                .allSatisfy(link -> assertThat(MADE.containsKey(link)
                                || Files.exists(FOLDER.resolve(link).normalize()))
                        .as(link)
                        .isTrue()));
    }

    private static void write() throws IOException {
        Files.createDirectories(FOLDER);
        for (String name : kept().keySet()) {
            Files.delete(FOLDER.resolve(name));
        }
        for (String name : MADE.keySet()) {
            Files.writeString(FOLDER.resolve(name), MADE.get(name));
        }
    }

    private static SortedMap<String, String> kept() throws IOException {
        SortedMap<String, String> kept = new TreeMap<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.toList()) {
                kept.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return kept;
    }
}
