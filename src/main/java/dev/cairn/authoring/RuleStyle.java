package dev.cairn.authoring;

import dev.cairn.planning.Stage;
import dev.cairn.yaml.Fault;
import dev.cairn.yaml.Faults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How rules are to be written: one decision a file, under its name, with id, label, source and cases, without what makes rules hard to read or to trust.
 * Looks at texts only, compiles nothing.
 */
public final class RuleStyle {
    private static final String PARAMETERS = "parameters";
    private static final String RULE_SUFFIX = ".drl";
    private static final List<StyleCheck> CHECKS = List.of(
            new HeadStyle(),
            new ImportStyle(),
            new ForbiddenConstructs(),
            new ConditionStyle(),
            new ConsequenceStyle(),
            new NumberStyle(),
            new CommentStyle());

    private final Path folder;
    private final Faults faults = new Faults();
    private final ParameterUse parameters = new ParameterUse();

    private RuleStyle(Path folder) {
        this.folder = folder;
    }

    /**
     * All that is wrong with how rules, cases and parameters of a folder are written.
     *
     * @param parametersOfArithmetic names of the parameters that are used in Java rather than in rules
     */
    public static List<Fault> check(Path folder, Collection<String> parametersOfArithmetic) {
        RuleStyle style = new RuleStyle(folder);
        style.readParameters();
        style.checkFolders();
        style.checkRules(style.rules());
        style.parameters.checkAll(parametersOfArithmetic, style.faults);
        return style.faults.all();
    }

    private void readParameters() {
        names(PARAMETERS).stream()
                .filter(name -> name.endsWith(".yaml"))
                .map(name -> PARAMETERS + "/" + name)
                .forEach(path -> text(path).ifPresent(text -> parameters.readFile(path, text, faults)));
    }

    private void checkFolders() {
        names("").stream()
                .filter(name -> Files.isDirectory(folder.resolve(name)))
                .filter(name -> !name.equals(PARAMETERS) && Stage.parse(name).isEmpty())
                .forEach(name -> faults.add(
                        name,
                        0,
                        "there is no stage " + name,
                        "use "
                                + String.join(
                                        ", ",
                                        Arrays.stream(Stage.values())
                                                .map(Stage::label)
                                                .toList()) + " or " + PARAMETERS));
    }

    private List<DrlFile> rules() {
        List<DrlFile> rules = new ArrayList<>();
        for (Stage stage : Stage.values()) {
            List<String> names = names(stage.label());
            names.forEach(name -> checkName(stage, name, names));
            names.stream()
                    .filter(name -> name.endsWith(RULE_SUFFIX))
                    .map(name -> stage.label() + "/" + name)
                    .forEach(path -> text(path).ifPresent(text -> rules.add(DrlFile.of(stage, path, text))));
        }
        return rules;
    }

    private void checkName(Stage stage, String name, List<String> names) {
        String path = stage.label() + "/" + name;
        if (name.endsWith(CaseFile.SUFFIX)) {
            String rule = name.substring(0, name.length() - CaseFile.SUFFIX.length()) + RULE_SUFFIX;
            if (!names.contains(rule)) {
                faults.add(path, 0, "cases without a rule", "call the file as its rule, or delete it");
            }
        } else if (!name.endsWith(RULE_SUFFIX)) {
            faults.add(
                    path, 0, "neither a rule nor cases", "a stage holds *" + RULE_SUFFIX + " and *" + CaseFile.SUFFIX);
        }
    }

    private void checkRules(List<DrlFile> rules) {
        CaseStyle cases = new CaseStyle(new CaseReader(parameters.names(), faults), faults);
        Map<String, DrlFile> byId = new HashMap<>();
        for (DrlFile rule : rules) {
            CHECKS.forEach(check -> check.check(rule, faults));
            parameters.checkRule(rule, faults);
            String casePath = CaseReader.beside(rule.path());
            cases.check(rule, Files.exists(folder.resolve(casePath)) ? text(casePath) : Optional.empty());
            rule.id()
                    .ifPresent(id -> Optional.ofNullable(byId.putIfAbsent(id, rule))
                            .ifPresent(other -> rule.fault(
                                    "the id " + id + " is also that of " + other.path(),
                                    "give each rule its own",
                                    faults)));
        }
    }

    private List<String> names(String subfolder) {
        Path path = folder.resolve(subfolder);
        if (!Files.isDirectory(path)) {
            faults.add(subfolder.isEmpty() ? folder.toString() : subfolder, 0, "the folder is missing", "make it");
            return List.of();
        }
        try (Stream<Path> files = Files.list(path)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> !name.startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            faults.add(subfolder, 0, "the folder cannot be read", "let everybody read it");
            return List.of();
        }
    }

    private Optional<String> text(String path) {
        try {
            return Optional.of(Files.readString(folder.resolve(path)));
        } catch (IOException e) {
            faults.add(path, 0, "the file cannot be read as UTF-8", "save it as UTF-8 and let everybody read it");
            return Optional.empty();
        }
    }
}
