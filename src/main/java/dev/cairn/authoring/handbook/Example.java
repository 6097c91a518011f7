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
 * @param isWholePlan whether it is about the plan that all rules make for a request, rather than about what the rule infers by itself
 * @param given facts, in words, or what the request says
 * @param then what the rule infers from them, none if it stays silent; or what is claimed of the plan
 */
public record Example(String name, boolean isWholePlan, List<String> given, List<String> then) {
    public Example {
        given = List.copyOf(given);
        then = List.copyOf(then);
    }

    /** Whether the rule infers something by itself. */
    public boolean fires() {
        return !isWholePlan && !then.isEmpty();
    }

    /** Whether the rule, by itself, infers nothing. */
    public boolean isSilent() {
        return !isWholePlan && then.isEmpty();
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
                    YamlValue stated = value.get("given");
                    boolean isWholePlan = stated.isMap();
                    List<String> given = new ArrayList<>(isWholePlan ? entries(stated) : facts(stated, reader));
                    given.addAll(numbers);
                    List<String> then = isWholePlan ? entries(value.get("then")) : facts(value.get("then"), reader);
                    return new Example(value.get("name").text(), isWholePlan, given, then);
                })
                .toList();
    }

    private static List<String> entries(YamlValue values) {
        return values.map().entrySet().stream()
                .map(entry -> entry.getKey() + ": " + inWords(entry.getValue()))
                .toList();
    }

    private static String inWords(YamlValue value) {
        if (value.isMap()) {
            return String.join(", ", entries(value));
        }
        return value.isList()
                ? value.list().stream().map(Example::inWords).collect(Collectors.joining(", "))
                : value.text();
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
