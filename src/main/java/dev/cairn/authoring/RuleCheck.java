package dev.cairn.authoring;

import dev.cairn.authoring.Subject.OfPlans;
import dev.cairn.authoring.Subject.OfStage;
import dev.cairn.drl.RuleParser;
import dev.cairn.planning.RuleBench;
import dev.cairn.planning.Stage;
import dev.cairn.yaml.Fault;
import dev.cairn.yaml.Faults;
import dev.cairn.yaml.FaultyFilesException;
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
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that is wrong with a folder of rules: how rules, cases and parameters are written, what they name that is not there, and what can never be true.
 * Compiles nothing.
 */
public final class RuleCheck {
    /** Of a file, in bytes; the longest of ours is far below. */
    private static final long LONGEST = 1_000_000;

    private static final String PARAMETERS = "parameters";
    private static final String RULE_SUFFIX = ".drl";
    private final Path folder;
    private final RuleParser parser;
    private final List<StyleCheck> checks;
    private final RuleFaults faults = new RuleFaults();

    /** What is wrong in YAML, which knows lines and no columns. */
    private final Faults casesFaults = new Faults();

    private final Faults parameterFaults = new Faults();
    private final ParameterUse parameters = new ParameterUse();

    private RuleCheck(Path folder, RuleParser parser) {
        this.folder = folder;
        this.parser = parser;
        this.checks = List.of(
                new HeadStyle(),
                new ImportStyle(),
                new ForbiddenConstructs(),
                new ConditionStyle(),
                new ConsequenceStyle(),
                new NumberStyle(),
                new CommentStyle(),
                new SyntaxCheck(parser),
                new MeaningCheck(),
                new NeverFires(),
                new CrossProducts());
    }

    /**
     * All that is wrong with the rules, cases and parameters of a folder, by file and place.
     *
     * @param parametersOfArithmetic names of the parameters that are used in Java rather than in rules
     */
    public static List<RuleFault> check(Path folder, RuleParser parser, Collection<String> parametersOfArithmetic) {
        RuleCheck check = new RuleCheck(folder, parser);
        check.readParameters();
        check.checkFolders();
        check.checkRules(check.rules());
        check.parameters.checkAll(parametersOfArithmetic, check.parameterFaults);
        check.casesFaults.all().forEach(fault -> check.add(fault, FaultCode.CASES));
        check.parameterFaults.all().forEach(fault -> check.add(fault, FaultCode.PARAMETERS));
        return check.faults.all();
    }

    /**
     * The same, and where nothing of it is wrong, what only the compiler finds.
     *
     * @param parametersOfArithmetic names of the parameters that are used in Java rather than in rules
     */
    public static List<RuleFault> checkAndCompile(
            Path folder, Workbench workbench, Collection<String> parametersOfArithmetic) {
        List<RuleFault> faults = check(folder, workbench.parser(), parametersOfArithmetic);
        return faults.isEmpty() ? new RuleCheck(folder, workbench.parser()).compile(workbench) : faults;
    }

    private List<RuleFault> compile(Workbench workbench) {
        try {
            RuleBench unused = workbench.all().apply(folder);
        } catch (FaultyFilesException e) {
            e.faults().forEach(fault -> add(fault, FaultCode.COMPILER));
        } catch (RuntimeException e) {
            // Drools throws whatever it likes.
            String fix = "take back the latest changes, one by one, and check again";
            faults.add(".", FaultCode.COMPILER, "the rules do not compile together: " + e.getMessage(), fix);
        }
        return faults.all();
    }

    private void add(Fault fault, FaultCode code) {
        faults.add(
                fault,
                code,
                path -> Files.isRegularFile(folder.resolve(path)) ? text(path).orElse("") : "");
    }

    private void readParameters() {
        names(PARAMETERS).stream()
                .filter(name -> name.endsWith(".yaml"))
                .map(name -> PARAMETERS + "/" + name)
                .forEach(path -> text(path).ifPresent(text -> parameters.readFile(path, text, parameterFaults)));
    }

    private void checkFolders() {
        names("").stream()
                .filter(name -> Files.isDirectory(folder.resolve(name)))
                .filter(name -> !Set.of(PARAMETERS, CaseFile.PLANS).contains(name)
                        && Stage.parse(name).isEmpty())
                .forEach(name -> faults.add(
                        name,
                        FaultCode.FOLDER,
                        "there is no stage " + name,
                        "use "
                                + String.join(
                                        ", ",
                                        Arrays.stream(Stage.values())
                                                .map(Stage::label)
                                                .toList()) + ", " + CaseFile.PLANS + " or " + PARAMETERS));
    }

    private List<DrlFile> rules() {
        List<DrlFile> rules = new ArrayList<>();
        for (Stage stage : Stage.values()) {
            List<String> names = names(stage.label());
            names.forEach(name -> checkName(stage, name, names));
            names.stream()
                    .filter(name -> name.endsWith(RULE_SUFFIX))
                    .map(name -> stage.label() + "/" + name)
                    .forEach(path -> text(path).ifPresent(text -> rules.add(DrlFile.of(stage, path, text, parser))));
        }
        return rules;
    }

    private void checkName(Stage stage, String name, List<String> names) {
        String path = stage.label() + "/" + name;
        if (name.endsWith(CaseFile.SUFFIX)) {
            String rule = name.substring(0, name.length() - CaseFile.SUFFIX.length()) + RULE_SUFFIX;
            if (!names.contains(rule) && !name.equals(CaseFile.OF_STAGE)) {
                faults.add(path, FaultCode.CASES, "cases without a rule", "call the file as its rule, or delete it");
            }
        } else if (!name.endsWith(RULE_SUFFIX)) {
            faults.add(
                    path,
                    FaultCode.FOLDER,
                    "neither a rule nor cases",
                    "a stage holds *" + RULE_SUFFIX + " and *" + CaseFile.SUFFIX);
        }
    }

    private void checkRules(List<DrlFile> rules) {
        CaseReader reader = new CaseReader(parameters.names(), casesFaults);
        CaseStyle cases = new CaseStyle(reader, faults);
        Map<String, DrlFile> byId = new HashMap<>();
        Map<String, DrlFile> byName = new HashMap<>();
        for (DrlFile rule : rules) {
            checks.forEach(check -> check.check(rule, faults));
            parameters.checkRule(rule, faults);
            String casePath = CaseReader.beside(rule.path());
            cases.check(rule, Files.exists(folder.resolve(casePath)) ? text(casePath) : Optional.empty());
            rule.id().ifPresent(id -> tellTwice(byId.putIfAbsent(id, rule), "id " + id, rule, FaultCode.DUPLICATE_ID));
            rule.name()
                    .ifPresent(name -> tellTwice(
                            byName.putIfAbsent(rule.stage() + name, rule),
                            "name \"" + name + '"',
                            rule,
                            FaultCode.DUPLICATE_NAME));
        }
        SameConditions.check(rules, faults);
        Cycles.check(rules, faults);
        Endless.check(rules, faults);
        NotYet.check(rules, faults);
        checkWiderCases(reader);
    }

    private void checkWiderCases(CaseReader reader) {
        for (Stage stage : Stage.values()) {
            String path = CaseReader.ofStage(stage);
            if (Files.exists(folder.resolve(path))) {
                text(path).ifPresent(text -> reader.read(path, text, new OfStage(stage)));
            }
        }
        if (Files.isDirectory(folder.resolve(CaseFile.PLANS))) {
            names(CaseFile.PLANS).stream()
                    .map(name -> CaseFile.PLANS + "/" + name)
                    .forEach(path -> checkCasesOfPlans(path, reader));
        }
    }

    private void checkCasesOfPlans(String path, CaseReader reader) {
        if (path.endsWith(CaseFile.SUFFIX)) {
            text(path).ifPresent(text -> reader.read(path, text, new OfPlans()));
        } else {
            faults.add(path, FaultCode.FOLDER, "no cases", "this folder holds *" + CaseFile.SUFFIX);
        }
    }

    private void tellTwice(@Nullable DrlFile other, String what, DrlFile rule, FaultCode code) {
        if (other != null) {
            rule.fault(code, "the " + what + " is also that of " + other.path(), "give each rule its own", faults);
        }
    }

    private List<String> names(String subfolder) {
        Path path = folder.resolve(subfolder);
        if (!Files.isDirectory(path)) {
            faults.add(subfolder.isEmpty() ? "." : subfolder, FaultCode.FOLDER, "the folder is missing", "make it");
            return List.of();
        }
        try (Stream<Path> files = Files.list(path)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> !name.startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            faults.add(subfolder, FaultCode.FOLDER, "the folder cannot be read", "let everybody read it");
            return List.of();
        }
    }

    private Optional<String> text(String path) {
        try {
            if (Files.size(folder.resolve(path)) > LONGEST) {
                faults.add(
                        path,
                        FaultCode.UNREADABLE,
                        "the file is longer than " + LONGEST + " bytes",
                        "split it, or take it out of the folder");
                return Optional.empty();
            }
            return Optional.of(Files.readString(folder.resolve(path)));
        } catch (IOException e) {
            faults.add(
                    path,
                    FaultCode.UNREADABLE,
                    "the file cannot be read as UTF-8",
                    "save it as UTF-8 and let everybody read it");
            return Optional.empty();
        }
    }
}
