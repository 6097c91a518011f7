package dev.cairn.authoring;

import dev.cairn.authoring.Subject.OfPlans;
import dev.cairn.authoring.Subject.OfRule;
import dev.cairn.authoring.Subject.OfStage;
import dev.cairn.planning.RuleBook;
import dev.cairn.planning.Stage;
import dev.cairn.text.NearestWord;
import dev.cairn.yaml.Faults;
import dev.cairn.yaml.YamlValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads case files; what is wrong in them is a fault with file and line. */
public final class CaseReader {
    private static final int MOST = 1_000_000;
    private static final Pattern SENTENCE = Pattern.compile("\\p{Lu}\\S*(?: \\S+)+(?<![.:;!?])");
    private static final String GIVEN = "given";
    private static final String THEN = "then";

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
     * The cases beside the rules of a folder, in the order of the rules, then those of stages, then those about whole plans. A rule without cases has none
     * here: that is a matter of {@link RuleCheck}.
     *
     * @throws dev.cairn.yaml.FaultyFilesException with all that is wrong in them
     */
    public static List<CaseFile> readAll(Path folder, RuleBook rules) {
        return read(rules, reader -> {
            List<CaseFile> files = reader.beside(folder, rules);
            Arrays.stream(Stage.values())
                    .forEach(stage -> reader.readIfThere(folder, ofStage(stage), new OfStage(stage))
                            .ifPresent(files::add));
            plans(folder)
                    .forEach(path ->
                            reader.readIfThere(folder, path, new OfPlans()).ifPresent(files::add));
            return files;
        });
    }

    /**
     * The cases beside the rules of a folder, in the order of the rules.
     *
     * @throws dev.cairn.yaml.FaultyFilesException with all that is wrong in them
     */
    static List<CaseFile> readBeside(Path folder, RuleBook rules) {
        return read(rules, reader -> reader.beside(folder, rules));
    }

    private static List<CaseFile> read(RuleBook rules, Function<CaseReader, List<CaseFile>> work) {
        Faults faults = new Faults();
        List<CaseFile> files =
                work.apply(new CaseReader(rules.parameters().numbers().keySet(), faults));
        faults.throwIfAny("The cases cannot be read");
        return List.copyOf(files);
    }

    /** The name of the case file beside a rule file. */
    public static String beside(String rulePath) {
        return rulePath.replaceFirst("\\.drl$", CaseFile.SUFFIX);
    }

    static String ofStage(Stage stage) {
        return stage.label() + "/" + CaseFile.OF_STAGE;
    }

    private static List<String> plans(Path folder) {
        Path plans = folder.resolve(CaseFile.PLANS);
        if (!Files.isDirectory(plans)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(plans)) {
            return files.map(file -> CaseFile.PLANS + "/" + file.getFileName())
                    .filter(path -> path.endsWith(CaseFile.SUFFIX))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the folder cannot be read: " + plans, e);
        }
    }

    private List<CaseFile> beside(Path folder, RuleBook rules) {
        List<CaseFile> files = new ArrayList<>();
        rules.rules()
                .forEach(rule -> readIfThere(folder, beside(rule.file()), new OfRule(rule.id()))
                        .ifPresent(files::add));
        return files;
    }

    private Optional<CaseFile> readIfThere(Path folder, String path, Subject subject) {
        Path file = folder.resolve(path);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(read(path, Files.readString(file), subject));
        } catch (IOException e) {
            faults.add(path, 0, "the file cannot be read as UTF-8", "save it as UTF-8 and let everybody read it");
            return Optional.empty();
        }
    }

    /**
     * The cases that stand in a text, as far as they can be read.
     *
     * @param subject what they should be about
     */
    public CaseFile read(String path, String text, Subject subject) {
        YamlValue root = YamlValue.read(path, text, faults);
        if (!root.isPresent()) {
            return new CaseFile(path, subject, List.of(), overrides(root));
        }
        checkHead(root, subject);
        Set<String> names = new HashSet<>();
        List<YamlValue> values = root.require("cases").list();
        List<Case> cases = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            PlaceInFile place = new PlaceInFile(text, "/cases/" + i + "/" + GIVEN);
            cases.add(readCase(values.get(i), subject, place, names));
        }
        return new CaseFile(path, subject, cases, overrides(root.get("parameters")));
    }

    /** Where a case stands. */
    private record PlaceInFile(String document, String pointer) {}

    private static void checkHead(YamlValue root, Subject subject) {
        if (subject instanceof OfPlans) {
            root.allow("cases", "parameters");
            return;
        }
        String key = subject instanceof OfStage ? "stage" : "rule";
        YamlValue about = root.allow(key, "cases", "parameters").require(key);
        if (about.isPresent() && !about.text().equals(subject.label())) {
            about.fault(
                    "the cases are for %s, the %s beside them is %s".formatted(about.text(), key, subject.label()),
                    "write " + key + ": " + subject.label());
        }
    }

    private Case readCase(YamlValue value, Subject subject, PlaceInFile place, Set<String> names) {
        String name = value.require("name").text();
        if (!name.isEmpty() && !SENTENCE.matcher(name).matches()) {
            value.get("name")
                    .fault(
                            "the name '" + name + "' is no sentence",
                            "say what the case shows: a capital letter, two words or more, no full stop");
        }
        if (!names.add(name)) {
            value.fault("the case '" + name + "' is here twice", "give each case a sentence of its own");
        }
        if (value.require(GIVEN).isMap() && !(subject instanceof OfStage)) {
            return planCase(name, value, subject, place);
        }
        if (subject instanceof OfPlans) {
            value.get(GIVEN).fault("facts are no request", "write a request as in seeds/learners");
        }
        List<Object> given = new ArrayList<>();
        value.get(GIVEN).list().forEach(fact -> facts.readComplete(fact).ifPresent(given::add));
        List<FactTemplate> then = new ArrayList<>();
        value.require(THEN).list().forEach(fact -> facts.read(fact).ifPresent(then::add));
        return subject instanceof OfStage of
                ? stageCase(name, value, of.stage(), given, then)
                : ruleCase(name, value, given, then);
    }

    private static RuleCase ruleCase(String name, YamlValue value, List<Object> given, List<FactTemplate> then) {
        value.allow("name", GIVEN, THEN);
        return new RuleCase(name, value.line(), given, then);
    }

    private StageCase stageCase(
            String name, YamlValue value, Stage stage, List<Object> given, List<FactTemplate> then) {
        value.allow("name", GIVEN, THEN, "none");
        List<Class<? extends Record>> none = new ArrayList<>();
        value.get("none").list().forEach(type -> facts.type(type.text(), type).ifPresent(none::add));
        if (then.isEmpty() && none.isEmpty()) {
            value.fault("the case claims nothing", "say what is inferred, or 'none: [Type]' for what is not");
        }
        return new StageCase(name, value.line(), stage, given, then, none);
    }

    private PlanCase planCase(String name, YamlValue value, Subject subject, PlaceInFile place) {
        value.allow("name", GIVEN, THEN);
        YamlValue request = value.get(GIVEN);
        if (!request.get("asOf").isPresent()) {
            request.fault("the request does not say which day it is", "write asOf: 2026-11-22, say");
        }
        List<PlanClaim> then = new PlanClaims(facts).read(value.require(THEN), subject instanceof OfRule);
        return new PlanCase(name, value.line(), place.document(), place.pointer(), then);
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
