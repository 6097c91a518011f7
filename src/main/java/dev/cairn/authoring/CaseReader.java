package dev.cairn.authoring;

import dev.cairn.planning.RuleBook;
import dev.cairn.planning.RuleInfo;
import dev.cairn.text.NearestWord;
import dev.cairn.yaml.Faults;
import dev.cairn.yaml.YamlValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads case files; what is wrong in them is a fault with file and line. */
public final class CaseReader {
    private static final int MOST = 1_000_000;

    private final FactReader facts = new FactReader();
    private final Collection<String> parameters;
    private final Faults faults;

    /**
     * A reader that tells of faults here.
     *
     * @param parameters the names of all parameters that cases may override
     */
    public CaseReader(Collection<String> parameters, Faults faults) {
        this.parameters = List.copyOf(parameters);
        this.faults = faults;
    }

    /**
     * The cases beside the rules of a folder, in the order of the rules. A rule without cases has none here: that is a matter of {@link RuleCheck}.
     *
     * @throws dev.cairn.yaml.FaultyFilesException with all that is wrong in them
     */
    public static List<CaseFile> readAll(Path folder, RuleBook rules) {
        Faults faults = new Faults();
        CaseReader reader = new CaseReader(rules.parameters().numbers().keySet(), faults);
        List<CaseFile> files = rules.rules().stream()
                .flatMap(rule -> reader.readBeside(folder, rule).stream())
                .toList();
        faults.throwIfAny("The cases cannot be read");
        return files;
    }

    /** The name of the case file beside a rule file. */
    static String beside(String rulePath) {
        return rulePath.replaceFirst("\\.drl$", CaseFile.SUFFIX);
    }

    private Optional<CaseFile> readBeside(Path folder, RuleInfo rule) {
        String path = beside(rule.file());
        Path file = folder.resolve(path);
        return Files.exists(file) ? Optional.of(read(file, path, rule.id())) : Optional.empty();
    }

    private CaseFile read(Path file, String path, String id) {
        try {
            return read(path, Files.readString(file), id);
        } catch (IOException e) {
            faults.add(path, 0, "the file cannot be read as UTF-8", "save it as UTF-8 and let everybody read it");
            return new CaseFile(path, id, List.of(), new TreeMap<>());
        }
    }

    /**
     * The cases that stand in a text, as far as they can be read.
     *
     * @param id of the rule that they should be about
     */
    public CaseFile read(String path, String text, String id) {
        YamlValue root = YamlValue.read(path, text, faults).allow("rule", "cases", "parameters");
        YamlValue rule = root.require("rule");
        if (rule.isPresent() && !rule.text().equals(id)) {
            rule.fault("the cases are for " + rule.text() + ", the rule beside them is " + id, "write rule: " + id);
        }
        Set<String> names = new HashSet<>();
        List<RuleCase> cases = root.require("cases").list().stream()
                .map(value -> readCase(value, names))
                .toList();
        return new CaseFile(path, id, cases, overrides(root.get("parameters")));
    }

    private RuleCase readCase(YamlValue value, Set<String> names) {
        value.allow("name", "given", "then");
        String name = value.require("name").text();
        if (!names.add(name)) {
            value.fault("the case '" + name + "' stands here twice", "give each case a sentence of its own");
        }
        List<Object> given = new ArrayList<>();
        List<FactTemplate> then = new ArrayList<>();
        value.require("given").list().forEach(fact -> facts.readComplete(fact).ifPresent(given::add));
        value.require("then").list().forEach(fact -> facts.read(fact).ifPresent(then::add));
        return new RuleCase(name, value.line(), given, then);
    }

    private SortedMap<String, Integer> overrides(YamlValue value) {
        SortedMap<String, Integer> numbers = new TreeMap<>();
        if (value.isPresent()) {
            value.map().forEach((name, number) -> {
                if (!parameters.contains(name)) {
                    number.fault(
                            "there is no parameter '" + name + "'",
                            NearestWord.hint(name, parameters) + "See rules/parameters");
                }
                numbers.put(name, number.integer(-MOST, MOST));
            });
        }
        return numbers;
    }
}
