package dev.cairn.authoring.handbook;

import dev.cairn.authoring.CaseFile;
import dev.cairn.authoring.FactReader;
import dev.cairn.authoring.FactTemplate;
import dev.cairn.yaml.Faults;
import dev.cairn.yaml.YamlValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A case of a rule.
 *
 * @param name a sentence
 * @param given facts, in words
 * @param then what the rule infers from them; none if it stays silent
 */
public record Example(String name, List<String> given, List<String> then) {
    public Example {
        given = List.copyOf(given);
        then = List.copyOf(then);
    }

    public boolean fires() {
        return !then.isEmpty();
    }

    /** The cases beside a rule; nothing if there are none that can be read. */
    static Optional<List<Example>> beside(Path folder, String ruleFile) {
        try {
            Path file = folder.resolve(ruleFile.replaceFirst("\\.drl$", CaseFile.SUFFIX));
            Faults faults = new Faults();
            List<Example> examples = read(YamlValue.read(ruleFile, Files.readString(file), faults));
            return faults.isEmpty() ? Optional.of(examples) : Optional.empty();
        } catch (IOException e) {
            // The check tells of it; the book is read all the same.
            return Optional.empty();
        }
    }

    private static List<Example> read(YamlValue root) {
        List<String> numbers = new ArrayList<>();
        YamlValue overrides = root.get("parameters");
        if (overrides.isPresent()) {
            overrides.map().forEach((name, value) -> numbers.add("number " + name + ": " + value.text()));
        }
        FactReader reader = new FactReader();
        return root.get("cases").list().stream()
                .map(value -> {
                    List<String> given = new ArrayList<>(facts(value.get("given"), reader));
                    given.addAll(numbers);
                    return new Example(value.get("name").text(), given, facts(value.get("then"), reader));
                })
                .toList();
    }

    private static List<String> facts(YamlValue values, FactReader reader) {
        return values.list().stream()
                .flatMap(value -> reader.read(value).stream())
                .map(Example::inWords)
                .toList();
    }

    private static String inWords(FactTemplate fact) {
        String components = fact.mentioned().entrySet().stream()
                .map(entry -> Spelling.words(entry.getKey()) + " " + FactTemplate.inWords(entry.getValue()))
                .collect(Collectors.joining(", "));
        String type = Spelling.words(fact.type().getSimpleName());
        return components.isEmpty() ? type : type + ": " + components;
    }
}
