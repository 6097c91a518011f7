package dev.cairn.benchmark;

import dev.cairn.planning.RuleBook;
import dev.cairn.rules.CompiledRulesCache;
import dev.cairn.rules.DroolsRuleBook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The shipped rules, and copies of each. A copy asks for one thing more at first, so that it shares no work with the others, and at last for something
 * that is never there: it costs what its original does up to the point of firing.
 */
final class CopiedRules {
    private static final String IMPORT = "import dev.cairn.planning.Parameter;\n";

    private final Path shipped = ThreeExams.home().resolve("rules");
    private final Path folder;

    /** Any that there is. */
    private final String parameter;

    private CopiedRules(Path folder, String parameter) {
        this.folder = folder;
        this.parameter = parameter;
    }

    /** The shipped rules with so many copies of each, compiled anew. */
    static RuleBook of(int copies) throws IOException {
        String parameter = ThreeExams.shippedRules()
                .parameters()
                .numbers()
                .keySet()
                .iterator()
                .next();
        CopiedRules rules = new CopiedRules(Files.createTempDirectory("rules"), parameter);
        try {
            rules.write(copies);
            RuleBook book = DroolsRuleBook.read(rules.folder, new CompiledRulesCache(Optional.empty()));
            System.out.printf("# %d rules%n", book.rules().size());
            return book;
        } finally {
            rules.delete();
        }
    }

    private void write(int copies) throws IOException {
        for (Path file : files(shipped)) {
            Path copy = folder.resolve(shipped.relativize(file).toString());
            Files.createDirectories(copy.resolveSibling("."));
            Files.copy(file, copy);
            for (int number = 1; number <= copies && file.toString().endsWith(".drl"); number++) {
                Files.writeString(
                        copy.resolveSibling(number + "-" + file.getFileName()), copy(Files.readString(file), number));
            }
        }
    }

    private String copy(String rule, int number) {
        String named = rule.replaceFirst("(?m)^rule \"([^\"]+)\"", "rule \"$1 (copy " + number + ")\"")
                .replaceFirst("@id\\(\"([^\"]+)\"\\)", "@id(\"$1-" + number + "\")")
                .replaceFirst(
                        "(?m)^when$",
                        "when\n    Parameter( name == \"" + parameter + "\", value != " + (1_000_000 + number) + " )")
                .replaceFirst(
                        "(?m)^then$", "    Parameter( name == \"" + parameter + "\", value == " + -number + " )\nthen");
        return named.contains(IMPORT) ? named : named.replaceFirst("(?m)^import ", IMPORT + "import ");
    }

    private void delete() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
